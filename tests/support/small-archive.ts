import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ArchiveFolder, archiveFolder } from '../../electron/storage/archive-folder.ts'
import {
  type Connection,
  configureForWriting,
  connect,
  openDriver,
} from '../../electron/storage/database/database.ts'
import { migrate } from '../../electron/storage/database/migrate.ts'
import { sql } from '../../electron/storage/database/sql.ts'
import { copyToStaging, settleStaged } from '../../electron/storage/files/store-file.ts'
import { insertArchive } from '../../electron/storage/repositories/archive.ts'
import { appendAuditEntry } from '../../electron/storage/repositories/audit.ts'
import { attachFile, insertFile } from '../../electron/storage/repositories/files.ts'
import {
  clearIntent,
  insertIntent,
  setIntentHash,
} from '../../electron/storage/repositories/filing-intents.ts'
import { verifyArchive } from '../../electron/storage/verify/verify-archive.ts'
import type { VerifyReport } from '../../shared/model/archive.ts'
import type { DocumentId, Sha256 } from '../../shared/model/ids.ts'

const officer = { name: 'Nông Thị Hà', office: 'Văn phòng Đảng ủy' }
const at = '2026-11-23T03:00:00.000Z'

/** The archive's writing connection, as the backend opens it. */
export function openArchive(root: string): { folder: ArchiveFolder; connection: Connection } {
  const folder = archiveFolder(root)
  const connection = connect(openDriver(folder.catalogue))
  configureForWriting(connection.driver)
  return { folder, connection }
}

/** An archive with one fonds, one inventory, one dossier and its first audit entry; no papers yet. */
export function makeEmptyArchive(root: string, name = 'Đảng bộ xã Dương Quang') {
  const folder = archiveFolder(root)
  for (const place of [folder.files, folder.staging, folder.derived, folder.backups]) {
    mkdirSync(place, { recursive: true })
  }
  const { connection } = openArchive(root)
  migrate(connection.driver)
  connection.transaction((db) => {
    insertArchive(db, { uuid: randomUUID(), name, officer }, at)
    db.run(
      sql`INSERT INTO fonds (code, name, committee, higher_body, note) VALUES ('09', ${name}, ${name}, '', '')`,
    )
    db.run(sql`INSERT INTO inventories (fonds_id, number, title) VALUES (1, '01', 'Mục lục số 01')`)
    db.run(sql`INSERT INTO dossiers (inventory_id, personal_files, number, title, secrecy, store, shelf, box, status, note)
      VALUES (1, 0, '0007', 'Văn kiện Đại hội', 'thuong', '', '', '', 'dang-lap', '')`)
    appendAuditEntry(db, officer, at, {
      action: 'archive.created',
      subject: 'archive:1',
      before: null,
      after: name,
    })
  })
  return { folder, connection }
}

/** Files one paper the careful way, step by step as the backend does. Returns its hash once the commit is done. */
export async function filePaper(
  connection: Connection,
  folder: ArchiveFolder,
  source: string,
  name: string,
): Promise<Sha256> {
  const staged = randomUUID()
  const staging = join(folder.staging, staged)
  const intent = connection.transaction((db) => insertIntent(db, staged, source, at))
  const { sha256, bytes } = await copyToStaging({ source, staging })
  connection.transaction((db) => setIntentHash(db, intent, sha256))
  await settleStaged({ folder, staging, sha256 })
  connection.transaction((db) => {
    insertFile(db, { sha256, bytes, name }, at)
    const { lastId } = db.run(sql`INSERT INTO documents
      (dossier_id, position, number, symbol, body, title, signer, secrecy, note, catalogued, filed_at)
      VALUES (1, (SELECT coalesce(max(position), 0) + 1 FROM documents), '', '', '', ${`Về ${name}`}, '', 'thuong', '', 0, ${at})`)
    attachFile(db, lastId as DocumentId, sha256, { name })
    clearIntent(db, intent)
    appendAuditEntry(db, officer, at, {
      action: 'file.filed',
      subject: `document:${lastId}`,
      before: null,
      after: { sha256 },
    })
  })
  return sha256
}

/** An archive with papers of the given contents; the connection is open for writing. */
export async function makeSmallArchive(root: string, papers: Readonly<Record<string, string | Uint8Array>>) {
  const made = makeEmptyArchive(root)
  const hashes: Record<string, Sha256> = {}
  const sources = `${root}.nguồn`
  mkdirSync(sources, { recursive: true })
  for (const [name, content] of Object.entries(papers)) {
    const source = join(sources, name)
    writeFileSync(source, content)
    hashes[name] = await filePaper(made.connection, made.folder, source, name)
  }
  return { ...made, hashes, sources }
}

/** `verify` of an archive folder in its own connection. */
export async function verifyFolder(root: string, expectHead: string | null = null): Promise<VerifyReport> {
  const { folder, connection } = openArchive(root)
  try {
    return await verifyArchive({ db: connection.reading, folder, expectHead })
  } finally {
    connection.close()
  }
}

/** Every file below a folder with its bytes, for comparing two folders. */
export function contentsOf(root: string, inside = ''): Map<string, string> {
  const contents = new Map<string, string>()
  if (!existsSync(join(root, inside))) return contents
  for (const entry of readdirSync(join(root, inside), { withFileTypes: true })) {
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`
    if (entry.isDirectory()) for (const [name, bytes] of contentsOf(root, path)) contents.set(name, bytes)
    else contents.set(path, readFileSync(join(root, path)).toString('base64'))
  }
  return contents
}
