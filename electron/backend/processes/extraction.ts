import type { TextState } from '../../../shared/model/closed-lists.ts'
import {
  type ExtractionLimits,
  ExtractTextReply,
  type LossReason,
  type TextExtraction,
} from '../../../shared/worker-protocol/extract-text.ts'
import { addLetters, isUsableText, noLetters } from '../../../shared/worker-protocol/usable-text.ts'

function countCodePoints(text: string): number {
  let count = text.length
  for (const _ of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) count -= 1
  return count
}

/** The text of one file as it comes in, page by page, from one worker or from several in turn. */
export class Extraction {
  /** The page that is read next, counted from 1. */
  nextPage = 1
  /** UTF-16 units that the file may still have. */
  charactersLeft: number
  /** The code of the system's error, when the file itself could not be read. */
  fileError: string | null = null
  /** Resident size of the worker after the file, in bytes. */
  residentBytes = 0
  readonly #limits: ExtractionLimits
  readonly #lostPages: number[] = []
  readonly #texts: string[] = []
  #pages: number | null = null
  #letters = noLetters
  #verdict: TextState | null = null
  #reason: LossReason | undefined
  #cut = false

  constructor(limits: ExtractionLimits) {
    this.#limits = limits
    this.charactersLeft = limits.fileCharacters
  }

  /** True once the number of pages is known. */
  get opened(): boolean {
    return this.#pages !== null
  }

  /** True when there is no page left to read. */
  get complete(): boolean {
    return this.#pages !== null && this.nextPage > this.#pages
  }

  /** Takes a message of the worker; throws when it does not fit. */
  take(message: unknown): 'more' | 'done' {
    const reply = ExtractTextReply.parse(message)
    switch (reply.type) {
      case 'opened':
        if (reply.pages > this.#limits.pages || (this.#pages ?? reply.pages) !== reply.pages)
          throw new Error('pages')
        this.#pages = reply.pages
        return 'more'
      case 'page':
        this.#expect(reply.page)
        this.#texts.push(reply.text)
        this.#letters = addLetters(this.#letters, reply.count)
        this.charactersLeft -= reply.text.length
        this.#cut ||= reply.cut
        this.nextPage += 1
        return 'more'
      case 'lost-page':
        this.#expect(reply.page)
        this.losePage('damaged')
        return 'more'
      case 'file-error':
        this.fileError = reply.code
        return 'done'
      case 'end':
        this.residentBytes = reply.residentBytes
        if (reply.how === 'encrypted' || reply.how === 'not-pdf') this.#verdict = reply.how
        else if (reply.how === 'full') this.#cut = true
        else if (!this.complete) this.loseRest(reply.how === 'pages' ? 'pages' : 'damaged')
        return 'done'
      default:
        throw new Error(`out of turn: ${reply.type}`)
    }
  }

  #expect(page: number): void {
    if (page !== this.nextPage || this.complete || !this.opened) throw new Error(`out of turn: page ${page}`)
  }

  /** The page that was being read is lost. */
  losePage(reason: LossReason): void {
    this.#reason ??= reason
    this.#lostPages.push(this.nextPage)
    this.#texts.push('')
    this.nextPage += 1
  }

  /** Nothing more will come: what was not read is lost. */
  loseRest(reason: LossReason): void {
    this.#reason ??= reason
    while (this.opened && !this.complete) this.losePage(reason)
  }

  result(): TextExtraction {
    const lostAll = this.#lostPages.length > 0 && this.#lostPages.length === this.#pages
    // A page tree of which no page can be found says nothing true about their number either.
    const pages = this.#verdict !== null || (lostAll && this.#reason === 'damaged') ? null : this.#pages
    const usable = isUsableText(this.#letters, this.#texts.length - this.#lostPages.length)
    // Nothing found is not the same as not having been able to look.
    const text = this.#verdict ?? (usable ? 'text' : this.#reason === undefined ? 'none' : 'unreadable')
    const readable = text === 'text' || text === 'none'
    const missing = Math.max(0, (pages ?? 0) - this.#texts.length)
    const pageTexts = readable ? [...this.#texts, ...Array<string>(missing).fill('')] : []
    return {
      text,
      pages,
      characters: pageTexts.reduce((sum, page) => sum + countCodePoints(page), 0),
      pageTexts,
      ...(this.#reason === undefined ? {} : { reason: this.#reason }),
      lostPages: pages === null ? [] : this.#lostPages,
      cut: this.#cut,
    }
  }
}
