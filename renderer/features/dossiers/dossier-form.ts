import type { DossierStatus, Secrecy } from '../../../shared/model/closed-lists.ts'
import type { Dossier, DossierFields } from '../../../shared/model/dossier.ts'
import { vi } from '../../text/vi.ts'
import { dateComplaint, printedDate, typedDate } from '../../ui/dates.ts'
import { atMost, firstOf, needed } from '../../ui/field-checks.ts'

const text = vi.catalogue.dossier

/** A dossier as typed; an empty date = computed from the documents. */
export interface DossierForm {
  readonly inventoryId: string | null
  readonly number: string
  readonly title: string
  readonly retention: string | null
  readonly secrecy: Secrecy
  readonly start: string
  readonly end: string
  readonly store: string
  readonly shelf: string
  readonly box: string
  readonly status: DossierStatus
  readonly note: string
}

export const dossierFormFields = [
  'inventoryId',
  'number',
  'title',
  'retention',
  'secrecy',
  'start',
  'end',
  'store',
  'shelf',
  'box',
  'status',
  'note',
] as const

export const dossierForm = (dossier: Dossier | null, inventoryId: string | null): DossierForm => ({
  inventoryId,
  number: dossier?.number ?? '',
  title: dossier?.title ?? '',
  retention: dossier?.retention ?? null,
  secrecy: dossier?.secrecy ?? 'thuong',
  start: printedDate(dossier?.start ?? null),
  end: printedDate(dossier?.end ?? null),
  store: dossier?.store ?? '',
  shelf: dossier?.shelf ?? '',
  box: dossier?.box ?? '',
  status: dossier?.status ?? 'dang-lap',
  note: dossier?.note ?? '',
})

/** `isNew`: an empty number is the next free one. */
export const dossierChecks = (isNew: boolean) => ({
  inventoryId: (value: string | null) =>
    value === null ? vi.common.required(text.inventory.toLocaleLowerCase('vi')) : null,
  number: isNew ? atMost(20) : firstOf(needed(text.number), atMost(20)),
  title: firstOf(needed(text.title), atMost(1000)),
  start: dateComplaint,
  end: dateComplaint,
  store: atMost(100),
  shelf: atMost(100),
  box: atMost(100),
  note: atMost(2000),
})

/** What the dialog sets; null while a date is not right. */
export function dossierFields(
  form: DossierForm,
): (Partial<DossierFields> & Pick<DossierFields, 'number' | 'title'>) | null {
  const start = typedDate(form.start)
  const end = typedDate(form.end)
  if (start === 'wrong' || end === 'wrong') return null
  return {
    number: form.number.trim(),
    title: form.title.trim(),
    retention: form.retention,
    secrecy: form.secrecy,
    start,
    end,
    store: form.store.trim(),
    shelf: form.shelf.trim(),
    box: form.box.trim(),
    status: form.status,
    note: form.note.trim(),
  }
}
