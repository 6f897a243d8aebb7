import { newFonds } from '../../../shared/model/empty-records.ts'
import {
  type Fonds,
  type FondsFields,
  FondsFields as FondsShape,
  InventoryFields,
} from '../../../shared/model/fonds.ts'
import { vi } from '../../text/vi.ts'
import { atMost, firstOf, fits, needed, numberBetween } from '../../ui/fields/field-checks.ts'
import { numberOf, printedNumber } from '../../ui/fields/typed-number.ts'

const text = vi.archive.setup

/** What the dialog of a fonds shows, as typed; the inventory only for a new one. */
export type FondsForm = { readonly [Name in keyof FondsFields]: string } & {
  readonly inventoryNumber: string
  readonly inventoryTitle: string
}

export function fondsForm(fonds: Fonds | null): FondsForm {
  const said: FondsFields = fonds ?? { ...newFonds, code: '', name: '' }
  return {
    code: said.code,
    name: said.name,
    committee: said.committee,
    higherBody: said.higherBody,
    archiveCode: said.archiveCode,
    history: said.history,
    yearFrom: printedNumber(said.yearFrom),
    yearTo: printedNumber(said.yearTo),
    paperMetres: said.paperMetres,
    digitalPages: printedNumber(said.digitalPages),
    copiedPages: printedNumber(said.copiedPages),
    keyGroups: said.keyGroups,
    otherTypes: said.otherTypes,
    languages: said.languages,
    lookupTools: said.lookupTools,
    note: said.note,
    inventoryNumber: '01',
    inventoryTitle: '',
  }
}

export const fondsFormFields = [
  ...(Object.keys(FondsShape.shape) as (keyof FondsFields)[]),
  'inventoryNumber',
] as const

export const fondsOf = (form: FondsForm): FondsFields => ({
  code: form.code.trim(),
  name: form.name.trim(),
  committee: form.committee.trim(),
  higherBody: form.higherBody.trim(),
  archiveCode: form.archiveCode.trim(),
  history: form.history.trim(),
  yearFrom: numberOf(form.yearFrom),
  yearTo: numberOf(form.yearTo),
  paperMetres: form.paperMetres.trim(),
  digitalPages: numberOf(form.digitalPages),
  copiedPages: numberOf(form.copiedPages),
  keyGroups: form.keyGroups.trim(),
  otherTypes: form.otherTypes.trim(),
  languages: form.languages.trim(),
  lookupTools: form.lookupTools.trim(),
  note: form.note.trim(),
})

export const checkInventoryNumber = firstOf(
  needed(text.inventoryNumber),
  fits(InventoryFields.shape.number, text.inventoryNumberWrong),
)

const year = numberBetween(1900, 2100)
const amount = numberBetween(0, 99_999_999)

export interface Years {
  readonly yearFrom: string
  readonly yearTo: string
}

/** First and last year, the last one not before the first. */
export const yearChecks = {
  yearFrom: year,
  yearTo: (typed: string, { yearFrom }: Years): string | null => {
    const complaint = year(typed)
    if (complaint !== null) return complaint
    const [first, last] = [numberOf(yearFrom), numberOf(typed)]
    return first !== null && last !== null && last < first ? vi.records.fonds.yearsWrong : null
  },
}

export const fondsChecks = {
  code: firstOf(needed(text.fondsCode), fits(FondsShape.shape.code, text.fondsCodeWrong)),
  name: firstOf(needed(text.fondsName), atMost(200)),
  committee: atMost(200),
  higherBody: atMost(200),
  archiveCode: atMost(13),
  history: atMost(10_000),
  ...yearChecks,
  paperMetres: atMost(20),
  digitalPages: amount,
  copiedPages: amount,
  keyGroups: atMost(2000),
  otherTypes: atMost(2000),
  languages: atMost(100),
  lookupTools: atMost(2000),
  note: atMost(2000),
  inventoryNumber: checkInventoryNumber,
  inventoryTitle: atMost(200),
}
