import type { DocumentFields } from '../../../shared/model/document.ts'

/** The compulsory fields (R20) in the order of the form. */
const compulsory = ['kind', 'date', 'body', 'title', 'copy'] as const
export type CompulsoryField = (typeof compulsory)[number]

/** Which compulsory fields are still empty; a document without any is catalogued. */
export const missingFields = (fields: Pick<DocumentFields, CompulsoryField>): CompulsoryField[] =>
  compulsory.filter((name) => fields[name] === null || fields[name] === '')
