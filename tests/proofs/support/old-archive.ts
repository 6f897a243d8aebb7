import { chmodSync, cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { archiveFolder } from '../../../electron/storage/archive-folder.ts'
import { openDriver } from '../../../electron/storage/database/database.ts'
import { recoverySetting } from '../../../electron/storage/repositories/fixity.ts'
import { projectFolder } from '../../support/hoso.ts'

/** Copies the archive that the first version made, and gives it more papers, so that bringing it up to date takes a while. */
export function makeOldArchive(root: string, papers: number): void {
  cpSync(join(projectFolder, 'tests/fixtures/archive-1'), root, { recursive: true })
  const folder = archiveFolder(root)
  chmodSync(folder.catalogue, 0o644)
  for (const place of [folder.staging, folder.derived, folder.backups]) mkdirSync(place, { recursive: true })
  const driver = openDriver(folder.catalogue)
  driver
    .prepare(
      `INSERT INTO documents (dossier_id, position, number, symbol, body, title, signer, secrecy, note, catalogued, filed_at)
       SELECT 1, i, i, i || '-NQ/ĐH', 'Ban Thường vụ ' || i % 40, 'Nghị quyết về việc thứ ' || i,
         'Nông Thị ' || i % 300, 'thuong', '', 0, '2026-01-01T00:00:00.000Z'
       FROM (WITH RECURSIVE n (i) AS (SELECT 1001 UNION ALL SELECT i + 1 FROM n WHERE i < 1000 + ?) SELECT i FROM n)`,
    )
    .run(papers)
  driver.pragma('journal_mode = DELETE')
  driver.close()
}

/** What the program does by itself when it opens an archive: a refusal may come before it, a kill between. */
const doneByOpening = new Set(['rules.delivered', 'archive.recovered'])
const Entry = z.looseObject({ action: z.string() })

/** One row as it counts; null = it comes and goes with opening. Entries of the log without their place in the chain. */
function told(table: string, row: unknown): string | null {
  if (table === 'rule_files') return null
  if (table === 'settings' && z.looseObject({ name: z.string() }).parse(row).name === recoverySetting.name)
    return null
  if (table !== 'audit_entries') return JSON.stringify(row)
  const { seq: _, previous_hash: __, hash: ___, ...rest } = Entry.parse(row)
  return doneByOpening.has(rest.action) ? null : JSON.stringify(rest)
}

/** Every row of every table, as text: two equal images are the same catalogue. */
export function wholeImage(catalogue: string): string {
  const driver = openDriver(catalogue, { fileMustExist: true })
  try {
    const tables = driver
      .prepare<[], { name: string }>(
        `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
      )
      .all()
      .map(({ name }) => name)
    return [
      `version ${driver.pragma('user_version', { simple: true })}`,
      ...tables.flatMap((name) => [
        name,
        ...driver
          .prepare(`SELECT * FROM "${name}"`)
          .all()
          .flatMap((row) => told(name, row) ?? [])
          .toSorted(),
      ]),
    ].join('\n')
  } finally {
    driver.close()
  }
}
