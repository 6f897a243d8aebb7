import { describe, expect, test } from 'vitest'
import type { CatalogueEntry } from '../../../electron/domain/search/catalogue-texts.ts'
import { matchDocument } from '../../../electron/domain/search/match-document.ts'
import { readQuestion } from '../../../electron/domain/search/question.ts'

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
    expect(match('nghị quyết', []).snippet).toEqual([{ text: entry.title, marked: false }])
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
