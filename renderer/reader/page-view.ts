import { type PageViewport, type PDFPageProxy, TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Place } from './find-words.ts'
import { type PageText, pageTextOf, partsOf } from './page-text.ts'
import { text } from './text.ts'

/** A canvas above this is drawn coarser: an office PC has 4 GB. */
const mostPixels = 16_000_000

/** What is to be marked on a page; `current` is the place the person stands at. */
export interface Marks {
  readonly places: (pageText: string) => readonly Place[]
  readonly current: number | null
}

/** One page in the frame: a box of the right size, drawn when it is near. */
export class PageView {
  readonly element = document.createElement('section')
  readonly number: number
  #page: PDFPageProxy | null = null
  #viewport: PageViewport | null = null
  #drawn = ''
  #textDivs: readonly HTMLElement[] = []
  #text: PageText | null = null
  #marks: Marks | null = null
  readonly #load: (number: number) => Promise<PDFPageProxy>

  constructor(number: number, load: (number: number) => Promise<PDFPageProxy>) {
    this.number = number
    this.#load = load
    this.element.className = 'page'
    this.element.dataset['page'] = String(number)
    this.element.setAttribute('aria-label', text.pageNumbered(number))
  }

  async page(): Promise<PDFPageProxy> {
    this.#page ??= await this.#load(this.number)
    return this.#page
  }

  async pageText(): Promise<PageText> {
    this.#text ??= await pageTextOf(await this.page())
    return this.#text
  }

  /** Gives the box its size without drawing; `fallback` until the page itself is known. */
  layOut(scale: number, rotation: number, fallback: { width: number; height: number }): void {
    const viewport = this.#page?.getViewport({ scale, rotation: (this.#page.rotate + rotation) % 360 })
    this.#viewport = viewport ?? null
    const { width, height } = viewport ?? { width: fallback.width * scale, height: fallback.height * scale }
    this.element.style.width = `${width}px`
    this.element.style.height = `${height}px`
    this.element.style.setProperty('--total-scale-factor', String(scale))
    this.element.style.setProperty('--scale-factor', String(scale))
  }

  /** Draws the page at this scale if it is not drawn so already. */
  async draw(scale: number, rotation: number): Promise<void> {
    const wanted = `${scale} ${rotation}`
    if (this.#drawn === wanted) return
    this.#drawn = wanted
    try {
      const page = await this.page()
      this.layOut(scale, rotation, { width: 0, height: 0 })
      const viewport = this.#viewport
      if (viewport === null || this.#drawn !== wanted) return
      const canvas = await drawPage(page, viewport)
      if (this.#drawn !== wanted) return
      const layer = document.createElement('div')
      layer.className = 'textLayer'
      this.element.replaceChildren(canvas, layer)
      const textLayer = new TextLayer({
        textContentSource: await page.getTextContent(),
        container: layer,
        viewport,
      })
      await textLayer.render()
      this.#textDivs = textLayer.textDivs
      await this.mark(this.#marks)
    } catch {
      const notice = document.createElement('p')
      notice.className = 'bad-page'
      notice.textContent = text.badPage(this.number)
      this.element.replaceChildren(notice)
    }
  }

  /** Lets go of the picture; the box keeps its size. */
  clear(): void {
    if (this.#drawn === '') return
    this.#drawn = ''
    this.#textDivs = []
    this.element.replaceChildren()
    this.#page?.cleanup()
  }

  /** Draws the marks over the page; returns the element of the current one. */
  async mark(marks: Marks | null): Promise<HTMLElement | null> {
    this.#marks = marks
    for (const old of this.element.querySelectorAll('.marks')) old.remove()
    if (marks === null || this.#textDivs.length === 0) return null
    const pageText = await this.pageText()
    const layer = document.createElement('div')
    layer.className = 'marks'
    const box = this.element.getBoundingClientRect()
    let current: HTMLElement | null = null
    marks.places(pageText.text).forEach((place, index) => {
      for (const rectangle of this.#rectangles(place, pageText)) {
        const mark = document.createElement('div')
        mark.className = index === marks.current ? 'mark current' : 'mark'
        mark.style.left = `${((rectangle.left - box.left) / box.width) * 100}%`
        mark.style.top = `${((rectangle.top - box.top) / box.height) * 100}%`
        mark.style.width = `${(rectangle.width / box.width) * 100}%`
        mark.style.height = `${(rectangle.height / box.height) * 100}%`
        layer.append(mark)
        if (index === marks.current) current ??= mark
      }
    })
    this.element.append(layer)
    return current ?? layer.querySelector<HTMLElement>('.mark')
  }

  #rectangles(place: Place, pageText: PageText): DOMRect[] {
    return partsOf(place, pageText).flatMap(({ item, start, end }) => {
      const node = this.#textDivs[item]?.firstChild
      if (!(node instanceof Text)) return []
      const range = document.createRange()
      range.setStart(node, Math.min(start, node.length))
      range.setEnd(node, Math.min(end, node.length))
      return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
    })
  }
}

/** A picture of the page, sharp on this screen; for the printer one pixel a dot, and not in step with the screen. */
export async function drawPage(
  page: PDFPageProxy,
  viewport: PageViewport,
  intent: 'display' | 'print' = 'display',
) {
  const sharpness = intent === 'print' ? 1 : devicePixelRatio
  const pixels = viewport.width * viewport.height
  const ratio = Math.min(sharpness, Math.sqrt(mostPixels / Math.max(1, pixels)))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.floor(viewport.width * ratio))
  canvas.height = Math.max(1, Math.floor(viewport.height * ratio))
  canvas.setAttribute('role', 'img')
  canvas.setAttribute('aria-label', text.pagePicture(page.pageNumber))
  await page.render({ canvas, viewport, intent, transform: [ratio, 0, 0, ratio, 0, 0] }).promise
  return canvas
}
