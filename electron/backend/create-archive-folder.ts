import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../shared/app-error.ts'
import type { Isolation, Officer } from '../../shared/model/archive.ts'
import { newFonds, newInventory } from '../../shared/model/empty-records.ts'
import { FondsFields, InventoryFields, type NewFonds, type NewInventory } from '../../shared/model/fonds.ts'
import { type ArchiveFolder, archiveFolder } from '../storage/archive-folder.ts'
import { configureForWriting, connect, openDriver } from '../storage/database/database.ts'
import { migrate } from '../storage/database/migrate.ts'
import { makeFolder, removeEmpty } from '../storage/files/make-folder.ts'
import { codeOf, targetError } from '../storage/files/system-error.ts'
import { isNetworkShare } from '../storage/network-share.ts'
import { insertArchive } from '../storage/repositories/archive.ts'
import { appendAuditEntry } from '../storage/repositories/audit.ts'
import { insertFonds } from '../storage/repositories/fonds.ts'
import { insertInventory } from '../storage/repositories/inventories.ts'
import { isolationSetting } from '../storage/repositories/isolation.ts'
import { writeSetting } from '../storage/repositories/settings.ts'

export interface NewArchive {
  readonly folder: string
  readonly fonds: NewFonds
  readonly inventory: NewInventory
  readonly officer: Officer
  /** Default: files of secret papers may not be kept here. */
  readonly isolation?: Isolation | null
  /** Default: one that no other archive has. */
  readonly uuid?: string
}

/** Makes the folder and its catalogue, with the first audit entry; leaves it closed. */
export function createArchiveFolder(setup: NewArchive, now: Date): void {
  const { folder } = setup
  assertUsable(folder)
  const made = makeFolder(folder)
  try {
    layOut(archiveFolder(folder), setup, now)
  } catch (error) {
    // A folder that holds half an archive would be neither opened nor taken for a new one.
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
    if (made !== undefined) removeEmpty(folder, made)
    throw codeOf(error) === '' ? error : targetError(folder, error)
  }
}

/** An empty folder of this machine, or the place of a new one. */
function assertUsable(folder: string): void {
  try {
    const there = statSync(folder, { throwIfNoEntry: false })
    if (there !== undefined && !there.isDirectory()) throw new AppError('not-a-folder', { folder })
    if (there !== undefined && readdirSync(folder).length > 0) {
      throw new AppError('folder-not-empty', { folder })
    }
  } catch (error) {
    throw targetError(folder, error)
  }
  if (isNetworkShare(folder)) throw new AppError('network-share', { folder })
}

function layOut(folder: ArchiveFolder, setup: NewArchive, now: Date): void {
  for (const place of [folder.files, folder.staging, folder.derived, folder.backups]) mkdirSync(place)
  const connection = connect(openDriver(folder.catalogue))
  try {
    configureForWriting(connection.driver)
    migrate(connection.driver)
    const uuid = setup.uuid ?? randomUUID()
    connection.transaction((db) => {
      insertArchive(db, { uuid, name: setup.fonds.name, officer: setup.officer }, now.toISOString())
      const fondsId = insertFonds(db, FondsFields.parse({ ...newFonds, ...setup.fonds }))
      insertInventory(db, fondsId, InventoryFields.parse({ ...newInventory, ...setup.inventory }))
      if (setup.isolation) writeSetting(db, isolationSetting, setup.isolation)
      appendAuditEntry(db, setup.officer, now.toISOString(), {
        action: 'archive.created',
        subject: `archive:${uuid}`,
        before: null,
        after: {
          fonds: setup.fonds,
          inventory: setup.inventory,
          officer: setup.officer,
          isolation: setup.isolation,
        },
      })
    })
  } finally {
    connection.close()
  }
}
