import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText } from '../../../electron/workers/engines/clean-text.ts'
import { markedLetters } from '../../support/vietnamese-letters.ts'

test.each([
  ['letters taken apart are composed', 'Nghị quyết Đảng uỷ'.normalize('NFD'), 'Nghị quyết Đảng uỷ'],
  ['a gap before a mark is none in the word', 'quye \u0302\u0301t', 'quyết'],
  ['control characters go, line ends stay', 'a\u0000b\u0007\nc\u200b\ufeffd', 'ab\ncd'],
  ['all spaces are one', ' một\u00a0\t hai \n ba ', 'một hai\nba'],
  ['the soft hyphen of old encodings is a hyphen', '45\u00adNQ/ĐU', '45-NQ/ĐU'],
  ['ligatures are letters', 'o\ufb03ce', 'office'],
])('%s', (_, raw, clean) => {
  expect(cleanText(raw).text).toBe(clean)
})

test('every Vietnamese letter comes through, however it is written', () => {
  for (const letter of markedLetters) {
    expect(cleanText(letter.normalize('NFD')).text).toBe(letter)
    expect(cleanText(letter).count).toEqual({ letters: 1, visible: 1, junk: 0 })
  }
})

test('junk is counted before it is taken away', () => {
  expect(cleanText('a1 \u0000\ue000\ufffd').count).toEqual({ letters: 1, visible: 5, junk: 3 })
})

const anyUnit = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  fc.constantFrom('a', 'ê', ' ', '\n', '\t', '\u0000', '\u0301', '\u0323', '\ufeff', '\u00ad', '\ud800'),
)

test('any text: composed, without control characters, and the same when cleaned again', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyUnit }), (raw) => {
      const { text } = cleanText(raw)
      expect(text).toBe(text.normalize('NFC'))
      expect(text).not.toMatch(/(?!\n)\p{Cc}/u)
      expect(text).not.toMatch(/\p{Cs}/u)
      expect(cleanText(text).text).toBe(text)
    }),
  )
})
