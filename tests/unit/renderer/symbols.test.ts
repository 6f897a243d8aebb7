import { expect, test } from 'vitest'
import {
  kindOfSymbol,
  kindsToAsk,
  seriesSymbol,
  splitTyped,
  symbolSuggestions,
} from '../../../renderer/features/documents/symbols.ts'

const kinds = [
  { id: 'nghi-quyet', label: 'Nghị quyết', symbols: ['NQ'] },
  { id: 'quyet-dinh', label: 'Quyết định', symbols: ['QĐ'] },
  { id: 'quy-dinh', label: 'Quy định', symbols: ['QĐ'] },
  { id: 'chuong-trinh', label: 'Chương trình', symbols: ['CTr'] },
]
const typed = (number: string, symbol = '', kind: string | null = null) =>
  splitTyped({ number, symbol, kind }, kinds)

test('number and symbol typed in one are split, and the kind follows where the symbol has one meaning', () => {
  expect(typed('01-NQ/ĐU')).toEqual({ number: '01', symbol: 'NQ/ĐU', kind: 'nghi-quyet' })
  expect(typed('12a-QĐ/ĐU')).toEqual({ number: '12a', symbol: 'QĐ/ĐU', kind: null })
  expect(typed('05-QĐ/ĐU', '', 'quy-dinh')?.kind).toBe('quy-dinh')
  expect(typed('01')).toBeNull()
})

test('typed whole into the symbol it is split too, and a symbol alone says the kind', () => {
  expect(typed('', '12a-QĐ/ĐU')).toEqual({ number: '12a', symbol: 'QĐ/ĐU', kind: null })
  expect(typed('3', 'NQ/ĐU')).toEqual({ kind: 'nghi-quyet' })
  expect(typed('3', 'NQ/ĐU', 'chuong-trinh')).toBeNull()
  expect(typed('3', 'QĐ/ĐU')).toBeNull()
})

test('“(Không số)” is no number', () => {
  for (const none of ['(Không số)', 'khong so', 'Không số']) {
    expect(typed(none, 'NQ/ĐU')).toEqual({ number: '', symbol: '' })
  }
})

test('a symbol of several kinds asks which one, until it is said', () => {
  const asked = (symbol: string, kind: string | null) =>
    kindsToAsk({ symbol, kind }, kinds).map(({ id }) => id)
  expect(asked('QĐ/ĐU', null)).toEqual(['quyet-dinh', 'quy-dinh'])
  expect(asked('QĐ/ĐU', 'nghi-quyet')).toEqual(['quyet-dinh', 'quy-dinh'])
  expect(asked('QĐ/ĐU', 'quy-dinh')).toEqual([])
  expect(asked('NQ/ĐU', null)).toEqual([])
  expect(asked('', null)).toEqual([])
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

test('the next number is asked for the typed symbol, else for the most used one of the kind', () => {
  const used = ['QĐ/ĐU', 'NQ/ĐU', 'NQ/HĐND']
  expect(seriesSymbol({ symbol: 'NQ/ĐH', kind: 'nghi-quyet' }, used, kinds)).toBe('NQ/ĐH')
  expect(seriesSymbol({ symbol: '', kind: 'nghi-quyet' }, used, kinds)).toBe('NQ/ĐU')
  expect(seriesSymbol({ symbol: '', kind: 'chuong-trinh' }, used, kinds)).toBe('')
  expect(seriesSymbol({ symbol: '', kind: null }, used, kinds)).toBe('')
})
