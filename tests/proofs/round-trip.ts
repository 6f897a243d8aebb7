import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { backupArchive } from '../../electron/storage/backup/backup-archive.ts'
import { restoreArchive } from '../../electron/storage/backup/restore-archive.ts'
import { openDriver } from '../../electron/storage/database/database.ts'
import { newestVersion } from '../../electron/storage/database/migrate.ts'
import type { DossierId } from '../../shared/model/ids.ts'
import { makeLargeArchive } from '../support/large-archive.ts'
import { openArchive } from '../support/small-archive.ts'
import { makeArchiveOfVersion } from './round-trip/archive-of-version.ts'
import { assertSound } from './support/archive-state.ts'
import { wholeImage } from './support/old-archive.ts'
import type { Arm, Proof } from './support/proof.ts'
import { clock, idleSpawner, withArchive } from './support/proof-backend.ts'

/** One hash over every row of every table. A copy is looked at: looking may leave files beside it. */
function logicalHash(archive: string, folder: string): { hash: string; rows: number } {
  const copy = join(folder, 'bản để xem.sqlite3')
  copyFileSync(join(archive, 'catalogue.sqlite3'), copy)
  const image = wholeImage(copy)
  for (const ending of ['', '-wal', '-shm']) rmSync(copy + ending, { force: true })
  return { hash: createHash('sha256').update(image).digest('hex'), rows: image.split('\n').length }
}

/** Backed up as it is, without being brought up to date, and restored. */
async function throughBackup(archive: string, folder: string): Promise<string> {
  const { connection, folder: places } = openArchive(archive)
  const to = join(folder, 'ổ')
  rmSync(to, { recursive: true, force: true })
  mkdirSync(to)
  const { to: backup } = await backupArchive({
    connection,
    folder: places,
    to,
    name: 'Kho',
    now: clock(),
  }).finally(() => connection.close())
  const restored = join(folder, 'lại')
  rmSync(restored, { recursive: true, force: true })
  await restoreArchive({ from: backup, to: restored })
  return restored
}

/** Titles and file names as they come from two systems: composed (Windows, Linux) and decomposed (macOS). */
async function makeMixedArchive(folder: string, records: number): Promise<string> {
  const kho = join(folder, 'kho')
  const apart = join(folder, 'riêng')
  makeLargeArchive(kho, { dossiers: Math.ceil(records / 10), papersOfDossier: 10, people: 300 })
  const sources = join(folder, 'nguồn')
  mkdirSync(sources)
  for (let n = 0; n < 100; n += 1) {
    const name = `Nghị quyết số ${n} của Đảng ủy Thị xã.bin`
    writeFileSync(join(sources, n % 2 === 0 ? name.normalize('NFC') : name.normalize('NFD')), `Văn bản ${n}`)
  }
  await withArchive(
    kho,
    apart,
    ({ client, token }) =>
      client.call('files.file', { dossierId: 1 as DossierId, sources: [token(sources)] }),
    idleSpawner,
  )
  const driver = openDriver(join(kho, 'catalogue.sqlite3'))
  driver.function('decomposed', { deterministic: true }, (text) => String(text).normalize('NFD'))
  driver.exec('UPDATE documents SET title = decomposed(title) WHERE id % 2 = 0')
  driver.close()
  return kho
}

/** R11: what is restored is what was backed up, row for row, from every version of the program. */
export const roundTrip = (records = 10_000): Proof => ({
  name: 'round-trip',
  claim: `backed up and restored, ${records} records with names in NFC and NFD are the same in every row; so is every older version`,
  begin: async (folder) => {
    const current: Arm = {
      name: 'current version',
      target: 3,
      trial: async () => {
        const place = join(folder, 'nay')
        rmSync(place, { recursive: true, force: true })
        mkdirSync(place)
        const kho = await makeMixedArchive(place, records)
        const before = logicalHash(kho, place)
        const restored = await throughBackup(kho, place)
        if (logicalHash(restored, place).hash !== before.hash)
          throw new Error('restored otherwise than it was')
        await assertSound(restored)
        return { rows: before.rows }
      },
    }
    const older = Array.from({ length: newestVersion }, (_, index) => index + 1).map(
      (version): Arm => ({
        name: `version ${version}`,
        target: 3,
        trial: async () => {
          const place = join(folder, `bản ${version}`)
          rmSync(place, { recursive: true, force: true })
          mkdirSync(place)
          const kho = join(place, 'kho')
          makeArchiveOfVersion(kho, version)
          const before = logicalHash(kho, place)
          const restored = await throughBackup(kho, place)
          if (logicalHash(restored, place).hash !== before.hash)
            throw new Error('restored otherwise than it was')
          // Opened by this program, it is what the archive itself becomes.
          for (const each of [kho, restored]) {
            await withArchive(each, join(place, 'riêng'), () => Promise.resolve(), idleSpawner)
            await assertSound(each)
          }
          if (logicalHash(restored, place).hash !== logicalHash(kho, place).hash) {
            throw new Error('brought up to date otherwise than the archive itself')
          }
          return { rows: before.rows }
        },
      }),
    )
    return Promise.resolve({ arms: [current, ...older] })
  },
})
