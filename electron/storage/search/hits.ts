import { z } from 'zod'
import { textStates } from '../../../shared/model/closed-lists.ts'
import { DocumentId, DossierId, Sha256 } from '../../../shared/model/ids.ts'
import type { Hit } from '../../../shared/model/search.ts'
import { printedSymbol } from '../../domain/search/catalogue-texts.ts'
import { type Known, matchDocument } from '../../domain/search/match-document.ts'
import type { Question } from '../../domain/search/question.ts'
import type { ReadableDb } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { wireDate } from '../repositories/rows.ts'
import { catalogueEntry, type KindLabel, pagesOf, textsOf } from './catalogue-entry.ts'
import type { ShelfDossier } from './shelf.ts'

/** One document of the list, in its place. */
export interface Listed {
  readonly id: number
  readonly dossier: ShelfDossier
  readonly isNumber: boolean
  readonly known: Known
}

const DateRow = z.object({ text: z.string().nullable(), certain: z.number().nullable() })
const StateRow = z.object({ state: textStates.schema.nullable() })

/** The first file that cannot be searched speaks for all; null while one is still to be read, or without files. */
function textStateOf(catalogue: ReadableDb, id: number): Hit['text'] {
  const states = catalogue
    .all(
      sql`SELECT text_state AS state FROM document_files JOIN files USING (sha256)
        WHERE document_id = ${id} ORDER BY position`,
      StateRow,
    )
    .map((row) => row.state)
  if (states.length === 0) return null
  return states.find((state) => state !== null && state !== 'text') ?? (states.includes(null) ? null : 'text')
}

/** What is shown of a document; undefined where it left the catalogue. */
export function hitOf(
  catalogue: ReadableDb,
  question: Question,
  { id, dossier, isNumber, known }: Listed,
  kindLabel: KindLabel,
): Hit | undefined {
  const entry = catalogueEntry(catalogue, id, kindLabel)
  const date = catalogue.get(
    sql`SELECT date_text AS text, date_certain AS certain FROM documents WHERE id = ${id}`,
    DateRow,
  )
  if (entry === undefined || date === undefined) return undefined
  const asksNothing = question.folded.length === 0
  const pages = asksNothing ? [] : pagesOf(catalogue, id)
  const shown = asksNothing
    ? { page: null, snippet: [], match: 'title' as const }
    : matchDocument(question, entry, textsOf(catalogue, pages), known)
  const page = shown.page === null ? undefined : pages[shown.page]
  return {
    documentId: DocumentId.parse(id),
    dossierId: DossierId.parse(dossier.id),
    dossierCode: dossier.code,
    dossierTitle: dossier.title,
    title: entry.title,
    symbol: printedSymbol(entry),
    date: wireDate(date.text, date.certain),
    kind: entry.kind,
    sha256: page === undefined ? null : Sha256.parse(page.sha256),
    page: page?.page ?? null,
    snippet: shown.snippet,
    match: isNumber ? 'number' : shown.match,
    text: textStateOf(catalogue, id),
  }
}
