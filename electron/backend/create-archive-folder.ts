import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../shared/app-error.ts'
import type { Officer } from '../../shared/model/archive.ts'
import { newFonds, newInventory } from '../../shared/model/empty-records.ts'
import { FondsFields, InventoryFields, type NewFonds, type NewInventory } from '../../shared/model/fonds.ts'
import { type ArchiveFolder, archiveFolder } from '../storage/archive-folder.ts'
import { configureForWriting, connect, openDriver } from '../storage/database/database.ts'
import { migrate } from '../storage/database/migrate.ts'
import { isNetworkShare } from '../storage/network-share.ts'
import { insertArchive } from '../storage/repositories/archive.ts'
import { appendAuditEntry } from '../storage/repositories/audit.ts'
import { insertFonds } from '../storage/repositories/fonds.ts'
import { insertInventory } from '../storage/repositories/inventories.ts'

export interface NewArchive {
  readonly folder: string
  readonly fonds: NewFonds
  readonly inventory: NewInventory
  readonly officer: Officer
}

/** Makes the folder and its catalogue, with the first audit entry; leaves it closed. */
export function createArchiveFolder(setup: NewArchive, now: Date): void {
  if (existsSync(setup.folder) && readdirSync(setup.folder).length > 0) {
    throw new AppError('folder-not-empty', { folder: setup.folder })
  }
  mkdirSync(setup.folder, { recursive: true })
  if (isNetworkShare(setup.folder)) throw new AppError('network-share', { folder: setup.folder })
  try {
    layOut(archiveFolder(setup.folder), setup, now)
  } catch (error) {
    // A folder that holds half an archive would be neither opened nor taken for a new one.
    for (const name of readdirSync(setup.folder)) rmSync(join(setup.folder, name), { recursive: true })
    throw error
  }
}

function layOut(folder: ArchiveFolder, setup: NewArchive, now: Date): void {
  for (const place of [folder.files, folder.staging, folder.derived, folder.backups]) mkdirSync(place)
  const connection = connect(openDriver(folder.catalogue))
  try {
    configureForWriting(connection.driver)
    migrate(connection.driver)
    const uuid = randomUUID()
    connection.transaction((db) => {
      insertArchive(db, { uuid, name: setup.fonds.name, officer: setup.officer }, now.toISOString())
      const fondsId = insertFonds(db, FondsFields.parse({ ...newFonds, ...setup.fonds }))
      insertInventory(db, fondsId, InventoryFields.parse({ ...newInventory, ...setup.inventory }))
      appendAuditEntry(db, setup.officer, now.toISOString(), {
        action: 'archive.created',
        subject: `archive:${uuid}`,
        before: null,
        after: { fonds: setup.fonds, inventory: setup.inventory, officer: setup.officer },
      })
    })
  } finally {
    connection.close()
  }
}
