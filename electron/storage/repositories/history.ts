import { z } from 'zod'
import { AppError } from '../../../shared/app-error.ts'
import type { History, HistoryStep } from '../../../shared/model/history.ts'
import type { ReadableDb, WritableDb } from '../database/database.ts'
import { type RecordedTable, recordedTables } from '../database/record-history.ts'
import { type Sql, type SqlValue, sql } from '../database/sql.ts'

/** Steps kept; older ones can no longer be taken back. */
const mostSteps = 500
/** Steps shown. */
const shownSteps = 50

const StepRow = z.object({ id: z.number(), at: z.string(), action: z.string(), label: z.string() })

/** A step under which the following changes of this transaction are noted. */
export interface NewStep {
  readonly at: string
  readonly action: string
  readonly label: string
  /** Commands with the same name of a piece of work, one after the other, are one step; '' = a step of its own. */
  readonly work: string
}

/** Begins to note changes. A new step ends what could have been done again. */
export function beginStep(db: WritableDb, { at, action, label, work }: NewStep): number {
  const last = db.get(
    sql`SELECT id, work, undone FROM history_steps ORDER BY id DESC LIMIT 1`,
    z.object({ id: z.number(), work: z.string(), undone: z.number() }),
  )
  const goesOn = last !== undefined && work !== '' && last.work === work && last.undone === 0
  const step = goesOn
    ? last.id
    : db.run(sql`INSERT INTO history_steps (at, action, label, work, undone)
        VALUES (${at}, ${action}, ${label}, ${work}, 0)`).lastId
  db.run(sql`UPDATE temp.recording SET step = ${step}`)
  return step
}

/** Ends noting. A command that changed nothing leaves no step; one that did ends what could have been done again. */
export function endStep(db: WritableDb, step: number, label: string): void {
  db.run(sql`UPDATE temp.recording SET step = NULL`)
  if (db.count(sql`SELECT EXISTS (SELECT 1 FROM history_changes WHERE step_id = ${step})`) === 0) {
    db.run(sql`DELETE FROM history_steps WHERE id = ${step}`)
    return
  }
  db.run(sql`UPDATE history_steps SET label = ${label} WHERE id = ${step} AND label <> ${label}`)
  forget(db, sql`undone = 1`)
  forget(db, sql`id <= ${step - mostSteps}`)
}

function forget(db: WritableDb, which: Sql): void {
  db.run(sql`DELETE FROM history_changes WHERE step_id IN (SELECT id FROM history_steps WHERE ${which})`)
  db.run(sql`DELETE FROM history_steps WHERE ${which}`)
}

export const listHistory = (db: ReadableDb): History => ({
  undo: db.all(
    sql`SELECT id, at, action, label FROM history_steps WHERE undone = 0 ORDER BY id DESC LIMIT ${shownSteps}`,
    StepRow,
  ),
  redo: db.all(
    sql`SELECT id, at, action, label FROM history_steps WHERE undone = 1 ORDER BY id LIMIT ${shownSteps}`,
    StepRow,
  ),
})

const Image = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))
const ChangeRow = z.object({
  tableName: z.enum(recordedTables),
  before: z.string().nullable(),
  after: z.string().nullable(),
})

/** One row as it was and as it became. */
export interface RowChange {
  readonly table: RecordedTable
  readonly before: Readonly<Record<string, SqlValue>> | null
  readonly after: Readonly<Record<string, SqlValue>> | null
}

const read = (json: string | null) => (json === null ? null : Image.parse(JSON.parse(json)))

const changesOf = (db: ReadableDb, step: number): RowChange[] =>
  db
    .all(
      sql`SELECT table_name AS tableName, before, after FROM history_changes WHERE step_id = ${step} ORDER BY id`,
      ChangeRow,
    )
    .map((row) => ({ table: row.tableName, before: read(row.before), after: read(row.after) }))

/** Columns that tell a row of these tables from the others. */
const keysOf: Partial<Record<RecordedTable, readonly string[]>> = {
  meetings: ['document_id'],
  media_records: ['document_id'],
  document_files: ['document_id', 'sha256'],
  document_authorities: ['document_id', 'role', 'authority_id'],
  congress_line_documents: ['line', 'document_id'],
  congress_times: ['congress_id'],
  dossier_closings: ['dossier_id'],
}

function isRow(table: RecordedTable, row: Readonly<Record<string, SqlValue>>): Sql {
  const keys = keysOf[table] ?? ['id']
  return { text: keys.map((key) => `${key} = ?`).join(' AND '), values: keys.map((key) => row[key] ?? null) }
}

/** Makes a row what `wanted` says, null = gone. */
function makeRow(db: WritableDb, { table, before, after }: RowChange): void {
  const name: Sql = { text: table, values: [] }
  const row = before ?? after
  if (row === null) return
  if (after === null) {
    db.run(sql`DELETE FROM main.${name} WHERE ${isRow(table, row)}`)
    return
  }
  const columns = Object.keys(after)
  if (before === null) {
    db.run({
      text: `INSERT INTO main.${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      values: Object.values(after),
    })
    return
  }
  const set: Sql = { text: columns.map((column) => `${column} = ?`).join(', '), values: Object.values(after) }
  const { changes } = db.run(sql`UPDATE main.${name} SET ${set} WHERE ${isRow(table, before)}`)
  if (changes !== 1) throw new AppError('history-broken', { table })
}

/** Moves the given step, which must be the next one in that direction; null = the next one. Returns it with its changes. */
export function moveStep(
  db: WritableDb,
  direction: 'undo' | 'redo',
  wanted: number | null,
): { step: HistoryStep; changes: readonly RowChange[] } {
  const step =
    direction === 'undo'
      ? db.get(
          sql`SELECT id, at, action, label FROM history_steps WHERE undone = 0 ORDER BY id DESC LIMIT 1`,
          StepRow,
        )
      : db.get(
          sql`SELECT id, at, action, label FROM history_steps WHERE undone = 1 ORDER BY id LIMIT 1`,
          StepRow,
        )
  if (step === undefined) throw new AppError(direction === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo')
  if (wanted !== null && wanted !== step.id) throw new AppError('history-moved-on')
  const noted = changesOf(db, step.id)
  const changes =
    direction === 'redo'
      ? noted
      : noted.toReversed().map(({ table, before, after }) => ({ table, before: after, after: before }))
  // Rows come and go in an order in which every one has its parent at the end, not at each moment.
  db.run(sql`PRAGMA defer_foreign_keys = ON`)
  for (const change of changes) makeRow(db, change)
  db.run(sql`UPDATE main.history_steps SET undone = ${direction === 'undo' ? 1 : 0} WHERE id = ${step.id}`)
  return { step, changes }
}
