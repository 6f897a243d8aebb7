import { describe, expect, test } from 'vitest'
import { foldedForms, printedForms, readQuestion } from '../../../electron/domain/search/question.ts'

describe('reading a question', () => {
  test('words, with and without marks, each shown once', () => {
    expect(readQuestion('Đại hội, đại biểu!')).toMatchObject({
      folded: ['dai', 'hoi', 'dai', 'bieu'],
      written: ['đại', 'hội', 'đại', 'biểu'],
      typed: ['Đại', 'hội', 'biểu'],
      marked: true,
      open: false,
      quoted: [],
      number: null,
    })
    expect(readQuestion('dai hoi').marked).toBe(false)
    expect(readQuestion('  "" ...')).toMatchObject({ folded: [], quoted: [], typed: [] })
  })

  test('quotes of every kind; an unclosed one is a sign like others', () => {
    expect(readQuestion('a "bí thư" b').quoted).toEqual([
      { folded: ['bi', 'thu'], written: ['bí', 'thư'], marked: true },
    ])
    expect(readQuestion('“bi thu” «xã»').quoted.map((phrase) => phrase.folded)).toEqual([
      ['bi', 'thu'],
      ['xa'],
    ])
    expect(readQuestion('a "bí thư').quoted).toEqual([])
  })

  test('the last word is open only while nothing stands after it', () => {
    expect(readQuestion('nghị quy', true).open).toBe(true)
    expect(readQuestion('nghị quy').open).toBe(false)
    expect(readQuestion('nghị quyết ', true).open).toBe(false)
    expect(readQuestion('"nghị quyết"', true).open).toBe(false)
    expect(readQuestion('', true).open).toBe(false)
  })

  test('a number, alone or inside', () => {
    expect(readQuestion('Số: 05-NQ/ĐU')).toMatchObject({
      number: { number: '5', symbol: 'nq/du', alone: true },
      folded: ['05', 'nq', 'du'],
    })
    expect(readQuestion('nghị quyết 45-NQ/ĐU, ngày 1/5').number).toEqual({
      number: '45',
      symbol: 'nq/du',
      alone: false,
    })
    expect(readQuestion('"45-NQ/ĐU"').number).toBeNull()
    expect(readQuestion('ngày 20/5').number).toBeNull()
  })

  test('zeros before a number', () => {
    expect(printedForms('5')).toEqual(['5', '05', '005', '0005', '00005'])
    expect(printedForms('12345')).toEqual(['12345'])
    expect(printedForms('12a')).toEqual(['12a', '012a', '0012a', '00012a'])
    expect(foldedForms(readQuestion('05-NQ/ĐU'))[0]).toEqual(['5', 'nq', 'du'])
    expect(foldedForms(readQuestion('đại hội'))).toEqual([['dai', 'hoi']])
  })
})
