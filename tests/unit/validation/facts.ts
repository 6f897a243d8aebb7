import type {
  CongressFacts,
  DocumentFacts,
  DossierFacts,
  FondsFacts,
  Paper,
} from '../../../electron/domain/validation/facts.ts'
import type { DossierWithPapers } from '../../../electron/domain/validation/rule.ts'
import { partialDate } from '../../../shared/dates/partial-date.ts'

/** A congress, dossier and paper in which no rule finds anything. */
export const congress = (change: Partial<CongressFacts> = {}): CongressFacts => ({
  organisation: 'Đảng bộ xã Dương Quang',
  tier: 'co-so',
  kind: 'dai-bieu',
  ordinal: 'XVI',
  term: '2020-2025',
  openedOn: '2020-05-20',
  closedOn: '2020-05-21',
  members: 250,
  ...change,
})

export const dossierFacts = (change: Partial<DossierFacts> = {}): DossierFacts => ({
  id: 1,
  code: 'DU01.01.0001',
  number: '0001',
  inventoryNumber: '01',
  title: 'Hồ sơ diễn biến Đại hội đại biểu Đảng bộ xã Dương Quang lần thứ XVI, nhiệm kỳ 2020-2025',
  status: 'dang-lap',
  groupId: 'dien-bien-dai-hoi',
  personalFiles: false,
  secrecy: 'thuong',
  retention: 'vinh-vien',
  start: null,
  end: null,
  sheets: null,
  congress: congress(),
  closing: null,
  inBin: false,
  ...change,
})

export const document = (change: Partial<DocumentFacts> = {}): DocumentFacts => ({
  id: 1,
  order: 1,
  kind: 'nghi-quyet',
  form: 'giay',
  number: '05',
  symbol: 'NQ/ĐU',
  date: partialDate('2020-05-21'),
  body: 'Đảng ủy xã Dương Quang',
  title: 'Nghị quyết Đại hội đại biểu Đảng bộ xã lần thứ XVI',
  secrecy: 'thuong',
  usageRegime: '',
  copy: 'ban-chinh',
  retention: null,
  keywords: '',
  note: '',
  originalPlace: '',
  pages: 4,
  countedPages: 4,
  range: { from: 1, to: 4 },
  written: { from: null, to: null },
  files: [{ name: 'nghi-quyet.pdf', state: 'text' }],
  colonAfterNumber: false,
  isDraft: false,
  sameFile: [],
  samePaper: [],
  ...change,
})

export const fonds = (change: Partial<FondsFacts> = {}): FondsFacts => ({
  endedOn: null,
  tierOn: () => 'co-so',
  isolated: false,
  ...change,
})

export const paper = (
  change: Partial<DocumentFacts> = {},
  dossier: Partial<DossierFacts> = {},
  around: Partial<FondsFacts> = {},
): Paper => ({ document: document(change), dossier: dossierFacts(dossier), fonds: fonds(around) })

export const dossier = (
  change: Partial<DossierFacts> = {},
  papers: readonly Partial<DocumentFacts>[] = [{}],
): DossierWithPapers => ({
  dossier: dossierFacts(change),
  papers: papers.map((facts, index) => document({ id: index + 1, order: index + 1, ...facts })),
  fonds: fonds(),
})
