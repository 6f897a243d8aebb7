import type { AuthorityFields } from './authority.ts'
import type { CongressFields } from './congress.ts'
import type { DocumentFields, MediaFields, MeetingFields } from './document.ts'
import type { DossierFields } from './dossier.ts'
import type { FondsFields, InventoryFields } from './fonds.ts'

export const emptyMeeting: MeetingFields = {
  kind: null,
  heldOn: null,
  number: '',
  period: '',
  startedAt: '',
  endedAt: '',
  place: '',
  chair: '',
  secretary: '',
  summoned: null,
  present: null,
  absent: '',
  agenda: '',
}

export const emptyMedia: MediaFields = {
  archiveNumber: '',
  event: '',
  maker: '',
  place: '',
  carrier: '',
  extent: '',
}

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
  pageFrom: null,
  pageTo: null,
  recordForm: 'giay',
  languages: '',
  handwriting: '',
  condition: '',
  keywords: '',
  usageRegime: '',
  informationSymbol: '',
  reliability: '',
  topic: '',
  originalPlace: '',
  lapsedOn: null,
  note: '',
  meeting: null,
  media: null,
}

/** What a dossier holds before anybody says more. */
export const newDossier: Omit<DossierFields, 'number' | 'title'> = {
  notation: '',
  retention: null,
  secrecy: 'thuong',
  usageRegime: '',
  languages: '',
  start: null,
  end: null,
  description: '',
  informationSymbol: '',
  keywords: '',
  sheets: null,
  condition: '',
  store: '',
  shelf: '',
  box: '',
  status: 'dang-lap',
  note: '',
}

/** What a fonds holds before anybody says more. */
export const newFonds: Omit<FondsFields, 'code' | 'name'> = {
  committee: '',
  higherBody: '',
  archiveCode: '',
  history: '',
  yearFrom: null,
  yearTo: null,
  paperMetres: '',
  digitalPages: null,
  copiedPages: null,
  keyGroups: '',
  otherTypes: '',
  languages: '',
  lookupTools: '',
  note: '',
}

export const newInventory: Omit<InventoryFields, 'number'> = {
  title: '',
  term: '',
  yearFrom: null,
  yearTo: null,
  note: '',
}

/** What a congress holds before anybody says more. */
export const newCongress: Pick<
  CongressFields,
  'place' | 'members' | 'summoned' | 'present' | 'note' | 'sessions' | 'bodyMembers'
> = { place: '', members: null, summoned: null, present: null, note: '', sessions: [], bodyMembers: [] }

/** What a record says before anybody says more. */
export const newAuthority: Omit<AuthorityFields, 'kind' | 'name'> = {
  start: null,
  end: null,
  note: '',
  otherNames: [],
  offices: [],
}
