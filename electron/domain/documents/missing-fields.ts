import type { DocumentFields } from '../../../shared/model/document.ts'

/** The compulsory fields (R20) in the order of the form. */
const compulsory = ['kind', 'date', 'body', 'title', 'copy'] as const
export type CompulsoryField = (typeof compulsory)[number]

/** A member's personal dossier is recorded as “có, nơi lưu” only (R28): whose it is, is all that is asked. */
const compulsoryOfPersonal = ['title'] as const

/** Which compulsory fields are still empty; a document without any is catalogued. */
export function missingFields(
  fields: Pick<DocumentFields, CompulsoryField>,
  { personalFiles }: { readonly personalFiles: boolean },
): CompulsoryField[] {
  const asked: readonly CompulsoryField[] = personalFiles ? compulsoryOfPersonal : compulsory
  return asked.filter((name) => fields[name] === null || fields[name] === '')
}
