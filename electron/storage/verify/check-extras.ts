import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../../shared/app-error.ts'
import type { CancelSignal } from '../../../shared/contract/define.ts'
import { systemProblem } from '../../../shared/text/system-problems.ts'
import type { ArchiveFolder } from '../archive-folder.ts'
import type { ReadableDb } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { storedName } from '../files/stored-files.ts'
import { codeOf } from '../files/system-error.ts'
import type { Findings } from './findings.ts'

/** Asks the catalogue as it is at that moment, where `db` may be an older copy of it. */
export type LookAgain = (ask: (db: ReadableDb) => void) => void

/** Whatever lies under files/ and is no original in its place. A file that is just being filed is none of them. */
export async function checkExtras(options: {
  readonly lookAgain: LookAgain
  readonly folder: ArchiveFolder
  readonly known: ReadonlySet<string>
  readonly findings: Findings
  readonly signal?: CancelSignal | undefined
}): Promise<void> {
  const { lookAgain, folder, known, findings, signal } = options
  const strangers: string[] = []

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
        details: { problem: systemProblem(codeOf(error)) },
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
    } else if (inPlace) strangers.push(name)
    else findings.add({ kind: 'extra', code: 'file-extra', path })
  }

  await walk('files')
  if (strangers.length === 0) return
  const came = cameMeanwhile(strangers, lookAgain, findings)
  for (const name of strangers.filter((each) => !came.has(each))) {
    findings.add({ kind: 'extra', code: 'file-extra', path: storedName(name) })
  }
}

/** Those of the names that the catalogue knows by now, because papers are filed while this runs. */
function cameMeanwhile(
  names: readonly string[],
  lookAgain: LookAgain,
  findings: Findings,
): ReadonlySet<string> {
  const came = new Set<string>()
  findings.ofCatalogue(() => {
    lookAgain((db) => {
      for (const sha256 of names) {
        const found = db.count(sql`SELECT (SELECT count(*) FROM files WHERE sha256 = ${sha256})
          + (SELECT count(*) FROM filing_intents WHERE sha256 = ${sha256})`)
        if (found > 0) came.add(sha256)
      }
    })
  })
  return came
}
