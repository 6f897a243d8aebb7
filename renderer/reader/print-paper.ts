import { drawPage } from './page-view.ts'
import { text } from './text.ts'
import type { Viewer } from './viewer.ts'

/** Dots per inch on paper: letters stay sharp, a hundred pages still fit into the memory. */
const printDots = 150

/** Draws every page for the printer, says how far it is, and opens the system's print dialog. */
export async function printPaper(viewer: Viewer, signal: AbortSignal): Promise<void> {
  const paper = viewer.paper
  const place = document.getElementById('print')
  const notice = document.getElementById('notice')
  if (paper === null || place === null || notice === null) return
  const addresses: string[] = []
  notice.hidden = false
  try {
    for (let number = 1; number <= paper.numPages && !signal.aborted; number += 1) {
      notice.textContent = text.printing(number, paper.numPages)
      const page = await paper.getPage(number)
      const viewport = page.getViewport({
        scale: printDots / 72,
        rotation: (page.rotate + viewer.rotation) % 360,
      })
      const canvas = await drawPage(page, viewport, 1)
      const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve))
      if (picture === null) continue
      const image = new Image()
      image.src = URL.createObjectURL(picture)
      addresses.push(image.src)
      place.append(image)
      await image.decode()
    }
    if (!signal.aborted) window.print()
  } finally {
    notice.hidden = true
    place.replaceChildren()
    for (const address of addresses) URL.revokeObjectURL(address)
  }
}
