import type { DossierStatus, Secrecy } from '../../../shared/model/closed-lists.ts'
import type { Dossier, DossierFields } from '../../../shared/model/dossier.ts'
import { newDossier } from '../../../shared/model/empty-records.ts'
import { vi } from '../../text/vi.ts'
import { dateComplaint, printedDate, typedDate } from '../../ui/dates.ts'
import { atMost, firstOf, needed, numberBetween } from '../../ui/fields/field-checks.ts'
import { emptyLevelChange } from '../../ui/fields/level-change-fields.tsx'
import { numberOf, printedNumber } from '../../ui/fields/typed-number.ts'

const text = vi.catalogue.dossier

/** Fields that stand in the form as they stand in the catalogue. */
const plainTexts = [
  'number',
  'notation',
  'title',
  'usageRegime',
  'languages',
  'description',
  'informationSymbol',
  'keywords',
  'condition',
  'store',
  'shelf',
  'box',
  'note',
] as const
type Texts = { readonly [Name in (typeof plainTexts)[number]]: string }

/** A dossier as typed; an empty date = computed from the documents. */
export interface DossierForm extends Texts {
  readonly inventoryId: string | null
  readonly retention: string | null
  readonly secrecy: Secrecy
  readonly levelReason: string
  readonly levelAuthority: string
  readonly start: string
  readonly end: string
  readonly sheets: string
  readonly status: DossierStatus
}

export const dossierFormFields = [
  ...plainTexts,
  'inventoryId',
  'retention',
  'secrecy',
  'levelReason',
  'levelAuthority',
  'start',
  'end',
  'sheets',
  'status',
] as const

export function dossierForm(dossier: Dossier | null, inventoryId: string | null): DossierForm {
  const said: DossierFields = dossier ?? { ...newDossier, number: '', title: '' }
  const texts = Object.fromEntries(plainTexts.map((name) => [name, said[name]])) as unknown as Texts
  return {
    ...texts,
    inventoryId,
    retention: said.retention,
    secrecy: said.secrecy,
    ...emptyLevelChange,
    start: printedDate(said.start),
    end: printedDate(said.end),
    sheets: printedNumber(said.sheets),
    status: said.status,
  }
}

/** `isNew`: an empty number is the next free one. */
export const dossierChecks = (isNew: boolean) => ({
  inventoryId: (value: string | null) =>
    value === null ? vi.common.required(text.inventory.toLocaleLowerCase('vi')) : null,
  number: isNew ? atMost(20) : firstOf(needed(text.number), atMost(20)),
  title: firstOf(needed(text.title), atMost(1000)),
  start: dateComplaint,
  end: dateComplaint,
  notation: atMost(20),
  usageRegime: atMost(30),
  languages: atMost(100),
  description: atMost(2000),
  informationSymbol: atMost(30),
  keywords: atMost(100),
  sheets: numberBetween(0, 99_999),
  condition: atMost(50),
  store: atMost(100),
  shelf: atMost(100),
  box: atMost(100),
  note: atMost(2000),
})

/** What the dialog sets; null while a date is not right. */
export function dossierFields(form: DossierForm): DossierFields | null {
  const start = typedDate(form.start)
  const end = typedDate(form.end)
  if (start === 'wrong' || end === 'wrong') return null
  const texts = Object.fromEntries(plainTexts.map((name) => [name, form[name].trim()])) as unknown as Texts
  return {
    ...texts,
    retention: form.retention,
    secrecy: form.secrecy,
    start,
    end,
    sheets: numberOf(form.sheets),
    status: form.status,
  }
}
