import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { archiveFolder } from '../../../electron/storage/archive-folder.ts'
import { connect, openDriver } from '../../../electron/storage/database/database.ts'
import { verifyArchive } from '../../../electron/storage/verify/verify-archive.ts'

/** Throws with everything that is wrong: SQLite's own check, and all that `verify` says of catalogue, log and files. */
export async function assertSound(root: string): Promise<void> {
  const folder = archiveFolder(root)
  const connection = connect(openDriver(folder.catalogue, { fileMustExist: true }))
  try {
    const health = connection.driver.pragma('integrity_check', { simple: true })
    if (health !== 'ok') throw new Error(`integrity_check: ${health}`)
    const { ok, problems } = await verifyArchive({ db: connection.reading, folder, expectHead: null })
    if (!ok || problems.length > 0) throw new Error(`verify: ${JSON.stringify(problems)}`)
  } finally {
    connection.close()
  }
}

/** What may lie in the folder of an archive that nobody has open. */
const known = new Set([
  'catalogue.sqlite3',
  'search.sqlite3',
  'search.sqlite3-seal',
  'files',
  'staging',
  'derived',
  'backups',
  'writer.lock',
])

/** Throws where an archive that was opened and closed holds what nobody asked for. */
export function assertTidy(root: string): void {
  const strangers = readdirSync(root).filter((name) => !known.has(name))
  const staged = readdirSync(join(root, 'staging'))
  const backups = readdirSync(join(root, 'backups')).filter((name) => !/^catalogue-.*\.sqlite3$/.test(name))
  const left = [...strangers, ...staged, ...backups]
  if (left.length > 0) throw new Error(`left behind: ${left.join(', ')}`)
}

export const storedFileOf = (root: string, sha256: string): string =>
  join(root, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256)

export function assertStored(root: string, hashes: readonly string[]): void {
  for (const sha256 of hashes) {
    if (!existsSync(storedFileOf(root, sha256))) throw new Error(`acknowledged and lost: ${sha256}`)
  }
}
