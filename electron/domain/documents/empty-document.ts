import type { DocumentFields } from '../../../shared/model/document.ts'

/** A paper that nobody has catalogued yet. */
export const emptyDocument: DocumentFields = {
  kind: null,
  number: '',
  symbol: '',
  date: null,
  body: '',
  title: '',
  signer: '',
  secrecy: 'thuong',
  copy: null,
  pages: null,
  note: '',
  meeting: null,
}
