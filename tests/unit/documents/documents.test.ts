import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { missingFields } from '../../../electron/domain/documents/missing-fields.ts'
import { speakingName } from '../../../electron/domain/documents/speaking-name.ts'
import { emptyDocument } from '../../../shared/model/empty-records.ts'

const resolution = {
  kindLabel: 'Nghị quyết',
  number: '01',
  symbol: 'NQ/ĐH',
  date: '2020-05-21',
  title: 'Đại hội đại biểu Đảng bộ xã lần thứ XVI',
  fileName: 'scan0001.PDF',
}

describe('catalogued', () => {
  test('a new paper lacks every compulsory field, a full one none', () => {
    const ordinary = { personalFiles: false }
    expect(missingFields(emptyDocument, ordinary)).toEqual(['kind', 'date', 'body', 'title', 'copy'])
    const full = {
      kind: 'nghi-quyet',
      date: { text: '2020', certain: true },
      body: 'b',
      title: 't',
      copy: 'ban-goc',
    } as const
    expect(missingFields(full, ordinary)).toEqual([])
    expect(missingFields(emptyDocument, { personalFiles: true })).toEqual(['title'])
  })
})

describe('the name of a copy', () => {
  test('speaks', () => {
    expect(speakingName(resolution)).toBe(
      '2020-05-21 Nghị quyết 01-NQ-ĐH - Đại hội đại biểu Đảng bộ xã lần thứ XVI.pdf',
    )
  })

  test('is the own name where nothing is known', () => {
    expect(
      speakingName({ kindLabel: '', number: '', symbol: '', date: null, title: '', fileName: 'Quét 1.pdf' }),
    ).toBe('Quét 1.pdf')
  })

  test('is legal on Windows, whatever was typed', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom('CON', 'nul.txt', '...', '  ', 'a:b*c?', '\u0000', 'ế'.repeat(200), '😀'.repeat(100)),
    )
    fc.assert(
      fc.property(
        text,
        text,
        text,
        fc.option(fc.constant('2020'), { nil: null }),
        text,
        (kindLabel, number, title, date, fileName) => {
          const name = speakingName({ kindLabel, number, symbol: '', date, title, fileName })
          expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]/u)
          expect(name).not.toMatch(/[. ]$/)
          expect(name.trim()).not.toBe('')
          expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i)
          expect([...name].length).toBeLessThanOrEqual(121)
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(232)
          expect(name).toBe(name.normalize('NFC'))
        },
      ),
      { numRuns: 2_000 },
    )
  })
})
