import fc from 'fast-check'
import { expect, test } from 'vitest'
import { snippetAround } from '../../../electron/domain/search/snippet.ts'
import { foldedWords, words } from '../../../shared/vietnamese/words.ts'

const joined = (pieces: { text: string }[]) => pieces.map((piece) => piece.text).join('')
const word = fc.constantFrom('đại', 'hội', 'Hoà', 'uỷ'.normalize('NFD'), 'xã', '45', 'nghiệm', '𠀀')
const sign = fc.constantFrom(' ', ', ', '\n', ' – ', '/', '. ', '\u00a0')
const text = fc
  .array(fc.tuple(word, sign), { minLength: 1, maxLength: 150 })
  .map((parts) => parts.flat().join(''))

test('pieces add up to one stretch of the text, of whole words, that holds the place', () => {
  fc.assert(
    fc.property(text, fc.nat(), (page, at) => {
      const all = words(page)
      const focus = at % all.length
      const isMarked = (folded: string) => folded === 'hoa' || folded === 'dai'
      const pieces = snippetAround(page, focus, isMarked)
      const shown = joined(pieces)
      const start = all.find(
        ({ start }) =>
          page.startsWith(shown, start) &&
          start <= (all[focus]?.start ?? 0) &&
          start + shown.length >= (all[focus]?.end ?? 0),
      )?.start
      expect(start).toBeDefined()
      expect(shown.length).toBeLessThanOrEqual(190)
      const inside = all.filter((one) => one.start >= (start ?? 0) && one.end <= (start ?? 0) + shown.length)
      expect(words(shown).map((one) => one.text)).toEqual(inside.map((one) => one.text))
      for (const piece of pieces) {
        expect(piece.text).not.toBe('')
        if (piece.marked) expect(foldedWords(piece.text).filter(isMarked)).toHaveLength(1)
        else expect(foldedWords(piece.text).filter(isMarked)).toHaveLength(0)
      }
    }),
  )
})

test('a long text is shown at a readable length, also at its end', () => {
  const page = 'từ '.repeat(400)
  for (const focus of [0, 200, 399]) {
    const { length } = joined(snippetAround(page, focus, () => false))
    expect(length).toBeGreaterThan(160)
    expect(length).toBeLessThanOrEqual(190)
  }
})

test('a word without end is cut, never inside a character', () => {
  const pieces = snippetAround('𠀀'.repeat(5_000), 0, () => true)
  expect(pieces).toEqual([{ text: '𠀀'.repeat(200), marked: true }])
  expect(joined(snippetAround(`a${'𠀀'.repeat(5_000)}`, 0, () => true))).not.toMatch(/\p{Cs}/u)
})

test('nothing to show', () => {
  expect(snippetAround(' ... ', 0, () => true)).toEqual([])
})
