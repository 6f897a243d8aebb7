import {
  GlobalWorkerOptions,
  getDocument,
  PasswordException,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import type { FromReader } from '../../shared/reader-messages.ts'
import { PaperGone, ticketSource } from './paper-source.ts'

type Reason = Extract<FromReader, { type: 'failed' }>['reason']

/** Why a paper cannot be shown. */
export class CannotShow extends Error {
  readonly reason: Reason
  constructor(reason: Reason) {
    super(reason)
    this.reason = reason
  }
}

GlobalWorkerOptions.workerSrc = workerAddress

/** Data files of pdf.js, copied into the build beside the page. */
const data = (folder: string) => new URL(`/pdfjs/${folder}/`, document.baseURI).href

function reasonOf(error: unknown): Reason {
  if (error instanceof PasswordException) return 'encrypted'
  return error instanceof PaperGone ? 'gone' : 'damaged'
}

/** Opens the paper behind a ticket; rejects with CannotShow. No scripts, no forms, nothing from outside. */
export async function openPaper(ticket: string): Promise<PDFDocumentProxy> {
  let tellGone: (error: unknown) => void = () => undefined
  const gone = new Promise<never>((_, reject) => {
    tellGone = reject
  })
  try {
    const range = await ticketSource(ticket, () => tellGone(new PaperGone()))
    const task = getDocument({
      range,
      cMapUrl: data('cmaps'),
      standardFontDataUrl: data('standard_fonts'),
      wasmUrl: data('wasm'),
      iccUrl: data('iccs'),
      enableXfa: false,
      // Only what is looked at is fetched.
      disableAutoFetch: true,
      rangeChunkSize: 131_072,
      maxImageSize: 64_000_000,
    })
    // A password is never asked for here: such a paper is opened in another program.
    task.onPassword = () => {
      throw new PasswordException('', 1)
    }
    return await Promise.race([task.promise, gone])
  } catch (error) {
    throw new CannotShow(reasonOf(error))
  }
}
