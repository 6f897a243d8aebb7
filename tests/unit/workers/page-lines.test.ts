import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { GlyphRun } from '../../../electron/workers/engines/glyph-run.ts'
import { joinGlyphs } from '../../../electron/workers/engines/join-glyphs.ts'
import { pageLines } from '../../../electron/workers/engines/page-lines.ts'
import { markedLetters } from '../../support/vietnamese-letters.ts'

const size = 10
const width = 5
const space = 2.5

interface Drawing {
  readonly start?: number
  readonly baseline?: number
  /** Points between letters. */
  readonly apart?: number
}

/** A text drawn letter by letter; spaces move the pen only. `keep` says which letters are drawn. */
function run(text: string, drawing: Drawing = {}, keep: (letter: string) => boolean = () => true): GlyphRun {
  const glyphs: GlyphRun['glyphs'][number][] = []
  let pen = drawing.start ?? 0
  for (const letter of text) {
    const advance = letter === ' ' ? space : width
    if (letter !== ' ' && keep(letter)) glyphs.push({ text: letter, start: pen, end: pen + advance })
    pen += advance + (drawing.apart ?? 0)
  }
  return { direction: [1, 0], baseline: drawing.baseline ?? 0, size, glyphs }
}

const read = (runs: readonly GlyphRun[]): string[] =>
  [...pageLines(runs.filter((one) => one.glyphs.length > 0))].map((line) =>
    joinGlyphs(line.glyphs, line.size),
  )

test('a gap is a space, another base line is another line', () => {
  expect(read([run('Nghị quyết'), run('Đại hội', { baseline: -14 })])).toEqual(['Nghị quyết', 'Đại hội'])
})

test('pieces of a word that touch are one word', () => {
  expect(read([run('quy'), run('ết', { start: 15 }), run('nghị', { start: 27.5 })])).toEqual(['quyết nghị'])
})

test('a raised number stays with its word', () => {
  expect(read([run('chức'), run('1', { start: 20, baseline: 3.3 })])).toEqual(['chức1'])
})

test('letters borrowed from a second font fall into their holes', () => {
  const text = 'Căn cứ kết quả thảo luận, Đại hội quyết nghị:'
  const plain = (letter: string) => letter < '\u0080'
  expect(read([run(text, {}, plain), run(text, {}, (letter) => !plain(letter))])).toEqual([text])
})

test('what is drawn twice to look bold is read once', () => {
  expect(read([run('BIÊN BẢN'), run('BIÊN BẢN', { start: 0.4 })])).toEqual(['BIÊN BẢN'])
})

test('another text over the first is a line of its own', () => {
  expect(read([run('Nghị quyết'), run('Scan lại', { start: 1.7 })])).toEqual(['Nghị quyết', 'Scan lại'])
})

test('letters set apart are one word', () => {
  expect(read([run('QUYẾT NGHỊ', { apart: 2.2 })])).toEqual(['QUYẾT NGHỊ'])
})

test('numbers of columns far apart stay apart', () => {
  expect(read([run('12345', { apart: 40 })])).toEqual(['1 2 3 4 5'])
})

test('text that runs upwards is not mixed with text that runs across', () => {
  const upwards: GlyphRun = { ...run('dọc'), direction: [0, 1] }
  expect(read([run('ngang'), upwards])).toEqual(['ngang', 'dọc'])
})

const word = fc.string({
  unit: fc.constantFrom(...'abcdeghiklmnopqrstuvxy', ...markedLetters),
  minLength: 2,
  maxLength: 7,
})

test('any line, however it is split over two fonts, is read as it was written', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), fc.func(fc.boolean()), (words, borrowed) => {
      const text = words.join(' ')
      const first = run(text, {}, (letter) => !borrowed(letter))
      const second = run(text, {}, (letter) => borrowed(letter))
      expect(read([first, second])).toEqual([text])
    }),
  )
})
