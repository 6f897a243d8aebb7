import { describe, expect, test } from 'vitest'
import {
  catalogueChecks,
  catalogueFields,
  catalogueForm,
  kindOfSymbol,
  missingOf,
  splitTyped,
  symbolSuggestions,
} from '../../../renderer/features/documents/catalogue-fields.ts'
import { emptyMeeting } from '../../../shared/model/empty-records.ts'
import { paper } from './samples.ts'

const kinds = [
  { id: 'nghi-quyet', label: 'Nghị quyết', symbols: ['NQ'] },
  { id: 'quyet-dinh', label: 'Quyết định', symbols: ['QĐ'] },
  { id: 'quy-dinh', label: 'Quy định', symbols: ['QĐ'] },
  { id: 'chuong-trinh', label: 'Chương trình', symbols: ['CTr'] },
]

describe('form ↔ fields', () => {
  test('a document comes back as it was', () => {
    const minutes = paper(1, {
      kind: 'bien-ban',
      date: { text: '1985', certain: false },
      pages: 12,
      meeting: {
        ...emptyMeeting,
        kind: 'bch',
        heldOn: { text: '2020-05', certain: true },
        chair: 'A',
        secretary: 'B',
      },
    })
    for (const document of [paper(2), minutes, paper(3, { kind: null, date: null, copy: null, title: '' })]) {
      const { kind, number, symbol, date, body, title, signer, secrecy, copy, pages, note, meeting } =
        document
      expect(catalogueFields(catalogueForm(document))).toEqual({
        kind,
        number,
        symbol,
        date,
        body,
        title,
        signer,
        secrecy,
        copy,
        pages,
        note,
        meeting,
      })
    }
  })

  test('a meeting belongs to minutes only', () => {
    expect(catalogueFields({ ...catalogueForm(null), chair: 'A' })?.meeting).toBeNull()
    expect(catalogueFields({ ...catalogueForm(null), kind: 'bien-ban', chair: ' A ' })?.meeting?.chair).toBe(
      'A',
    )
  })

  test('no fields while a date is none', () => {
    expect(catalogueFields({ ...catalogueForm(null), date: '31/2/2020' })).toBeNull()
    expect(catalogueFields({ ...catalogueForm(null), heldOn: 'hôm qua' })).toBeNull()
  })
})

describe('what is checked', () => {
  test('pages are a number from 1 to 9999 or nothing', () => {
    expect(['', '1', '9999', ' 12 '].map(catalogueChecks.pages)).toEqual([null, null, null, null])
    for (const wrong of ['0', '-1', '1.5', '10000', 'x']) expect(catalogueChecks.pages(wrong)).not.toBeNull()
  })

  test('lengths count what is kept, not the spaces around it', () => {
    expect(catalogueChecks.title(`  ${'a'.repeat(500)}  `)).toBeNull()
    expect(catalogueChecks.title('a'.repeat(501))).not.toBeNull()
  })

  test('what is missing, in the order of the form', () => {
    expect(missingOf(catalogueForm(null))).toEqual(['kind', 'date', 'body', 'title', 'copy'])
    expect(missingOf(catalogueForm(paper(1)))).toEqual([])
    expect(missingOf({ ...catalogueForm(paper(1)), date: '32/1/2020', body: '  ' })).toEqual(['date', 'body'])
  })
})

describe('number and symbol typed in one', () => {
  test('are split, and the kind follows where the symbol has one meaning', () => {
    const form = { number: '01-NQ/ĐU', kind: null }
    expect(splitTyped(form, kinds)).toEqual({ number: '01', symbol: 'NQ/ĐU', kind: 'nghi-quyet' })
    expect(splitTyped({ number: '05-QĐ/ĐU', kind: null }, kinds)?.kind).toBeNull()
    expect(splitTyped({ number: '05-QĐ/ĐU', kind: 'quy-dinh' }, kinds)?.kind).toBe('quy-dinh')
    expect(splitTyped({ number: '01', kind: null }, kinds)).toBeNull()
  })

  test('the kind of a symbol', () => {
    expect(kindOfSymbol('ctr/HU', kinds)).toBe('chuong-trinh')
    expect(kindOfSymbol('XX/HU', kinds)).toBeNull()
    expect(kindOfSymbol('', kinds)).toBeNull()
  })

  test('symbols of the chosen kind are offered first', () => {
    const used = ['QĐ/ĐU', 'NQ/ĐU', 'CTr/HU']
    expect(symbolSuggestions(used, 'nghi-quyet', kinds)).toEqual(['NQ/ĐU', 'QĐ/ĐU', 'CTr/HU'])
    expect(symbolSuggestions(used, null, kinds)).toEqual(used)
  })
})
