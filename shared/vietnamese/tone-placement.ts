import { roomFor, textOf } from './code-units.ts'
import { isVowel, toneOf, vowelLetterOf, vowelLetters, withTone } from './letters.ts'

const letterI = vowelLetters.indexOf('i')
const letterU = vowelLetters.indexOf('u')

// Flags in arrays, not in sets: this runs on every pair of vowels of every page that is indexed.
function flags(size: number, places: readonly number[]): Uint8Array {
  const array = new Uint8Array(size)
  for (const place of places) array[place] = 1
  return array
}

/** A combining mark, or half of a pair, which may be one. */
const markOrHalf = /[\p{M}\p{Cs}]/u
const unitsOf = (letters: string) => [...letters].map((letter) => letter.charCodeAt(0))
const shaped = flags(
  vowelLetters.length,
  [...'ăâêôơư'].map((letter) => vowelLetters.indexOf(letter)),
)
const isG = flags(0x10000, unitsOf('gG'))
const isQ = flags(0x10000, unitsOf('qQ'))
/** First letters of the final consonants c, ch, m, n, ng, nh, p, t. */
const isFinal = flags(0x10000, unitsOf('cmnptCMNPT'))

/**
 * Which of the vowels `from`…`to` carries the tone, in the older placement (hòa, thúy, ủy): a letter with a mark
 * of its own, the last if two (ươ); else the second of three and the second before a final consonant (ngoài,
 * hoàn); else the first. The newer placement (hoà, thuý, uỷ) differs in open oa, oe, uy only and would need them
 * as a list of exceptions.
 */
function seat(units: Uint16Array, from: number, to: number, closed: boolean): number {
  for (let at = to - 1; at >= from; at--) {
    if (shaped[vowelLetterOf(units[at] ?? 0)] === 1) return at
  }
  const count = to - from
  return count === 3 || (count === 2 && closed) ? from + 1 : from
}

/** In qu and gi before a vowel, u and i belong to the consonant: quý, già, but gì. */
function startOfNucleus(units: Uint16Array, from: number): number {
  const before = from === 0 ? 0 : (units[from - 1] ?? 0)
  const letter = vowelLetterOf(units[from] ?? 0)
  const inConsonant = (letter === letterU && isQ[before] === 1) || (letter === letterI && isG[before] === 1)
  return inConsonant ? from + 1 : from
}

function placeInVowels(units: Uint16Array, from: number, to: number, length: number): boolean {
  let tone = 0
  let place = -1
  for (let at = from; at < to; at++) {
    const here = toneOf(units[at] ?? 0)
    if (here === 0) continue
    // Two tones, or four vowels in a row, are no Vietnamese syllable: left as written.
    if (tone !== 0) return false
    tone = here
    place = at
  }
  if (tone === 0) return false
  const after = to < length ? (units[to] ?? 0) : 0
  // A mark left over after the run belongs to its last vowel: with the tone moved away, NFC would join the two.
  if (after >= 0x300 && markOrHalf.test(String.fromCharCode(after))) return false
  const start = startOfNucleus(units, from)
  if (to - start > 3) return false
  const right = seat(units, start, to, isFinal[after] === 1)
  if (right === place) return false
  units[place] = withTone(units[place] ?? 0, 0)
  units[right] = withTone(units[right] ?? 0, tone)
  return true
}

/** Moves the tones of NFC text in place; answers whether any moved. */
export function placeTonesIn(units: Uint16Array, length: number): boolean {
  let moved = false
  let at = 0
  while (at < length) {
    if (!isVowel(units[at] ?? 0)) {
      at++
      continue
    }
    let end = at + 1
    while (end < length && isVowel(units[end] ?? 0)) end++
    if (end - at > 1 && placeInVowels(units, at, end, length)) moved = true
    at = end
  }
  return moved
}

/** A syllable or a whole text in NFC with every tone in the older place (hoà → hòa, uỷ → ủy, qúy → quý); case is kept. */
export function placeTones(text: string): string {
  const composed = text.normalize('NFC')
  const units = roomFor(composed.length)
  for (let at = 0; at < composed.length; at++) units[at] = composed.charCodeAt(at)
  return placeTonesIn(units, composed.length) ? textOf(units, composed.length) : composed
}
