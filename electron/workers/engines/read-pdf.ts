import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ExtractTextReply, ExtractTextRequest } from '../../../shared/worker-protocol/extract-text.ts'
import type { FileSource } from './file-source.ts'
import { openPdf } from './pdf-document.ts'
import { readPage } from './read-page.ts'

export type ReadEnd = 'read' | 'full' | 'pages'

/** An open document keeps what it has loaded of its file, and its fonts: it is opened anew after so much. */
const freshAfterBytes = 32 * 2 ** 20
const freshAfterPages = 250

/** Reads the pages one after the other and tells each; a page that cannot be read costs no other page. */
export async function readPdf(
  source: FileSource,
  { firstPage, limits }: ExtractTextRequest,
  tell: (reply: ExtractTextReply) => void,
): Promise<ReadEnd> {
  let pdf = await openPdf(source)
  try {
    const pages = pdf.document.numPages
    if (pages > limits.pages) return 'pages'
    tell({ type: 'opened', pages })
    let left = limits.fileCharacters
    let openedAt = firstPage
    for (let page = firstPage; page <= pages; page += 1) {
      if (left <= 0) return 'full'
      if (source.handedOut() > freshAfterBytes || page - openedAt >= freshAfterPages) {
        await pdf.close()
        pdf = await openPdf(source)
        openedAt = page
      }
      const limit = Math.min(left, limits.pageCharacters)
      try {
        const read = await readPage(pdf.document, page, limit)
        left -= read.text.length
        tell({ type: 'page', page, ...read })
      } catch (error) {
        if (source.readError() !== undefined) throw error
        tell({
          type: 'lost-page',
          page,
          message: error instanceof Error ? error.message.slice(0, 200) : 'unknown',
        })
      }
      // Lets the message go out before the next page, which may be the one that ends this process.
      await nextTurn()
    }
    return 'read'
  } finally {
    await pdf.close()
  }
}
