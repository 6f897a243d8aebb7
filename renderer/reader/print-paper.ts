import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { drawPage } from './page-view.ts'
import { text } from './text.ts'
import type { Viewer } from './viewer.ts'

/** Dots per inch on paper: letters stay sharp, a hundred pages still fit into the memory. */
const printDots = 150

async function pictureOf(paper: PDFDocumentProxy, number: number, turned: number): Promise<Blob | null> {
  try {
    const page = await paper.getPage(number)
    const viewport = page.getViewport({ scale: printDots / 72, rotation: (page.rotate + turned) % 360 })
    const canvas = await drawPage(page, viewport, 'print')
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.92))
  } catch {
    return null
  }
}

const badSheet = (number: number): HTMLElement =>
  Object.assign(document.createElement('p'), { className: 'bad-sheet', textContent: text.badPage(number) })

/** Draws every page for the printer, says how far it is, and opens the system's print dialog. */
export async function printPaper(
  viewer: Viewer,
  signal: AbortSignal,
  openDialog: () => Promise<void>,
): Promise<void> {
  const paper = viewer.paper
  const place = document.getElementById('print')
  const notice = document.getElementById('notice')
  if (paper === null || place === null || notice === null) return
  const addresses: string[] = []
  notice.hidden = false
  try {
    for (let number = 1; number <= paper.numPages && !signal.aborted; number += 1) {
      notice.textContent = text.printing(number, paper.numPages)
      const picture = await pictureOf(paper, number, viewer.rotation)
      // A page that cannot be drawn is printed as a sheet that says so: never fewer sheets without a word.
      if (picture === null) place.append(badSheet(number))
      else {
        const image = new Image()
        image.src = URL.createObjectURL(picture)
        addresses.push(image.src)
        place.append(image)
        await image.decode()
      }
    }
    if (!signal.aborted) await openDialog()
  } finally {
    notice.hidden = true
    place.replaceChildren()
    for (const address of addresses) URL.revokeObjectURL(address)
  }
}
