import { AppError, reportOf } from '../../../shared/app-error.ts'
import { Document, DocumentFields } from '../../../shared/model/document.ts'
import { documentColumn } from '../../../shared/model/document-columns.ts'
import type { Entry, EntryProblem, EntryRow } from '../../../shared/model/document-list.ts'
import { emptyDocument, emptyMeeting } from '../../../shared/model/empty-records.ts'
import type { Rules } from '../../../shared/model/rules.ts'
import { errorSentence } from '../../../shared/text/error-sentences.ts'
import { assertLevelChange, assertMaySetSecrecy } from '../../domain/access/secrecy.ts'
import { checkDocument } from '../../domain/documents/check-document.ts'
import { readCell } from '../../domain/documents/read-cell.ts'
import { settleMeeting } from '../../domain/documents/settle-meeting.ts'
import { assertMayEdit } from '../../domain/dossiers/assert-may-edit.ts'
import { choicesOf } from '../../domain/rules/choices.ts'
import type { ReadableDb } from '../../storage/database/database.ts'
import { assertDocumentNotInBin, assertDossierNotInBin } from '../../storage/repositories/bin.ts'
import { documentsByIds } from '../../storage/repositories/documents.ts'
import { getDossier } from '../../storage/repositories/dossiers.ts'
import { isIsolated } from '../../storage/repositories/isolation.ts'

/** One row of an entry, read: what is there and what is wanted. */
export interface ReadRow {
  readonly before: Document | null
  readonly wanted: DocumentFields
}

export interface ReadEntry {
  readonly rows: readonly ReadRow[]
  readonly problems: readonly EntryProblem[]
}

/** What a rule says against a whole row, told at the cell that was typed last. */
function refusalOf(check: () => void): string | null {
  try {
    check()
    return null
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const { code, details } = reportOf(error)
    return code === 'invalid-input' && details?.['reason']
      ? String(details['reason'])
      : errorSentence(code, details)
  }
}

function assertMayBeChanged(db: ReadableDb, before: Document | null, entry: Entry): void {
  const dossierId = before?.dossierId ?? entry.dossierId
  if (dossierId === null) throw new AppError('entry-without-dossier')
  const dossier = getDossier(db, dossierId)
  assertMayEdit(dossier)
  assertDossierNotInBin(db, dossier)
  if (before) assertDocumentNotInBin(db, before.id)
}

/** Reads every cell of an entry as typed. Nothing is changed; problems name row and column. */
export function readEntry(db: ReadableDb, entry: Entry, rules: Rules): ReadEntry {
  const choices = choicesOf(rules)
  const ids = entry.rows.flatMap(({ id }) => (id === null ? [] : [id]))
  const known = new Map(documentsByIds(db, ids).map((document) => [document.id, document]))
  const problems: EntryProblem[] = []

  const readRow = (row: EntryRow, index: number): ReadRow => {
    const before = row.id === null ? null : (known.get(row.id) ?? null)
    const tell = (column: string, message: string) =>
      problems.push({ row: index, column, typed: row.cells[column] ?? '', message })
    let fields: DocumentFields = before ? DocumentFields.parse(before) : emptyDocument
    let last = 'title'
    if (row.id !== null && before === null) tell(last, errorSentence('document-not-found', { id: row.id }))
    for (const [column, typed] of Object.entries(row.cells)) {
      const read = readCell(fields, column, typed, { choices, defaultYear: entry.defaultYear })
      if ('problem' in read) tell(column, read.problem)
      else fields = read.fields
      last = column
    }
    const refusal = refusalOf(() => {
      assertMayBeChanged(db, before, entry)
      checkDocument(fields, rules)
      assertMaySetSecrecy({
        newLevel: fields.secrecy,
        files: before?.files.length ?? 0,
        isIsolated: isIsolated(db),
      })
      // A cell has no room for a reason: the level of a paper that is there is changed in its form.
      if (before !== null) {
        assertLevelChange({ before: before.secrecy, wanted: fields.secrecy, inherited: null }, null)
      }
    })
    if (refusal !== null) tell(last, refusal)
    const typedOfMeeting = Object.keys(row.cells).findLast((column) => column.startsWith('meeting.'))
    const notMinutes = refusalOf(() => {
      fields = settleMeeting(before ? DocumentFields.parse(before) : emptyDocument, fields, rules)
    })
    if (notMinutes !== null) tell(typedOfMeeting ?? last, notMinutes)
    return { before, wanted: fields }
  }

  return { rows: entry.rows.map(readRow), problems }
}

/** The cells of a row that would change, as they are shown before and after. */
export function changesOf({ before, wanted }: ReadRow, row: EntryRow, rules: Rules) {
  const choices = choicesOf(rules)
  const shown = (fields: DocumentFields): Document => ({ ...shownOf(before), ...fields })
  const old = shown(before ? DocumentFields.parse(before) : emptyDocument)
  // What is said of a meeting goes when the paper is minutes no longer.
  const ofMeeting = Object.keys(emptyMeeting).map((name) => `meeting.${name}`)
  const touched = new Set([...Object.keys(row.cells), 'symbol', ...ofMeeting])
  return [...touched].flatMap((id) => {
    const column = documentColumn(id)
    if (column === undefined) return []
    const [from, to] = [column.text(old, choices), column.text(shown(wanted), choices)]
    return from === to ? [] : [{ column: id, before: from, after: to }]
  })
}

/** A paper that is not there yet, as columns look at it. */
const shownOf = (before: Document | null): Document =>
  before ?? {
    ...emptyDocument,
    ...Document.pick({ id: true, dossierId: true }).parse({ id: 1, dossierId: 1 }),
    dossierCode: '',
    order: 0,
    missing: [],
    pagesShown: null,
    pageRange: null,
    files: [],
  }
