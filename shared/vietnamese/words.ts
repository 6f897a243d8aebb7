import { fold, normaliseWritten } from './fold.ts'
import { isInvisible } from './look-alikes.ts'

/** A run of letters and digits, with its place in the text in UTF-16 code units; `end` is exclusive. */
export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

const unknown = 0
const separator = 1
/** Letter or digit: begins a word or goes on with it. */
const wordLetter = 2
/** Combining mark: goes on with a word, begins none. */
const mark = 3
/** Inside a word it belongs to it; at its end it is left off. */
const invisible = 4

const letterOrNumber = /[\p{L}\p{N}]/u
const anyMark = /\p{M}/u
const kinds = new Uint8Array(0x10000)

function kindOfCharacter(character: string): number {
  if (isInvisible(character)) return invisible
  if (letterOrNumber.test(character)) return wordLetter
  return anyMark.test(character) ? mark : separator
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  const known = kinds[unit] ?? unknown
  if (known !== unknown) return known
  // Half of a pair says nothing by itself (Nôm characters are pairs), so those are never remembered.
  const isPairStart = unit >= 0xd800 && unit <= 0xdbff
  const kind = kindOfCharacter(String.fromCodePoint(text.codePointAt(at) ?? unit))
  if (isPairStart) return kind
  const isPairEnd = unit >= 0xdc00 && unit <= 0xdfff
  if (isPairEnd) return at === 0 ? separator : kindOfPairEnd(text, at)
  kinds[unit] = kind
  return kind
}

function kindOfPairEnd(text: string, at: number): number {
  const before = text.codePointAt(at - 1) ?? 0
  return before > 0xffff ? kindOfCharacter(String.fromCodePoint(before)) : separator
}

function eachWord(text: string, take: (start: number, end: number) => void): void {
  let start = -1
  let end = 0
  for (let at = 0; at < text.length; at++) {
    const kind = kindAt(text, at)
    if (kind === wordLetter) {
      if (start < 0) start = at
      end = at + 1
    } else if (kind === separator) {
      if (start >= 0) take(start, end)
      start = -1
    } else if (kind === mark && start >= 0) {
      end = at + 1
    }
  }
  if (start >= 0) take(start, end)
}

/** The words of a text as written, NFC or NFD, with their places in it; everything but letters and digits separates. */
export function words(text: string): Word[] {
  const found: Word[] = []
  eachWord(text, (start, end) => found.push({ text: text.slice(start, end), start, end }))
  return found
}

function slices(text: string): string[] {
  const found: string[] = []
  eachWord(text, (start, end) => found.push(text.slice(start, end)))
  return found
}

/** The words of a text, each as `fold` gives it, in the order and number of `words`. */
export function foldedWords(text: string): string[] {
  return slices(fold(text))
}

/** The words of a text, each as `normaliseWritten` gives it, in the order and number of `words`. */
export function writtenWords(text: string): string[] {
  return slices(normaliseWritten(text))
}
