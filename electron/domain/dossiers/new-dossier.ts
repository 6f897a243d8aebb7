import type { DossierFields } from '../../../shared/model/dossier.ts'

/** What a dossier holds before anybody says more. */
export const newDossier: Omit<DossierFields, 'number' | 'title'> = {
  retention: null,
  secrecy: 'thuong',
  start: null,
  end: null,
  store: '',
  shelf: '',
  box: '',
  status: 'dang-lap',
  note: '',
}
