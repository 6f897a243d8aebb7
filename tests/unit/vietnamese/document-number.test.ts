import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  comparedNumber,
  comparedSymbol,
  parseDocumentNumber,
  splitNumberAndSymbol,
} from '../../../shared/vietnamese/document-number.ts'

describe('a number and symbol', () => {
  test.each([
    ['45-NQ/ĐU', '45', 'NQ/ĐU', '45', 'nq/du'],
    ['45 NQ', '45', 'NQ', '45', 'nq'],
    ['45-NQ', '45', 'NQ', '45', 'nq'],
    ['45/NQ-ĐU', '45', 'NQ-ĐU', '45', 'nq/du'],
    ['45 NQ/ĐU', '45', 'NQ/ĐU', '45', 'nq/du'],
    ['45 NQ ĐU', '45', 'NQ/ĐU', '45', 'nq/du'],
    ['45 - NQ / ĐU', '45', 'NQ/ĐU', '45', 'nq/du'],
    ['45–NQ/ĐU', '45', 'NQ/ĐU', '45', 'nq/du'],
    ['45-nq/du', '45', 'nq/du', '45', 'nq/du'],
    ['Số: 62-HD/VPTW', '62', 'HD/VPTW', '62', 'hd/vptw'],
    ['số 62-HD/VPTW', '62', 'HD/VPTW', '62', 'hd/vptw'],
    ['SỐ 62-HD/VPTW', '62', 'HD/VPTW', '62', 'hd/vptw'],
    ['so 62-hd/vptw', '62', 'hd/vptw', '62', 'hd/vptw'],
    ['05-NQ/ĐU', '05', 'NQ/ĐU', '5', 'nq/du'],
    ['12a-QĐ/ĐU', '12a', 'QĐ/ĐU', '12a', 'qd/du'],
    ['12A-QĐ/ĐU', '12A', 'QĐ/ĐU', '12a', 'qd/du'],
    ['02-CTr/ĐU', '02', 'CTr/ĐU', '2', 'ctr/du'],
    ['5053-CV/VPTW/nb', '5053', 'CV/VPTW/nb', '5053', 'cv/vptw/nb'],
    ['14514-CV/VPTW', '14514', 'CV/VPTW', '14514', 'cv/vptw'],
    ['30/2020/NĐ-CP', '30', '2020/NĐ-CP', '30', '2020/nd/cp'],
    ['33/2024/QH15', '33', '2024/QH15', '33', '2024/qh15'],
    ['1234/UBND-NC', '1234', 'UBND-NC', '1234', 'ubnd/nc'],
  ])('%s', (typed, number, symbol, comparedAs, symbolAs) => {
    for (const form of [typed, typed.normalize('NFD'), `  ${typed} `]) {
      expect(splitNumberAndSymbol(form)).toEqual({ number, symbol })
      expect(parseDocumentNumber(form)).toEqual({ number: comparedAs, symbol: symbolAs })
    }
  })
  test.each([
    '',
    '45',
    'NQ',
    'Số 45',
    '2020-2025',
    '16,7/15ha',
    'năm 2020',
    '25/9/2020',
    '9/2020',
    '24/24h',
    '15 ha',
    '100 km/h',
    '3-tháng/lần',
    '45 kế hoạch',
    '45 NQ đại hội',
    'nhiệm kỳ 2020-2025',
    'Nghị quyết 45-NQ/ĐU',
    '45-NQ/ĐU ngày 25/9/2020',
    '45-',
    '-NQ/ĐU',
    '123456-NQ/ĐU',
  ])('%s is none', (typed) => {
    expect(splitNumberAndSymbol(typed)).toBeNull()
    expect(parseDocumentNumber(typed)).toBeNull()
  })
  test('what the catalogue keeps is compared like what was typed', () => {
    fc.assert(
      fc.property(
        fc.nat(99_999),
        fc.constantFrom('', 'a', 'B'),
        fc.constantFrom('NQ', 'QĐ', 'CTr', 'BB', 'ĐA'),
        fc.constantFrom('ĐU', 'TU', 'VPĐU', 'UBKT/nb'),
        fc.constantFrom('-', '/', ' ', ' - '),
        (number, letter, kind, body, sign) => {
          const typed = `${String(number).padStart(2, '0')}${letter}${sign}${kind}/${body}`
          const split = splitNumberAndSymbol(typed)
          expect(parseDocumentNumber(typed)).toEqual({
            number: comparedNumber(split?.number ?? ''),
            symbol: comparedSymbol(split?.symbol ?? ''),
          })
          expect(parseDocumentNumber(typed)?.number).toBe(`${number}${letter.toLowerCase()}`)
        },
      ),
    )
  })
  test('any text is answered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        parseDocumentNumber(typed)
      }),
    )
  })
})
