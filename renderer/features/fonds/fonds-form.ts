import {
  type Fonds,
  type FondsFields,
  FondsFields as FondsShape,
  InventoryFields,
  type NewFonds,
} from '../../../shared/model/fonds.ts'
import { vi } from '../../text/vi.ts'
import { atMost, firstOf, fits, needed } from '../../ui/field-checks.ts'

const text = vi.archive.setup

/** What the dialog of a fonds shows; the inventory only for a new one. */
interface FondsForm extends Pick<FondsFields, 'code' | 'name' | 'committee' | 'higherBody' | 'note'> {
  readonly inventoryNumber: string
  readonly inventoryTitle: string
}

export const fondsFormFields = ['code', 'name', 'committee', 'higherBody', 'note', 'inventoryNumber'] as const

export const fondsForm = (fonds: Fonds | null): FondsForm => ({
  code: fonds?.code ?? '',
  name: fonds?.name ?? '',
  committee: fonds?.committee ?? '',
  higherBody: fonds?.higherBody ?? '',
  note: fonds?.note ?? '',
  inventoryNumber: '01',
  inventoryTitle: '',
})

export const fondsOf = (form: FondsForm): NewFonds => ({
  code: form.code.trim(),
  name: form.name.trim(),
  committee: form.committee.trim(),
  higherBody: form.higherBody.trim(),
  note: form.note.trim(),
})

export const checkInventoryNumber = firstOf(
  needed(text.inventoryNumber),
  fits(InventoryFields.shape.number, text.inventoryNumberWrong),
)

export const fondsChecks = {
  code: firstOf(needed(text.fondsCode), fits(FondsShape.shape.code, text.fondsCodeWrong)),
  name: firstOf(needed(text.fondsName), atMost(200)),
  committee: atMost(200),
  higherBody: atMost(200),
  note: atMost(2000),
  inventoryNumber: checkInventoryNumber,
  inventoryTitle: atMost(200),
}
