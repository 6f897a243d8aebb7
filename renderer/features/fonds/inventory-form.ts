import type { Inventory, NewInventory } from '../../../shared/model/fonds.ts'
import { vi } from '../../text/vi.ts'
import { atMost } from '../../ui/fields/field-checks.ts'
import { numberOf, printedNumber } from '../../ui/fields/typed-number.ts'
import { checkInventoryNumber, yearChecks } from './fonds-form.ts'

/** An inventory as typed. */
export interface InventoryForm {
  readonly fondsId: string | null
  readonly number: string
  readonly title: string
  readonly term: string
  readonly yearFrom: string
  readonly yearTo: string
  readonly note: string
}

export const inventoryFormFields = [
  'number',
  'title',
  'term',
  'yearFrom',
  'yearTo',
  'note',
  'fondsId',
] as const

export const inventoryForm = (inventory: Inventory | null, fondsId: string | null): InventoryForm => ({
  fondsId,
  number: inventory?.number ?? '',
  title: inventory?.title ?? '',
  term: inventory?.term ?? '',
  yearFrom: printedNumber(inventory?.yearFrom ?? null),
  yearTo: printedNumber(inventory?.yearTo ?? null),
  note: inventory?.note ?? '',
})

export const inventoryChecks = {
  fondsId: (value: string | null) =>
    value === null ? vi.common.required(vi.catalogue.inventory.fonds.toLocaleLowerCase('vi')) : null,
  number: checkInventoryNumber,
  title: atMost(200),
  term: atMost(20),
  ...yearChecks,
  note: atMost(2000),
}

export const inventoryFields = (form: InventoryForm): NewInventory => ({
  number: form.number.trim(),
  title: form.title.trim(),
  term: form.term.trim(),
  yearFrom: numberOf(form.yearFrom),
  yearTo: numberOf(form.yearTo),
  note: form.note.trim(),
})
