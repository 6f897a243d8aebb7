import { expect, test } from 'vitest'
import { fondsChecks, fondsForm, fondsOf } from '../../../renderer/features/fonds/fonds-form.ts'
import { inventoryFields, inventoryForm } from '../../../renderer/features/fonds/inventory-form.ts'
import { FondsFields, InventoryFields } from '../../../shared/model/fonds.ts'
import { fonds, inventory } from './samples.ts'

test('a fonds comes back as it was, in every field', () => {
  const own = {
    ...fonds(1, '01'),
    history: 'Thành lập năm 1946.\nSáp nhập năm 2025.',
    yearFrom: 1946,
    yearTo: 2025,
    paperMetres: '12,5',
    digitalPages: 25_000,
    keyGroups: 'Văn kiện đại hội',
  }
  expect(fondsOf(fondsForm(own))).toEqual(FondsFields.parse(own))
})

test('an inventory comes back as it was', () => {
  const own = { ...inventory(1, 1, '02'), term: '2020-2025', yearFrom: 2020, note: 'Đã chỉnh lý' }
  expect(inventoryFields(inventoryForm(own, '1'))).toEqual(InventoryFields.parse(own))
})

test('the last year is not before the first', () => {
  expect(fondsChecks.yearTo('1945', { yearFrom: '1946', yearTo: '' })).not.toBeNull()
  expect(fondsChecks.yearTo('1946', { yearFrom: '1946', yearTo: '' })).toBeNull()
  expect(fondsChecks.yearTo('', { yearFrom: '1946', yearTo: '' })).toBeNull()
  expect(fondsChecks.yearFrom('46')).not.toBeNull()
})
