import { roomFor, textOf } from './code-units.ts'
import { unify } from './look-alikes.ts'
import { placeTonesIn } from './tone-placement.ts'

// What a table says of a code unit besides the one that stands for it.
const unknown = 0
const dropped = 0xfffe
const notAlone = 0xffff

/**
 * Stand-ins by code unit, learned when first met. `notAlone`: its form depends on its neighbours, so the text has
 * to go through `unify` first. Vietnamese text in NFC never meets one, nor does folding in NFD.
 */
interface Table {
  readonly units: Uint16Array
  readonly learn: (character: string) => string | null
}

// Marks of Latin, Greek and Cyrillic letters. Lao, Thai or Khmer vowel signs are also marks to Unicode, but words
// without them are other words, so they stay.
const diacritic = /(?=\p{M})[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/gu
const familiar = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}]/u
const anyMark = /\p{M}/u

function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(diacritic, '').replaceAll('đ', 'd').normalize('NFC')
}

const foldTable: Table = {
  units: new Uint16Array(0x10000),
  learn: (character) => {
    const folded = withoutMarks(unify(character))
    return folded === '' || familiar.test(character) ? folded : null
  },
}

const writtenTable: Table = {
  units: new Uint16Array(0x10000),
  learn: (character) => {
    const written = unify(character)
    return written === '' || (familiar.test(character) && !anyMark.test(character)) ? written : null
  },
}

function learn(table: Table, unit: number): number {
  const standIn = table.learn(String.fromCharCode(unit))
  const learned = standIn === '' ? dropped : standIn?.length === 1 ? standIn.charCodeAt(0) : notAlone
  table.units[unit] = learned
  return learned
}

/** Writes the stand-ins of the text to `room`; answers their number, or -1 at a unit that cannot stand alone. */
function translate(text: string, table: Table, room: Uint16Array, keepsOthers: boolean): number {
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    let standIn = table.units[unit] ?? unknown
    if (standIn === unknown) standIn = learn(table, unit)
    if (standIn === dropped) continue
    if (standIn === notAlone) {
      if (!keepsOthers) return -1
      standIn = unit
    }
    room[length++] = standIn
  }
  return length
}

/** Text as compared without marks: NFC, lower case, no marks, đ as d (“Đảng uỷ” → “dang uy”). */
export function fold(text: string): string {
  const room = roomFor(text.length)
  const length = translate(text, foldTable, room, false)
  if (length >= 0) return textOf(room, length)
  const unified = unify(text)
  const larger = roomFor(unified.length)
  // A mark dropped between two parts of a Korean syllable lets them join, hence NFC again.
  return textOf(larger, translate(unified, foldTable, larger, true)).normalize('NFC')
}

/** The text if each of its units can stand alone, else null. */
function writtenAtOnce(text: string): string | null {
  const room = roomFor(text.length)
  const length = translate(text, writtenTable, room, false)
  if (length < 0) return null
  placeTonesIn(room, length)
  return textOf(room, length)
}

/** Text as compared with marks: NFC, lower case, one tone placement (“Uỷ ban” → “ủy ban”). */
export function normaliseWritten(text: string): string {
  const atOnce = writtenAtOnce(text) ?? writtenAtOnce(text.normalize('NFC'))
  if (atOnce !== null) return atOnce
  const unified = unify(text)
  const room = roomFor(unified.length)
  const length = translate(unified, writtenTable, room, true)
  placeTonesIn(room, length)
  return textOf(room, length)
}
