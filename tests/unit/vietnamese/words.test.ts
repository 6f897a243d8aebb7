import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, normaliseWritten } from '../../../shared/vietnamese/fold.ts'
import { foldedWords, words, writtenWords } from '../../../shared/vietnamese/words.ts'
import { anyText, vietnameseText } from './texts.ts'

const runs = { numRuns: 2000 }
const invisible = String.raw`(?:\u00ad|\u034f|[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff])`
const invisibleAtEnd = new RegExp(`${invisible}+$`, 'u')
const wordPattern = new RegExp(String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|${invisible})*`, 'gu')

function referenceWords(text: string) {
  return [...text.matchAll(wordPattern)].map((match) => {
    const word = match[0].replace(invisibleAtEnd, '')
    return { text: word, start: match.index, end: match.index + word.length }
  })
}

describe('words', () => {
  test('letters and digits make words, everything else separates', () => {
    expect(words('Số 45-NQ/ĐU, ngày 25.9.2020').map((word) => word.text)).toEqual(
      'Số 45 NQ ĐU ngày 25 9 2020'.split(' '),
    )
    expect(words('')).toEqual([])
    expect(words(' -/. ')).toEqual([])
  })
  test('places are those of the original, in NFD too', () => {
    const text = 'Đảng uỷ'.normalize('NFD')
    expect(words(text)).toEqual([
      { text: 'Đảng'.normalize('NFD'), start: 0, end: 5 },
      { text: 'uỷ'.normalize('NFD'), start: 6, end: 9 },
    ])
  })
  test('invisible characters belong to a word inside it and not at its end', () => {
    expect(words('Đả\u00adng\u200b bộ')).toEqual([
      { text: 'Đả\u00adng', start: 0, end: 5 },
      { text: 'bộ', start: 7, end: 9 },
    ])
  })
  test('a mark without a letter is no word, and Nôm characters are words', () => {
    expect(words(' \u0301a').map((word) => word.text)).toEqual(['a'])
    expect(words('𡨸 𡨸喃').map((word) => word.text)).toEqual(['𡨸', '𡨸喃'])
    expect(words('\ud842 a \udfb7').map((word) => word.text)).toEqual(['a'])
  })
  test('agrees with a slow reference on any text, and places slice back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = words(text)
        expect(found).toEqual(referenceWords(text))
        for (const word of found) expect(text.slice(word.start, word.end)).toBe(word.text)
      }),
      runs,
    )
  })
  test('NFC and NFD of a text have the same words', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const composed = words(text.normalize('NFC')).map((word) => word.text.normalize('NFC'))
        expect(words(text.normalize('NFD')).map((word) => word.text.normalize('NFC'))).toEqual(composed)
      }),
      runs,
    )
  })
})

describe('foldedWords and writtenWords', () => {
  test('are the words of the text, one by one', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = words(text).map((word) => word.text)
        expect(foldedWords(text)).toEqual(found.map(fold))
        expect(writtenWords(text)).toEqual(found.map(normaliseWritten))
      }),
      runs,
    )
  })
  test('stay the same words when joined and read again', () => {
    fc.assert(
      fc.property(vietnameseText, (text) => {
        expect(foldedWords(foldedWords(text).join(' '))).toEqual(foldedWords(text))
        expect(writtenWords(writtenWords(text).join(' '))).toEqual(writtenWords(text))
      }),
    )
  })
})
