import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { partialDate } from '../../../shared/dates/partial-date.ts'
import { readTypedDate } from '../../../shared/dates/read-typed-date.ts'
import { dateProblemSentence } from '../../../shared/text/date-problems.ts'

const read = (typed: string, defaultYear: number | null = null): string => {
  const answer = readTypedDate(typed, defaultYear)
  if ('problem' in answer) return answer.problem
  // What is read is always what the archive would make of its text.
  expect(answer.date).toEqual(partialDate(answer.date.text, answer.date.certain))
  return answer.date.certain ? answer.date.text : `[${answer.date.text}]`
}

describe('a single date', () => {
  test.each([
    ['25/9/2020', '2020-09-25'],
    ['25-09-2020', '2020-09-25'],
    ['25.9.2020', '2020-09-25'],
    ['25 9 2020', '2020-09-25'],
    ['25 / 9 / 2020', '2020-09-25'],
    ['25 – 9 – 2020', '2020-09-25'],
    ['5/9/2020', '2020-09-05'],
    ['05/02/2020', '2020-02-05'],
    ['29/2/2020', '2020-02-29'],
    ['9/2020', '2020-09'],
    ['09-2020', '2020-09'],
    ['05-2020', '2020-05'],
    ['9 2020', '2020-09'],
    ['2020', '2020'],
    ['2020-09-25', '2020-09-25'],
    ['2020-05', '2020-05'],
    ['2020-12-01', '2020-12-01'],
    ['  25/9/2020\u00a0', '2020-09-25'],
    ['25/9/2020.', '2020-09-25'],
    ['năm 1978.', '1978'],
    ['ngày 25 tháng 9 năm 2020', '2020-09-25'],
    ['Ngày 05 tháng 02 năm 2020', '2020-02-05'],
    ['ngay 25 thang 9 nam 2020', '2020-09-25'],
    ['ngày 25 tháng 9 năm 2020'.normalize('NFD'), '2020-09-25'],
    ['NGÀY 25 THÁNG 9 NĂM 2020', '2020-09-25'],
    ['ngày 25 tháng 9, năm 2020', '2020-09-25'],
    ['ngày 25/9/2020', '2020-09-25'],
    ['ngày 25/9 năm 2020', '2020-09-25'],
    ['25 tháng 9/2020', '2020-09-25'],
    ['ngày mùng 2 tháng 9 năm 1945', '1945-09-02'],
    ['tháng 9 năm 2020', '2020-09'],
    ['thang 9 nam 2020', '2020-09'],
    ['Tháng 9/1978', '1978-09'],
    ['năm 1978', '1978'],
  ])('%j', (typed, wire) => {
    expect(read(typed)).toBe(wire)
  })

  test.each([
    ['[1985]', '[1985]'],
    ['[3/1985]', '[1985-03]'],
    ['[15/03/1985]', '[1985-03-15]'],
    ['[1985-03-15]', '[1985-03-15]'],
    [' [ 1985 ] ', '[1985]'],
    ['[năm 1985].', '[1985]'],
    ['[2015-2017]', '[2015/2017]'],
    ['[khoảng 1978]', '[1978~]'],
    ['khoảng [1978]', '[1978~]'],
    ['[1978~]', '[1978~]'],
  ])('%j is not certain', (typed, wire) => {
    expect(read(typed)).toBe(wire)
  })

  test.each([
    ['khoảng 1978', '1978~'],
    ['Khoảng năm 1978', '1978~'],
    ['vào khoảng năm 1978', '1978~'],
    ['khoang 1978', '1978~'],
    ['khoảng tháng 9/1978', '1978-09~'],
    ['khoảng ngày 15/9/1978', '1978-09-15~'],
    ['k. 1978', '1978~'],
    ['k.1978', '1978~'],
    ['k 9/1978', '1978-09~'],
    ['~1978', '1978~'],
    ['~ 1978', '1978~'],
    ['1978~', '1978~'],
  ])('%j is only about then', (typed, wire) => {
    expect(read(typed)).toBe(wire)
  })
})

describe('a range', () => {
  test.each([
    ['2015-2017', '2015/2017'],
    ['2015 - 2017', '2015/2017'],
    ['2015 – 2017', '2015/2017'],
    ['2015–2017', '2015/2017'],
    ['2015 đến 2017', '2015/2017'],
    ['từ 2015 đến 2017', '2015/2017'],
    ['tu 2015 den 2017', '2015/2017'],
    ['từ năm 2015 đến năm 2017', '2015/2017'],
    ['từ năm 2015 tới năm 2017', '2015/2017'],
    ['năm 2015-2017', '2015/2017'],
    ['2015/2017', '2015/2017'],
    ['20-22/5/2020', '2020-05-20/2020-05-22'],
    ['20 - 22/5/2020', '2020-05-20/2020-05-22'],
    ['20-22-5-2020', '2020-05-20/2020-05-22'],
    ['20-22.5.2020', '2020-05-20/2020-05-22'],
    ['ngày 20-22/5/2020', '2020-05-20/2020-05-22'],
    ['các ngày 20-22 tháng 5 năm 2020', '2020-05-20/2020-05-22'],
    ['từ ngày 20 đến ngày 22 tháng 5 năm 2020', '2020-05-20/2020-05-22'],
    ['từ ngày 20/5 đến ngày 22/6/2020', '2020-05-20/2020-06-22'],
    ['20/5-22/5/2020', '2020-05-20/2020-05-22'],
    ['20/5-22/6/2020', '2020-05-20/2020-06-22'],
    ['20-5-22-6-2020', '2020-05-20/2020-06-22'],
    ['20/5/2020-22/5/2020', '2020-05-20/2020-05-22'],
    ['31/12/2019-02/01/2020', '2019-12-31/2020-01-02'],
    ['2020-05-20/2020-05-22', '2020-05-20/2020-05-22'],
    ['2020-05-20 - 2020-05-22', '2020-05-20/2020-05-22'],
    ['5-9/2020', '2020-05/2020-09'],
    ['tháng 5-9/2020', '2020-05/2020-09'],
    ['từ tháng 5 đến tháng 9 năm 2020', '2020-05/2020-09'],
    ['từ tháng 5 đến ngày 22/9/2020', '2020-05/2020-09-22'],
    ['5/2020-9/2021', '2020-05/2021-09'],
    ['5-2020-9-2021', '2020-05/2021-09'],
    ['2015 đến 5/2017', '2015/2017-05'],
    ['2015-05 đến 2017', '2015-05/2017'],
    ['2015-05 - 2017', '2015-05/2017'],
    ['22/5/2020-22/5/2020', '2020-05-22'],
    ['2015-2015', '2015'],
  ])('%j', (typed, wire) => {
    expect(read(typed)).toBe(wire)
  })
})

describe('without a year', () => {
  test.each([
    ['25/9', '2021-09-25'],
    ['25-9', '2021-09-25'],
    ['25 tháng 9', '2021-09-25'],
    ['tháng 9', '2021-09'],
    ['[25/9]', '[2021-09-25]'],
    ['khoảng 25/9', '2021-09-25~'],
    ['20-22/5', '2021-05-20/2021-05-22'],
    ['20/5-22/6', '2021-05-20/2021-06-22'],
    ['25/9/2020', '2020-09-25'],
    ['9/2020', '2020-09'],
    ['25', 'month-missing'],
    ['ngày 25', 'month-missing'],
    ['31/2', 'no-such-date'],
    ['25/9/20', 'short-year'],
  ])('%j takes the year that is supplied', (typed, wire) => {
    expect(read(typed, 2021)).toBe(wire)
  })

  test.each(['25/9', '25 tháng 9', 'tháng 9', '20-22/5', '[25/9]'])('%j asks for it', (typed) => {
    expect(read(typed)).toBe('year-missing')
  })
})

describe('what is no date', () => {
  test.each([
    ['', 'unreadable'],
    ['[]', 'unreadable'],
    ['[15/3]1985', 'unreadable'],
    ['[1985', 'unreadable'],
    ['1985]', 'unreadable'],
    ['[[1985]]', 'unreadable'],
    ['[1985]-1990', 'unreadable'],
    ['2020-9', 'unreadable'],
    ['2020/09/25', 'unreadable'],
    ['25/9-2020', 'unreadable'],
    ['20/5-9/2020', 'unreadable'],
    ['45-NQ/ĐU', 'unreadable'],
    ['125/9/2020', 'unreadable'],
    ['từ 2015', 'unreadable'],
    ['2015 đến nay', 'unreadable'],
    ['2015-2016-2017', 'unreadable'],
    ['tháng 2020', 'unreadable'],
    ['٢٠٢٠', 'unreadable'],
    ['1'.repeat(101), 'unreadable'],
    ['31/2/2020', 'no-such-date'],
    ['29/2/2021', 'no-such-date'],
    ['0/1/2020', 'no-such-date'],
    ['1/13/2020', 'no-such-date'],
    ['13/2020', 'no-such-date'],
    ['0/2020', 'no-such-date'],
    ['20-31/6/2020', 'no-such-date'],
    ['khoảng 31/6/2020', 'no-such-date'],
    ['1799', 'year-out-of-range'],
    ['2101', 'year-out-of-range'],
    ['31/12/1799', 'year-out-of-range'],
    ['2015-2117', 'year-out-of-range'],
    ['85', 'month-missing'],
    ['25/9/20', 'short-year'],
    ['năm 78', 'short-year'],
    ['2017-2015', 'inverted'],
    ['22-20/5/2020', 'inverted'],
    ['2020 đến 5/2020', 'inverted'],
    ['2015-05-2017', 'ambiguous'],
    ['2015-10/2017', 'ambiguous'],
    ['khoảng 2015-2017', 'approximate-range'],
    ['khoảng từ 2015 đến 2017', 'approximate-range'],
    ['từ khoảng 2015 đến 2017', 'approximate-range'],
  ])('%j: %s', (typed, problem) => {
    expect(read(typed)).toBe(problem)
  })

  test.each([
    ['31/2/2020', 'Không có ngày 31/02/2020 trong lịch.'],
    ['13/2020', 'Không có tháng 13/2020 trong lịch.'],
    ['20-31/6/2020', 'Không có ngày 31/6/2020 trong lịch.'],
    ['22-20/5/2020', 'Mốc đầu (22/5/2020) phải trước mốc cuối (20/5/2020).'],
    ['5/1799', 'Năm của 5/1799 phải từ 1800 đến 2100.'],
  ])('%j is refused by name', (typed, sentence) => {
    const answer = readTypedDate(typed)
    expect('problem' in answer && dateProblemSentence(answer)).toBe(sentence)
  })

  test('any text is answered, and what is wrong has a sentence', () => {
    const pieces = fc.constantFrom(
      '1',
      '20',
      '31',
      '2020',
      '/',
      '-',
      '.',
      ' ',
      'tháng ',
      'năm ',
      'từ ',
      ' đến ',
      '[',
      ']',
      '~',
      'khoảng ',
    )
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 9 }).map((list) => list.join('')),
    )
    fc.assert(
      fc.property(texts, fc.constantFrom(null, 2020), (typed, defaultYear) => {
        read(typed, defaultYear)
        const answer = readTypedDate(typed, defaultYear)
        if ('problem' in answer) expect(dateProblemSentence(answer)).toMatch(/^\S.*\.$/su)
      }),
      { numRuns: 1000 },
    )
  })
})
