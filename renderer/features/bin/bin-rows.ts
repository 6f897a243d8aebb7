import type { Bin } from '../../../shared/model/bin.ts'
import type { DocumentId, DossierId, Sha256 } from '../../../shared/model/ids.ts'
import { size } from '../../text/counted.ts'
import { vi } from '../../text/vi.ts'
import { printedDate, printedMoment } from '../../ui/dates.ts'

/** One line of the bin. */
export interface BinRow {
  readonly key: string
  readonly kind: 'dossier' | 'document' | 'file'
  readonly title: string
  /** Where it was, and what tells it from others. */
  readonly about: string
  readonly when: string
  /** Its dossier has to come back first. */
  readonly waitsForDossier: boolean
}

const text = vi.bin
const joined = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(' · ')

/** Dossiers, then papers, then files, each with the newest first. */
export const binRows = ({ dossiers, documents, files }: Bin): BinRow[] => [
  ...dossiers.map(({ id, code, title, documents: papers, trashedAt }) => ({
    key: `dossier-${id}`,
    kind: 'dossier' as const,
    title,
    about: joined(code, text.documents(papers)),
    when: text.trashedAt(printedMoment(trashedAt)),
    waitsForDossier: false,
  })),
  ...documents.map((paper) => ({
    key: `document-${paper.id}`,
    kind: 'document' as const,
    title: paper.title === '' ? text.untitled : paper.title,
    about: joined(
      paper.symbol,
      printedDate(paper.date),
      text.inDossier(paper.dossierCode, paper.dossierTitle),
    ),
    when: text.trashedAt(printedMoment(paper.trashedAt)),
    waitsForDossier: paper.dossierInBin,
  })),
  ...files.map(({ sha256, name, bytes, storedAt }) => ({
    key: `file-${sha256}`,
    kind: 'file' as const,
    title: name,
    about: size(bytes),
    when: text.storedAt(printedMoment(storedAt)),
    waitsForDossier: false,
  })),
]

/** What is marked, as the commands take it. */
export interface Marked {
  readonly dossiers: readonly DossierId[]
  readonly documents: readonly DocumentId[]
  readonly files: readonly Sha256[]
}

export const markedIn = ({ dossiers, documents, files }: Bin, keys: ReadonlySet<string>): Marked => ({
  dossiers: dossiers.filter(({ id }) => keys.has(`dossier-${id}`)).map(({ id }) => id),
  documents: documents.filter(({ id }) => keys.has(`document-${id}`)).map(({ id }) => id),
  files: files.filter(({ sha256 }) => keys.has(`file-${sha256}`)).map(({ sha256 }) => sha256),
})

/** The marks after a press on one line: it is marked, or no longer. */
export function withMark(marks: ReadonlySet<string>, key: string): Set<string> {
  const next = new Set(marks)
  if (!next.delete(key)) next.add(key)
  return next
}
