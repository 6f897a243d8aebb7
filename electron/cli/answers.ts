import type { Document } from '../../shared/model/document.ts'
import type { Dossier, WireDate } from '../../shared/model/dossier.ts'

const textOf = (date: WireDate | null): string | null => date?.text ?? null

/** `certain: false` beside a bracketed date; nothing beside a certain one. */
const doubt = (name: string, date: WireDate | null): Record<string, false> =>
  date !== null && !date.certain ? { [name]: false } : {}

/** A dossier as the command line answers it. */
export const dossierAnswer = (dossier: Dossier) => ({
  id: dossier.id,
  code: dossier.code,
  number: dossier.number,
  title: dossier.title,
  group: dossier.groupId,
  compilingBody: dossier.compilingBody,
  personalFiles: dossier.personalFiles,
  status: dossier.status,
  retention: dossier.retention,
  secrecy: dossier.secrecyShown,
  start: textOf(dossier.startShown),
  ...doubt('startCertain', dossier.startShown),
  end: textOf(dossier.endShown),
  ...doubt('endCertain', dossier.endShown),
  store: dossier.store,
  shelf: dossier.shelf,
  box: dossier.box,
  note: dossier.note,
  notation: dossier.notation,
  usageRegime: dossier.usageRegime,
  languages: dossier.languages,
  description: dossier.description,
  informationSymbol: dossier.informationSymbol,
  keywords: dossier.keywords,
  sheets: dossier.sheets,
  condition: dossier.condition,
  documents: dossier.documents,
  uncatalogued: dossier.uncatalogued,
  files: dossier.files,
  pages: dossier.pages,
})

/** A document as the command line answers it. */
export const documentAnswer = (document: Document) => ({
  documentId: document.id,
  dossier: document.dossierCode,
  order: document.order,
  kind: document.kind,
  number: document.number,
  symbol: document.symbol,
  date: textOf(document.date),
  ...doubt('certain', document.date),
  body: document.body,
  title: document.title,
  signer: document.signer,
  secrecy: document.secrecy,
  copy: document.copy,
  pages: document.pagesShown,
  note: document.note,
  pageFrom: document.pageRange?.from ?? null,
  pageTo: document.pageRange?.to ?? null,
  recordForm: document.recordForm,
  languages: document.languages,
  handwriting: document.handwriting,
  condition: document.condition,
  keywords: document.keywords,
  usageRegime: document.usageRegime,
  informationSymbol: document.informationSymbol,
  reliability: document.reliability,
  topic: document.topic,
  originalPlace: document.originalPlace,
  lapsedOn: textOf(document.lapsedOn),
  ...(document.media === null ? {} : { media: document.media }),
  ...(document.meeting === null
    ? {}
    : {
        meeting: {
          kind: document.meeting.kind,
          date: textOf(document.meeting.heldOn),
          ...doubt('certain', document.meeting.heldOn),
          chair: document.meeting.chair,
          secretary: document.meeting.secretary,
          number: document.meeting.number,
          period: document.meeting.period,
          startedAt: document.meeting.startedAt,
          endedAt: document.meeting.endedAt,
          place: document.meeting.place,
          summoned: document.meeting.summoned,
          present: document.meeting.present,
          absent: document.meeting.absent,
          agenda: document.meeting.agenda,
        },
      }),
  catalogued: document.missing.length === 0,
  missing: document.missing,
  files: document.files.map(({ sha256, name, bytes, role, version, pages, text, characters }) => ({
    sha256,
    name,
    bytes,
    role,
    version,
    pages,
    text,
    characters,
  })),
})
