import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldedWords } from '../../../shared/vietnamese/words.ts'
import { paperMaker } from '../../support/generated-papers.ts'
import { searchArchive } from '../../support/search-archive.ts'

const maker = paperMaker(3)
const operators = { pages: ['and or not near match text folded written'] }
const many = searchArchive([...Array.from({ length: 20 }, () => maker.paper({ syllables: 80 })), operators])
const { ask } = searchArchive([operators])

const syntax = fc.constantFrom(
  ...`" ' * + - ^ : ( ) { } [ ] , ; \\ / % _ ? ! . AND OR NOT NEAR NEAR( text: folded: {text} rowid : * "* "" """ -- /* \0 \u{f8ff} \u{e000} \ud800 𠀀 “ ” đại hội 45-NQ/ĐU 1=1 DROP`.split(
    ' ',
  ),
)
const hostile = fc.oneof(
  fc
    .array(syntax, { maxLength: 12 })
    .chain((parts) => fc.constantFrom('', ' ').map((sign) => parts.join(sign))),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ maxLength: 60 }),
)

test('no question is an error, and none is more than its words', () => {
  fc.assert(
    fc.property(hostile, fc.boolean(), (question, lastWordOpen) => {
      const answer = many.ask(question.slice(0, 500), { lastWordOpen })
      if (foldedWords(question).length === 0) expect(answer).toMatchObject({ total: 0, hits: [] })
      expect(answer.hits.length).toBe(Math.min(20, answer.total))
    }),
    { numRuns: 3_000 },
  )
})

test.each(['AND', 'OR', 'NOT', 'NEAR', 'text', 'folded'])('the word %s is a word like any other', (word) => {
  expect(ask(word).total).toBe(1)
  expect(ask(`${word} ${word}`).total).toBe(1)
  expect(ask(`${word} zzzz`).total).toBe(0)
  expect(ask(`text ${word} written`).total).toBe(1)
})

test('signs only separate words', () => {
  const plain = ask('match text folded written')
  for (const question of [
    'match* text:folded (written)',
    '-match +text ^folded "written"',
    '{match text} : folded\\written',
  ]) {
    expect(ask(question).total).toBe(plain.total)
  }
})

test('as many words as a question can hold', () => {
  const words = foldedWords(
    Array.from({ length: 250 }, (_, at) => String.fromCharCode(97 + (at % 26))).join(' '),
  )
  expect(many.ask(words.join(' ').slice(0, 500)).total).toBe(0)
  expect(many.ask(Array(80).fill('"đại"').join(' ')).total).toBeGreaterThan(0)
})
