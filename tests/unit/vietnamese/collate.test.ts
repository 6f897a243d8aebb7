import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareVietnamese, sortKey, sortVietnamese } from '../../../shared/vietnamese/collate.ts'
import { anyText, vietnameseText } from './texts.ts'

const oneSyllable = new Intl.Collator('vi', { sensitivity: 'accent' })
const plainSyllable = fc
  .array(fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxy'), { minLength: 1, maxLength: 5 })
  .map((letters) => letters.join(''))
const tonedSyllable = fc
  .tuple(plainSyllable, fc.constantFrom('', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'))
  .map(([letters, tone]) => letters.replace(/[aăâeêioôơuưy]/, (vowel) => vowel + tone).normalize('NFC'))

function inOrder(...names: string[]) {
  for (const [place, name] of names.entries()) {
    for (const later of names.slice(place + 1)) {
      expect(compareVietnamese(name, later), `${name} < ${later}`).toBeLessThan(0)
      expect(compareVietnamese(later, name), `${later} > ${name}`).toBeGreaterThan(0)
    }
  }
}

describe('compareVietnamese', () => {
  test('letters in alphabet order', () => inOrder(...'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'))
  test('tones in dictionary order', () => inOrder('ma', 'mà', 'mả', 'mã', 'má', 'mạ', 'man', 'mă', 'mâ'))
  test('đ after every d', () => inOrder('da', 'dư', 'đa', 'Đảng', 'e'))
  test('syllable by syllable', () => inOrder('ba', 'ba bò', 'bà', 'bà ba', 'tuân thủ', 'tuần chay'))
  test('numbers by value', () =>
    inOrder('Hồ sơ 2', 'Hồ sơ 10', 'Hồ sơ 10a', 'Hồ sơ 11', 'Hồ sơ 100', 'Hồ sơ A', 'Hồ sơ a'))
  test('long numbers', () => inOrder('9'.repeat(20), '1'.repeat(21), '2'.repeat(21)))
  test('signs do not count before words do', () => inOrder('Đảng ủy A', 'Đảng ủy (B)', 'Đảng ủy C'))
  test('tone placement does not part a name', () => {
    expect(sortKey('Hoà Bình')).toBe(sortKey('hòa bình'))
    inOrder('Hoà An', 'Hòa Bình', 'Hoà Cường')
  })
  test('agrees with ICU on single syllables', () => {
    fc.assert(
      fc.property(tonedSyllable, tonedSyllable, (a, b) => {
        const [left, right] = [sortKey(a), sortKey(b)]
        expect(left < right ? -1 : left > right ? 1 : 0).toBe(Math.sign(oneSyllable.compare(a, b)))
      }),
      { numRuns: 5000 },
    )
  })
  test('is an order: one way round, and through a third', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (a, b, c) => {
        expect(Math.sign(compareVietnamese(a, b)) + Math.sign(compareVietnamese(b, a))).toBe(0)
        const [first, second, third] = [a, b, c].sort(compareVietnamese)
        expect(compareVietnamese(first ?? '', third ?? '')).toBeLessThanOrEqual(0)
        expect(compareVietnamese(first ?? '', second ?? '')).toBeLessThanOrEqual(0)
      }),
    )
  })
  test('is 0 for NFC and NFD of the same name only', () => {
    fc.assert(
      fc.property(vietnameseText, vietnameseText, (a, b) => {
        expect(compareVietnamese(a, a.normalize('NFD'))).toBe(0)
        expect(compareVietnamese(a, b) === 0).toBe(a === b)
      }),
    )
  })
})

describe('sortVietnamese', () => {
  test('gives the order of compareVietnamese and leaves the list alone', () => {
    fc.assert(
      fc.property(fc.array(vietnameseText, { maxLength: 8 }), (names) => {
        const before = [...names]
        expect(sortVietnamese(names, (name) => name)).toEqual(names.toSorted(compareVietnamese))
        expect(names).toEqual(before)
      }),
    )
  })
})
