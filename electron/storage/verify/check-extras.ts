import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../../shared/app-error.ts'
import type { CancelSignal } from '../../../shared/contract/define.ts'
import type { ArchiveFolder } from '../archive-folder.ts'
import type { ReadableDb } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { storedName } from '../files/stored-files.ts'
import { codeOf } from '../files/system-error.ts'
import type { Findings } from './findings.ts'

/** Whatever lies under files/ and is no original in its place. A file that is just being filed is none of them. */
export async function checkExtras(options: {
  readonly db: ReadableDb
  readonly folder: ArchiveFolder
  readonly known: ReadonlySet<string>
  readonly findings: Findings
  readonly signal?: CancelSignal | undefined
}): Promise<void> {
  const { db, folder, known, findings, signal } = options

  async function walk(inside: string): Promise<void> {
    if (signal?.aborted) throw new AppError('cancelled')
    let entries: Dirent[]
    try {
      entries = await readdir(join(folder.root, inside), { withFileTypes: true })
    } catch (error) {
      // Without the folder every original is missing, and told so already.
      if (codeOf(error) === 'ENOENT') return
      findings.add({
        kind: 'unreadable',
        code: 'folder-unreadable',
        path: inside,
        details: { problem: codeOf(error) },
      })
      return
    }
    for (const entry of entries) {
      const path = `${inside}/${entry.name}`
      if (entry.isDirectory()) await walk(path)
      else look(entry.name, path)
    }
  }

  function look(name: string, path: string): void {
    const inPlace = path === storedName(name)
    if (known.has(name)) {
      if (inPlace) return
      findings.add({ kind: 'extra', code: 'file-misplaced', path, details: { expected: storedName(name) } })
    } else if (!(inPlace && cameMeanwhile(db, name, findings))) {
      findings.add({ kind: 'extra', code: 'file-extra', path })
    }
  }

  await walk('files')
}

/** Asked anew for each, because papers are filed while this runs. */
function cameMeanwhile(db: ReadableDb, sha256: string, findings: Findings): boolean {
  let found = false
  findings.ofCatalogue(() => {
    found =
      db.count(sql`SELECT (SELECT count(*) FROM files WHERE sha256 = ${sha256})
        + (SELECT count(*) FROM filing_intents WHERE sha256 = ${sha256})`) > 0
  })
  return found
}
