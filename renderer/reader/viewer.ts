import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { findRuns, type Place, placesToMark } from './find-words.ts'
import { PageView } from './page-view.ts'
import { cssUnits, rememberedZoom, rememberZoom, scaleFor, stepped, type Zoom } from './zoom.ts'

/** Pages kept drawn besides those in sight; more would fill the memory of an office PC. */
const keptDrawn = 6

/** Where a find stands. */
export interface FindState {
  readonly at: number
  readonly all: number
}

/** The pages of one paper under each other: zoom, place, marks. */
export class Viewer {
  readonly #room: HTMLElement
  readonly #tellPage: (page: number, pages: number) => void
  #paper: PDFDocumentProxy | null = null
  #pages: PageView[] = []
  #natural = { width: 595, height: 842 }
  #zoom: Zoom = rememberedZoom()
  #rotation = 0
  #page = 1
  #near = new Set<number>()
  #watcher: IntersectionObserver | null = null
  #question = ''
  #words: readonly string[] = []
  #found: { page: number; index: number }[] = []
  #at = -1

  constructor(room: HTMLElement, tellPage: (page: number, pages: number) => void) {
    this.#room = room
    this.#tellPage = tellPage
    room.addEventListener('scroll', () => this.#afterScroll(), { passive: true })
    new ResizeObserver(() => {
      if (typeof this.#zoom !== 'number') this.#layOut()
    }).observe(room)
  }

  get pages(): number {
    return this.#pages.length
  }
  get page(): number {
    return this.#page
  }
  get paper(): PDFDocumentProxy | null {
    return this.#paper
  }
  get rotation(): number {
    return this.#rotation
  }
  /** Percent of the natural size. */
  get percent(): number {
    return Math.round((this.#scale() / cssUnits) * 100)
  }

  async show(paper: PDFDocumentProxy, page: number, words: readonly string[]): Promise<void> {
    await this.close()
    this.#paper = paper
    this.#words = words
    const first = await paper.getPage(1)
    const { width, height } = first.getViewport({ scale: 1 })
    this.#natural = { width, height }
    this.#pages = Array.from(
      { length: paper.numPages },
      (_, index) => new PageView(index + 1, (number) => paper.getPage(number)),
    )
    this.#room.replaceChildren(...this.#pages.map(({ element }) => element))
    this.#watcher = new IntersectionObserver((entries) => this.#onNear(entries), {
      root: this.#room,
      rootMargin: '80% 0px',
    })
    this.#layOut()
    for (const { element } of this.#pages) this.#watcher.observe(element)
    this.goTo(Math.min(Math.max(1, page), paper.numPages))
    await this.#showWords()
  }

  async close(): Promise<void> {
    this.#watcher?.disconnect()
    this.#near.clear()
    this.#pages = []
    this.#question = ''
    this.#words = []
    this.#found = []
    this.#rotation = 0
    this.#page = 1
    this.#room.replaceChildren()
    const paper = this.#paper
    this.#paper = null
    await paper?.loadingTask.destroy()
  }

  goTo(page: number): void {
    const view = this.#pages[page - 1]
    if (view === undefined) return
    this.#room.scrollTop = view.element.offsetTop - 8
    this.#setPage(page)
  }

  zoomTo(zoom: Zoom): void {
    this.#zoom = zoom
    rememberZoom(zoom)
    this.#layOut()
  }

  zoomStep(direction: 1 | -1): void {
    this.zoomTo(stepped(this.#scale() / cssUnits, direction))
  }

  rotate(): void {
    this.#rotation = (this.#rotation + 90) % 360
    this.#layOut()
  }

  /** Looks through all pages; stands at the first place from the page in sight. */
  async find(question: string, tell: (state: FindState) => void): Promise<void> {
    this.#question = question
    this.#found = []
    this.#at = -1
    for (const view of this.#pages) {
      if (this.#question !== question) return
      const { text } = await view.pageText()
      const places = findRuns(text, question)
      this.#found.push(...places.map((_, index) => ({ page: view.number, index })))
    }
    if (this.#question !== question) return
    this.#at = Math.max(
      this.#found.length > 0 ? 0 : -1,
      this.#found.findIndex(({ page }) => page >= this.#page),
    )
    tell({ at: this.#at + 1, all: this.#found.length })
    await this.#showFound()
  }

  async findStep(direction: 1 | -1): Promise<FindState> {
    const all = this.#found.length
    if (all > 0) this.#at = (this.#at + direction + all) % all
    await this.#showFound()
    return { at: this.#at + 1, all }
  }

  async endFind(): Promise<void> {
    this.#question = ''
    this.#found = []
    await Promise.all([...this.#near].map((number) => this.#mark(number)))
  }

  #scale(): number {
    const turned = this.#rotation % 180 !== 0
    const { width, height } = this.#natural
    const page = turned ? { width: height, height: width } : { width, height }
    return scaleFor(this.#zoom, page, { width: this.#room.clientWidth, height: this.#room.clientHeight })
  }

  /** Sizes every box and keeps the place: the same part of the same page stays at the top. */
  #layOut(): void {
    if (this.#pages.length === 0) return
    const view = this.#pages[this.#page - 1]
    const before = view
      ? (this.#room.scrollTop - view.element.offsetTop) / Math.max(1, view.element.offsetHeight)
      : 0
    const scale = this.#scale()
    const { width, height } = this.#natural
    const natural = this.#rotation % 180 === 0 ? { width, height } : { width: height, height: width }
    for (const page of this.#pages) page.layOut(scale, this.#rotation, natural)
    if (view) this.#room.scrollTop = view.element.offsetTop + before * view.element.offsetHeight
    for (const number of this.#near) void this.#draw(number)
    this.#tellPage(this.#page, this.#pages.length)
  }

  #onNear(entries: readonly IntersectionObserverEntry[]): void {
    for (const entry of entries) {
      const number = Number((entry.target as HTMLElement).dataset['page'])
      if (entry.isIntersecting) {
        this.#near.add(number)
        void this.#draw(number)
      } else this.#near.delete(number)
    }
    for (const view of this.#pages) {
      if (!this.#near.has(view.number) && Math.abs(view.number - this.#page) > keptDrawn) view.clear()
    }
  }

  async #draw(number: number): Promise<void> {
    const view = this.#pages[number - 1]
    await view?.draw(this.#scale(), this.#rotation)
    await this.#mark(number)
  }

  #mark(number: number): Promise<HTMLElement | null> | undefined {
    const view = this.#pages[number - 1]
    if (this.#question !== '') {
      const at = this.#found[this.#at]
      const current = at?.page === number ? at.index : null
      return view?.mark({ places: (text) => findRuns(text, this.#question), current })
    }
    const places = (text: string): readonly Place[] => placesToMark(text, this.#words)
    return view?.mark(this.#words.length > 0 ? { places, current: null } : null)
  }

  async #showFound(): Promise<void> {
    const at = this.#found[this.#at]
    for (const number of this.#near) void this.#mark(number)
    if (at === undefined) return
    if (at.page !== this.#page) this.goTo(at.page)
    await this.#draw(at.page)
    const mark = await this.#mark(at.page)
    mark?.scrollIntoView({ block: 'center' })
  }

  /** The first marked word of the page that a search opened comes into sight. */
  async #showWords(): Promise<void> {
    if (this.#words.length === 0) return
    const { page } = this
    await this.#draw(page)
    const mark = await this.#mark(page)
    if (this.#page === page) mark?.scrollIntoView({ block: 'center' })
  }

  /** The page that fills the middle of the room is the one the person reads. */
  #afterScroll(): void {
    const middle = this.#room.scrollTop + this.#room.clientHeight * 0.55
    const at = this.#pages.findLast(({ element }) => element.offsetTop <= middle)
    this.#setPage(at?.number ?? 1)
  }

  #setPage(page: number): void {
    if (page === this.#page) return
    this.#page = page
    this.#tellPage(page, this.#pages.length)
  }
}
