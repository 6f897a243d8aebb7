import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CatalogueEntry, indexedFields } from '../../../electron/domain/search/catalogue-texts.ts'
import { matchDocument } from '../../../electron/domain/search/match-document.ts'
import { readQuestion } from '../../../electron/domain/search/question.ts'
import { fold } from '../../../shared/vietnamese/fold.ts'
import { words } from '../../../shared/vietnamese/words.ts'

const entry: CatalogueEntry = {
  kindLabel: 'Nghị quyết',
  number: '45',
  symbol: 'NQ/ĐU',
  title: 'Đại hội Đảng bộ xã lần thứ XVI',
  body: 'Đảng ủy xã',
  signer: 'Hoàng Văn Sáu',
  note: '',
  chair: '',
  secretary: '',
  keywords: '',
  handwriting: '',
  topic: '',
  event: '',
  otherNames: [],
  fileNames: [],
}

const match = (question: string, pages: string[], open = false) =>
  matchDocument(readQuestion(question, open), entry, pages)
const marked = (shown: ReturnType<typeof match>) =>
  shown.snippet.filter((piece) => piece.marked).map((piece) => piece.text)

describe('the page that is opened', () => {
  test('as typed before without marks, in a row before apart, the first of equals', () => {
    const pages = ['đạt hơi nhiều, đại diện, hội họp', 'dai hoi', 'Đại hội', 'đại hội']
    expect(match('đại hội', pages)).toMatchObject({ page: 2, match: 'as-written' })
    expect(match('đại hội', pages.slice(0, 2))).toMatchObject({ page: 1, match: 'folded' })
    expect(match('đại hội', pages.slice(0, 1))).toMatchObject({ page: 0, match: 'as-written' })
    expect(match('dai hoi', pages)).toMatchObject({ page: 1, match: 'as-written' })
  })

  test('the most different words where they stand apart', () => {
    const pages = ['xã, xã, xã', 'lần này xã ta', 'lần']
    expect(match('xã lần này thôi', [...pages, 'thôi'])).toMatchObject({ page: 1 })
  })

  test('a phrase in quotes counts more than one word', () => {
    const pages = ['thư viện bí mật và xã', 'bí thư', 'xã']
    expect(match('"bí thư" xã', pages).page).toBe(0)
    expect(match('"bí thư" xã', ['thư bí', 'bí thư', 'xã']).page).toBe(1)
  })

  test('none where only the catalogue answers', () => {
    expect(match('đại hội đảng bộ', ['đại biểu của đảng'])).toMatchObject({ page: null, match: 'title' })
    expect(marked(match('nghị quyết đại hội', []))).toEqual(['Đại', 'hội'])
    expect(match('nghị quyết', []).snippet).toEqual([
      { text: 'Nghị', marked: true },
      { text: ' ', marked: false },
      { text: 'quyết', marked: true },
      { text: ` ${entry.title}`, marked: false },
    ])
    expect(marked(match('nghi quyet', ['nghị viện']))).toEqual(['Nghị', 'quyết'])
    expect(marked(match('sáu', []))).toEqual(['Sáu'])
  })

  test('one where the catalogue has some words and the pages the others', () => {
    expect(match('hoàng văn sáu ký', ['đã ký'])).toMatchObject({ page: 0, match: 'as-written' })
    expect(match('hoàng văn sáu ký', ['đã kỷ'])).toMatchObject({ page: 0, match: 'folded' })
  })

  test('the stretch with the most words is shown, not the first word', () => {
    const filler = 'chữ '.repeat(100)
    const shown = match('xã lần thứ năm', [`xã ${filler} lần ${filler} năm lần xã ${filler} thứ`])
    expect(marked(shown)).toEqual(['năm', 'lần', 'xã'])
  })

  test('marks as typed where all stand in a row as typed', () => {
    expect(marked(match('bí thư', ['bị thu hồi, bí thư xã']))).toEqual(['bí', 'thư'])
    expect(marked(match('bi thu', ['bị thu hồi, bí thư xã']))).toEqual(['bị', 'thu', 'bí', 'thư'])
  })

  test('words begun by the open last one', () => {
    expect(marked(match('nghị qu', ['nghị quyết, quy chế'], true))).toEqual(['nghị', 'quyết', 'quy'])
  })
})

test('whatever field or page answers, the snippet has a mark in it', () => {
  const word = fc.constantFrom('đại', 'Hội', 'NGHỊ', 'quyết', 'xã', '45', 'Đảng', 'uỷ', 'hoà')
  const text = fc.array(word, { maxLength: 4 }).map((all) => all.join(' '))
  const anyEntry = fc.record({
    kindLabel: fc.constantFrom('', 'Nghị quyết', 'Biên bản'),
    number: fc.constantFrom('', '45', '5a'),
    symbol: fc.constantFrom('', 'NQ/ĐU', 'QĐ'),
    title: fc.oneof(text, fc.constant(`${'từ '.repeat(300)}đại`)),
    body: text,
    signer: text,
    note: text,
    chair: text,
    secretary: text,
    keywords: text,
    handwriting: text,
    topic: text,
    event: text,
    otherNames: fc.array(text, { maxLength: 2 }),
    fileNames: fc.array(text, { maxLength: 2 }),
  })
  let titles = 0
  fc.assert(
    fc.property(
      anyEntry,
      fc.array(text, { maxLength: 2 }),
      fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
      fc.boolean(),
      (any, pages, picks, open) => {
        const all = [...indexedFields(any), ...pages].flatMap((each) => words(each).map((one) => one.text))
        fc.pre(all.length > 0)
        const asked = picks.map((pick) =>
          pick % 2 ? fold(all[pick % all.length] ?? '') : all[pick % all.length],
        )
        const shown = matchDocument(readQuestion(asked.join(' '), open), any, pages)
        if (shown.match === 'title') titles += 1
        expect(marked(shown)).not.toEqual([])
      },
    ),
    { numRuns: 2_000 },
  )
  expect(titles).toBeGreaterThan(100)
})
