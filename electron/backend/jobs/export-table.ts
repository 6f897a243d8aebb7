import { rm, writeFile } from 'node:fs/promises'
import { AppError } from '../../../shared/app-error.ts'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { ShownTable } from '../../../shared/contract/tables.ts'
import { type PathToken, Sha256 } from '../../../shared/model/ids.ts'
import { choicesOf } from '../../domain/rules/choices.ts'
import { assertFree, moveIntoPlace, nameBeside } from '../../storage/files/beside-target.ts'
import { digestOf } from '../../storage/files/read-through.ts'
import { targetError } from '../../storage/files/system-error.ts'
import type { JobContext, ReadContext } from '../context.ts'
import { readTable } from '../tables/read-table.ts'
import { csvOf } from '../tables/write-csv.ts'
import { xlsxOf } from '../tables/write-xlsx.ts'
import { assertOutsideArchive } from './assert-outside-archive.ts'

interface Request {
  readonly table: ShownTable
  readonly title: string
  readonly format: 'xlsx' | 'csv'
  readonly to: PathToken
  readonly overwrite: boolean
}

/** The dossier whose papers the table lists, so that the entry is part of its history. */
const dossierOf = (table: ShownTable) =>
  table.list === 'documents' && table.request.scope.dossierId !== null
    ? { dossierId: table.request.scope.dossierId }
    : {}

/** A table as it is shown, as a sheet at the chosen place: written beside it, read back, renamed. */
export async function exportTable(
  { table, title, format, to, overwrite }: Request,
  context: ReadContext & JobContext,
): Promise<CallOutput<'tables.export'>> {
  const { archive, grants, note, progress, rules, signal } = context
  const target = grants.take(to)
  assertOutsideArchive(target.path, archive.folder)
  await assertFree(target.path, overwrite)
  const { head, total, portions } = readTable(context, table, choicesOf(rules))
  const rows: (readonly string[])[] = []
  for await (const some of portions) {
    if (signal.aborted) throw new AppError('cancelled')
    rows.push(...some)
    progress({ done: rows.length, total, label: title })
  }
  const bytes = format === 'csv' ? csvOf(head, rows) : await xlsxOf(title, head, rows)
  if (signal.aborted) throw new AppError('cancelled')
  const temporary = nameBeside(target.path)
  try {
    await writeFile(temporary, bytes, { flush: true }).catch((error: unknown) => {
      throw targetError(target.path, error)
    })
    const written = await digestOf(temporary)
    if (written.bytes !== bytes.length) throw new AppError('copy-differs', { name: target.shown })
    await moveIntoPlace(temporary, target.path, overwrite)
    note({
      action: 'table.exported',
      subject: 'table',
      after: { title, rows: rows.length, to: target.shown, sha256: written.sha256, ...dossierOf(table) },
    })
    return { to: target.shown, rows: rows.length, bytes: written.bytes, sha256: Sha256.parse(written.sha256) }
  } finally {
    await rm(temporary, { force: true })
  }
}
