import { rmSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { AppError } from '../../../shared/app-error.ts'
import type { CancelSignal, Progress } from '../../../shared/contract/define.ts'
import { stepLabels } from '../../../shared/text/problem-sentences.ts'
import { type Connection, connect, openDriver } from '../database/database.ts'
import { assertKnownCatalogue, versionOf } from '../database/migrate.ts'
import { sql } from '../database/sql.ts'
import { type CataloguedFile, cataloguedFiles } from '../files/stored-files.ts'
import { codeOf, targetError } from '../files/system-error.ts'
import { archiveRecord } from '../repositories/archive.ts'
import { auditHead } from '../repositories/audit.ts'
import { brokenReferences, integrityProblems } from '../verify/check-catalogue.ts'

/** What a catalogue that was found whole says of itself. */
export interface CatalogueFacts {
  readonly uuid: string
  readonly name: string
  readonly version: number
  readonly audit: { readonly entries: number; readonly head: string }
  readonly files: readonly CataloguedFile[]
}

/** Of 4 KiB: 4 MiB a step, between which the program answers others. */
const pagesAStep = 1_000

/** Copies the live catalogue, whatever is being filed meanwhile, and leaves one plain file without a log beside it. */
export async function copyLiveCatalogue(
  { driver, reading }: Connection,
  target: string,
  onProgress: (progress: Progress) => void,
  signal: CancelSignal | undefined,
): Promise<void> {
  try {
    await driver.backup(target, {
      progress: ({ totalPages, remainingPages }) => {
        if (signal?.aborted) throw new AppError('cancelled')
        onProgress({ done: totalPages - remainingPages, total: totalPages, label: stepLabels.catalogue })
        return pagesAStep
      },
    })
    const copy = openDriver(target, { fileMustExist: true })
    try {
      copy.pragma('journal_mode = DELETE')
      const head = auditHead(connect(copy).reading)
      // More may have been written since; what the copy ends with must be in the live log.
      const sameEntry = sql`SELECT count(*) FROM audit_entries WHERE seq = ${head.seq} AND hash = ${head.hash}`
      if (head.seq > 0 && reading.count(sameEntry) !== 1)
        throw new AppError('backup-differs', { name: 'catalogue.sqlite3' })
    } finally {
      copy.close()
    }
    // SQLite does not say when it cannot remove them; in a finished backup they would be strangers.
    for (const ending of ['-wal', '-shm', '-journal']) rmSync(target + ending, { force: true })
  } catch (error) {
    throw damaged(error) ?? targetError(target, error)
  }
}

/** Reads a catalogue that lies alone; refuses one that is damaged, of a newer program, or none. */
export function readCheckedCatalogue(path: string): CatalogueFacts {
  try {
    const driver = openDriver(path, { readonly: true, fileMustExist: true })
    try {
      assertKnownCatalogue(driver)
      const { reading } = connect(driver)
      const record = archiveRecord(reading)
      const whole = integrityProblems(reading).length === 0 && brokenReferences(reading).length === 0
      if (record === undefined || !whole) throw new AppError('catalogue-damaged', { folder: path })
      const head = auditHead(reading)
      return {
        uuid: record.uuid,
        name: record.name,
        version: versionOf(driver),
        audit: { entries: reading.count(sql`SELECT count(*) FROM audit_entries`), head: head.hash },
        files: cataloguedFiles(reading),
      }
    } finally {
      driver.close()
    }
  } catch (error) {
    throw damaged(error) ?? error
  }
}

function damaged(error: unknown): AppError | null {
  const isDamage = error instanceof Sqlite.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error))
  return isDamage ? new AppError('catalogue-damaged', { folder: '' }, error) : null
}
