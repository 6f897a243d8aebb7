import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, normaliseWritten } from '../../../shared/vietnamese/fold.ts'
import { anyText, spelled, syllableParts, vietnameseText, vowelRows } from './texts.ts'

/** Texts that once were not the same after a second time. */
const hardCases: [string][] = [
  ['iò\u0301'],
  ['I\u0307\u0307'],
  ['iị\u3099\u0308\u0301'],
  ['\ud800\u00ad\udc00'],
]
const runs = { numRuns: 2000 }

/** Folding of Vietnamese letters as slowly and plainly as it can be said. */
function referenceFold(text: string): string {
  let folded = ''
  for (const character of text.normalize('NFC').toLowerCase()) {
    const row = vowelRows.findIndex((letters) => letters.includes(character))
    if (row >= 0) folded += 'aaaeeiooouuy'.charAt(row)
    else if (character === 'đ') folded += 'd'
    else folded += character === '\u00a0' ? ' ' : character
  }
  return folded
}

describe('every Vietnamese letter', () => {
  const accented = [...vowelRows.join(''), 'đ'].filter((letter) => !'aeiouy'.includes(letter))
  const table = [...accented, ...accented.map((letter) => letter.toUpperCase())].map((letter) => {
    const row = vowelRows.findIndex((letters) => letters.includes(letter.toLowerCase()))
    return { letter, base: letter.toLowerCase() === 'đ' ? 'd' : 'aaaeeiooouuy'.charAt(row) }
  })

  test('there are 134 with marks', () => {
    expect(new Set(table.map(({ letter }) => letter)).size).toBe(134)
  })
  test.each(table)('$letter folds to $base in NFC and NFD', ({ letter, base }) => {
    expect(fold(letter.normalize('NFC'))).toBe(base)
    expect(fold(letter.normalize('NFD'))).toBe(base)
    expect(normaliseWritten(letter.normalize('NFD'))).toBe(letter.toLowerCase())
    expect(normaliseWritten(letter.normalize('NFC'))).toBe(letter.toLowerCase())
  })
  test('the plain letters and digits stay', () => {
    expect(fold('ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789')).toBe('abcdefghijklmnopqrstuvwxyz 0123456789')
  })
})

describe('fold', () => {
  test('agrees with a slow reference on Vietnamese text', () => {
    fc.assert(
      fc.property(vietnameseText, (text) => {
        expect(fold(text)).toBe(referenceFold(text))
      }),
      runs,
    )
  })
  test('is idempotent and the same for NFC and NFD of any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text)
        expect(fold(folded)).toBe(folded)
        expect(fold(text.normalize('NFC'))).toBe(folded)
        expect(fold(text.normalize('NFD'))).toBe(folded)
      }),
      { ...runs, examples: hardCases },
    )
  })
  test('forgets no more than the written form does', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(normaliseWritten(text))).toBe(fold(text))
      }),
      runs,
    )
  })
  test('đ is d', () => {
    fc.assert(
      fc.property(vietnameseText, (text) => {
        expect(fold(text.replaceAll('đ', 'd').replaceAll('Đ', 'D'))).toBe(fold(text))
      }),
    )
  })
  test('texts longer than one piece come back whole', () => {
    const text = 'Đảng uỷ xã '.repeat(5000)
    expect(fold(text)).toBe('dang uy xa '.repeat(5000))
    expect(normaliseWritten(text)).toBe('đảng ủy xã '.repeat(5000))
  })
  test('the last text leaves nothing in the next', () => {
    fold('x'.repeat(1000))
    expect(fold('ơ')).toBe('o')
    expect(fold('')).toBe('')
  })
})

describe('normaliseWritten', () => {
  test('is idempotent and the same for NFC and NFD of any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const written = normaliseWritten(text)
        expect(normaliseWritten(written)).toBe(written)
        expect(normaliseWritten(text.normalize('NFC'))).toBe(written)
        expect(normaliseWritten(text.normalize('NFD'))).toBe(written)
      }),
      { ...runs, examples: hardCases },
    )
  })
  test('a tone over any vowel of a syllable is one and the same', () => {
    fc.assert(
      fc.property(syllableParts, (parts) => {
        const all = [...parts.nucleus].map((_, seat) => normaliseWritten(spelled(parts, seat)))
        expect(new Set(all).size).toBe(1)
      }),
      runs,
    )
  })
  test('other tones and other letters stay apart', () => {
    const all = vowelRows.join('')
    expect(new Set([...all].map(normaliseWritten)).size).toBe(72)
    expect(normaliseWritten('má')).not.toBe(normaliseWritten('mà'))
    expect(normaliseWritten('đa')).not.toBe(normaliseWritten('da'))
  })
  test('as written: uỷ ban is ủy ban', () => {
    expect(normaliseWritten('Đảng Uỷ, hoà thuận, UỶ BAN')).toBe('đảng ủy, hòa thuận, ủy ban')
  })
})

describe('look-alikes', () => {
  test.each([
    ['ligature of a PDF font', 'ﬁle oﬃce', 'file office'],
    ['full-width forms', '４５－ＮＱ', '45-nq'],
    ['Roman numerals', 'lần thứ ⅩⅫ', 'lần thứ xxii'],
    ['raised digits', 'm² và km²', 'm2 và km2'],
    ['soft hyphen and zero width', 'Đả\u00adng\u200b b\ufeffộ', 'đảng bộ'],
    ['invisible before a tone', 'Đa\u200b\u0309ng', 'đảng'],
    ['non-breaking spaces', 'Đảng\u00a0ủy\u202fxã\u3000A', 'đảng ủy xã a'],
    ['Icelandic and African letters', 'ÐẢNG ðảng Ɖảng ɖảng', 'đảng đảng đảng đảng'],
    ['old tone marks', 'a\u0340 a\u0341', 'à á'],
    ['tone before the shape', 'tâ\u0301t ta\u0301\u0302t ta\u0323\u0306p', 'tất tất tặp'],
    ['dotted and dotless i', 'İ ı ı\u0301', 'i i í'],
    ['sigma at the end', 'ΑΣ Σ', 'ασ σ'],
    ['NUL', 'Đảng\u0000bộ', 'đảng bộ'],
    ['half of a pair', 'Đảng\ud842bộ', 'đảng bộ'],
  ])('%s', (_, text, written) => {
    expect(normaliseWritten(text)).toBe(written)
    expect(fold(text)).toBe(fold(written))
  })
  test('a fraction stays one character, so no word falls apart', () => {
    expect(fold('½')).toBe('½')
  })
  test('vowel signs of other scripts stay', () => {
    expect(fold('ກິນ')).toBe('ກິນ')
    expect(fold('각'.normalize('NFD'))).toBe('각')
  })
})
