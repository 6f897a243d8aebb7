import { printableText } from './printable-text.ts'
import type { Typeface } from './typeface.ts'

/** Where a word may end inside a line when it is too long for a line of its own. */
const afterSign = /(?<=[-–/_.,;:+])/u

/** A word too long for any line, cut after a sign where that helps, else between letters. */
function pieces(word: string, typeface: Typeface, width: number): string[] {
  const result: string[] = []
  let line = ''
  for (const part of word.split(afterSign)) {
    if (typeface.widthOf(line + part) <= width) {
      line += part
      continue
    }
    if (line !== '') result.push(line)
    line = ''
    for (const letter of part) {
      if (line !== '' && typeface.widthOf(line + letter) > width) {
        result.push(line)
        line = ''
      }
      line += letter
    }
  }
  return [...result, line]
}

/** The lines of a text inside a width in points. Every letter stands in one of them; an empty text has no line. */
export function wrapLines(text: string, typeface: Typeface, size: number, width: number): string[] {
  const limit = width / size
  const space = typeface.widthOf(' ')
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of printableText(text).split(/ +/u)) {
    if (word === '') continue
    const wide = typeface.widthOf(word)
    if (line !== '' && used + space + wide <= limit) {
      line += ` ${word}`
      used += space + wide
      continue
    }
    if (line !== '') lines.push(line)
    line = word
    used = wide
    if (wide > limit) {
      const cut = pieces(word, typeface, limit)
      line = cut.pop() ?? ''
      lines.push(...cut)
      used = typeface.widthOf(line)
    }
  }
  return line === '' ? lines : [...lines, line]
}
