import fastCheck from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printableText } from '../../../electron/workers/pdf/printable-text.ts'
import type { Typeface } from '../../../electron/workers/pdf/typeface.ts'
import { wrapLines } from '../../../electron/workers/pdf/wrap-lines.ts'

/** Every letter half as wide as the size. */
const typewriter: Typeface = {
  name: 'F1',
  widthOf: (text) => Array.from(text).length / 2,
  encode: () => '',
}
const wrap = (text: string, letters: number): string[] => wrapLines(text, typewriter, 10, letters * 5)

describe('printable text', () => {
  test('composes letters, takes out what cannot be seen, keeps one line', () => {
    expect(printableText('Đại hội'.normalize('NFD'))).toBe('Đại hội')
    expect(printableText('a\u00ad\u200bb\ufeff\r\n\tc\u0000')).toBe('ab c ')
    expect(printableText('20\u202f000')).toBe('20\u00a0000')
  })
})

describe('breaking lines', () => {
  test('breaks at spaces', () => {
    expect(wrap('Nghị quyết Đại hội đại biểu', 12)).toEqual(['Nghị quyết', 'Đại hội đại', 'biểu'])
  })
  test('keeps a number and its unit together', () => {
    expect(wrap('gồm 20\u00a0trang', 9)).toEqual(['gồm', '20\u00a0trang'])
  })
  test('cuts a word that is too long after a sign, else between letters', () => {
    expect(wrap('1234-NQ/ĐU', 6)).toEqual(['1234-', 'NQ/ĐU'])
    expect(wrap('abcdefghij xy', 4)).toEqual(['abcd', 'efgh', 'ij', 'xy'])
    expect(wrap('mot_ten_tep.pdf', 8)).toEqual(['mot_ten_', 'tep.pdf'])
  })
  test('an empty text has no line', () => {
    expect(wrap('  \n ', 10)).toEqual([])
  })
  test('no letter is lost and no line is too wide', () => {
    const words = fastCheck.string({ unit: fastCheck.constantFrom(...'ạnghđ-/. \n_Ộ'), maxLength: 200 })
    fastCheck.assert(
      fastCheck.property(words, fastCheck.integer({ min: 1, max: 30 }), (text, letters) => {
        const lines = wrap(text, letters)
        const bare = (some: string): string => some.replace(/\s+/g, '')
        expect(bare(lines.join(''))).toBe(bare(text.normalize('NFC')))
        for (const line of lines) {
          expect(Array.from(line).length).toBeLessThanOrEqual(letters)
          expect(line.trim()).toBe(line)
        }
      }),
    )
  })
})
