import type { Congress } from '../../../shared/model/congress.ts'
import type { Document } from '../../../shared/model/document.ts'
import { type Dossier, DossierBranch } from '../../../shared/model/dossier.ts'
import {
  emptyDocument,
  newCongress,
  newDossier,
  newFonds,
  newInventory,
} from '../../../shared/model/empty-records.ts'
import type { Fonds, Inventory } from '../../../shared/model/fonds.ts'
import { CongressId, DocumentId, DossierId, FondsId, InventoryId, Sha256 } from '../../../shared/model/ids.ts'
import type { StoredFile } from '../../../shared/model/stored-file.ts'

export const fonds = (id: number, code: string): Fonds => ({
  ...newFonds,
  id: FondsId.parse(id),
  code,
  name: `Phông ${code}`,
  committee: '',
  higherBody: '',
  note: '',
  dossiers: 0,
})

export const inventory = (id: number, fondsId: number, number: string): Inventory => ({
  ...newInventory,
  id: InventoryId.parse(id),
  fondsId: FondsId.parse(fondsId),
  number,
  title: '',
  dossiers: 0,
})

export const congress = (id: number, openedOn: string): Congress => ({
  ...newCongress,
  id: CongressId.parse(id),
  fondsId: FondsId.parse(1),
  organisation: 'Đảng bộ xã Dương Quang',
  tier: 'co-so',
  kind: 'dai-bieu',
  ordinal: 'XVI',
  term: '2020-2025',
  openedOn,
  closedOn: openedOn,
  title: `Đại hội ${id}`,
  dossiers: 0,
})

export const dossier = (id: number, changed: Partial<Dossier> = {}): Dossier => ({
  ...newDossier,
  id: DossierId.parse(id),
  code: `01.01.${id}`,
  fondsId: FondsId.parse(1),
  inventoryId: InventoryId.parse(1),
  congressId: null,
  groupId: null,
  compilingBody: null,
  personalFiles: false,
  number: String(id).padStart(4, '0'),
  title: `Hồ sơ ${id}`,
  retention: 'vinh-vien',
  secrecy: 'thuong',
  start: null,
  end: null,
  startShown: null,
  endShown: null,
  secrecyShown: 'thuong',
  store: '',
  shelf: '',
  box: '',
  status: 'dang-lap',
  note: '',
  documents: 0,
  uncatalogued: 0,
  files: 0,
  pages: 0,
  ...changed,
})

export const storedFile = (text: StoredFile['text'], pages: number | null = 1): StoredFile => ({
  sha256: Sha256.parse('a'.repeat(64)),
  name: 'tep.pdf',
  approval: '',
  bytes: 10,
  role: 'khac',
  version: '',
  pages,
  text,
  characters: 0,
})

export const paper = (id: number, changed: Partial<Document> = {}): Document => ({
  ...emptyDocument,
  id: DocumentId.parse(id),
  dossierId: DossierId.parse(1),
  dossierCode: '01.01.1',
  order: id,
  kind: 'nghi-quyet',
  number: '01',
  symbol: 'NQ/ĐU',
  date: { text: '2020-05-21', certain: true },
  body: 'Ban Chấp hành',
  title: 'Về nhiệm vụ',
  signer: '',
  secrecy: 'thuong',
  copy: 'ban-chinh',
  pages: null,
  note: '',
  meeting: null,
  missing: [],
  pagesShown: 1,
  pageRange: null,
  files: [storedFile('text')],
  ...changed,
})

export const branch = (id: number, changed: Partial<DossierBranch> = {}): DossierBranch => ({
  ...DossierBranch.parse({ ...dossier(id), year: null }),
  ...changed,
})
