import { fold } from './fold.ts'
import { foldedWords } from './words.ts'

/** Số và ký hiệu of a paper; which form its parts have is said by the function that gives them. */
export interface DocumentNumber {
  readonly number: string
  readonly symbol: string
}

/** Symbols of the Party's kinds of papers, folded. Source: regulations.md R10 (36-HD/VPTW, 05-HD/VPTW). */
const kindSymbols = new Set('nq qd ct kl qc tt hd tb tc bc kh qh ctr da pa ttr cv bb gm ggt'.split(' '))
/** Symbols of bodies, folded, that may follow after a space only (“45 NQ ĐU”). Source: regulations.md 5.2. */
const bodySymbols = new Set('tw tu hu du cb dh vptw vpdu ubkt btctw'.split(' '))

// Up to five digits: R10 says four, but 16915-CV/VPTW and 14514-CV/VPTW exist.
const numberThenRest = /^(\d{1,5}[a-z]?)( ?[-/] ?| )(.+)$/i
/** State papers carry the year first (30/2020/NĐ-CP); then the kind; then the body and suffixes. */
const symbolParts = /^(\d{4}\/)?(\p{L}[\p{L}\d]*)((?:[-/.][\p{L}\d]+)*)$/u
const inCapitals = /^\p{Lu}/u

/** NFC, one kind of hyphen, one space at most, “Số” and its colon taken off. */
function tidied(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:số|so) ?:? ?(?=\d)/i, '')
}

function tidiedSymbol(rest: string): string {
  const spaced = /^(\p{L}+) (\p{L}+)$/u.exec(rest)
  if (spaced !== null && bodySymbols.has(fold(spaced[2] ?? ''))) return `${spaced[1]}/${spaced[2]}`
  return rest.replace(/ ?([-/]) ?/g, '$1')
}

/** Whether the symbol is one, given what stands between the number and it. */
function isSymbol(symbol: string, sign: string): boolean {
  const [match, year, kind = '', bodies = ''] = symbolParts.exec(symbol) ?? []
  if (match === undefined) return false
  if (year !== undefined) return sign === '/' && inCapitals.test(kind)
  if (kindSymbols.has(fold(kind))) return true
  // Kinds that are not the Party's (1234/UBND-NC, 15-LCT/HĐNN) are known by their capitals and their body alone.
  return sign !== '' && kind.length > 1 && inCapitals.test(kind) && bodies !== ''
}

/** Number and symbol as written, for the catalogue (“Số: 05-NQ/ĐU” → 05 and NQ/ĐU); null when the text is not both. */
export function splitNumberAndSymbol(typed: string): DocumentNumber | null {
  const [match, number = '', sign = '', rest = ''] = numberThenRest.exec(tidied(typed)) ?? []
  if (match === undefined) return null
  const symbol = tidiedSymbol(rest)
  return isSymbol(symbol, sign.trim()) ? { number, symbol } : null
}

/** A number as compared: no leading zeros, letters small (“05” → “5”, “12A” → “12a”). */
export function comparedNumber(number: string): string {
  return foldedWords(number)
    .join('')
    .replace(/^0+(?=\d)/, '')
}

/** A symbol as compared: folded, with / between its parts (“NQ-ĐU” → “nq/du”). */
export function comparedSymbol(symbol: string): string {
  return foldedWords(symbol).join('/')
}

/** Number and symbol as compared (“45/NQ-ĐU” → 45 and nq/du; “45 NQ” → 45 and nq); null for any other text. */
export function parseDocumentNumber(typed: string): DocumentNumber | null {
  const written = splitNumberAndSymbol(typed)
  if (written === null) return null
  return { number: comparedNumber(written.number), symbol: comparedSymbol(written.symbol) }
}
