import { existsSync, readdirSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sha256 } from '../../../shared/model/ids.ts'
import type { ArchiveFolder } from '../archive-folder.ts'
import { renameWhenFree, syncFolder } from '../files/to-disk.ts'

/** “2026-11-23T03-00-00.000Z <sha256>”: which original it was, and when it was found out to be none. */
const nameOf = (moment: string, sha256: Sha256): string => `${moment.replaceAll(':', '-')} ${sha256}`
const pattern = /^\d{4}-\d{2}-\d{2}T[\d.-]+Z(?: \(\d+\))? (?:[0-9a-f]{64}|catalogue\.sqlite3(?:-wal)?)$/

/**
 * Moves what lies in the place of an original into damaged/, where nothing is ever deleted: a paper with one bad byte may
 * still be read. Returns where it lies now, inside the archive.
 */
export async function keepAside(
  folder: ArchiveFolder,
  path: string,
  sha256: Sha256,
  moment: string,
): Promise<string> {
  await mkdir(folder.damaged, { recursive: true })
  for (let number = 1; ; number += 1) {
    const name = nameOf(number === 1 ? moment : `${moment} (${number})`, sha256)
    if (existsSync(join(folder.damaged, name))) continue
    await renameWhenFree(path, join(folder.damaged, name))
    await syncFolder(folder.damaged)
    return `damaged/${name}`
  }
}

/** What was kept aside, by name, and what else somebody put there. */
export function listKeptAside(folder: ArchiveFolder): { kept: string[]; strange: string[] } {
  const names = existsSync(folder.damaged) ? readdirSync(folder.damaged).sort() : []
  return {
    kept: names.filter((name) => pattern.test(name)),
    strange: names.filter((name) => !pattern.test(name)),
  }
}
