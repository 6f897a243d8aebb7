import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openDriver } from '../../../electron/storage/database/database.ts'
import { newestVersion, versionOf } from '../../../electron/storage/database/migrate.ts'
import { assertSound, assertTidy } from '../support/archive-state.ts'
import { makeOldArchive, wholeImage } from '../support/old-archive.ts'
import type { Arm } from '../support/proof.ts'
import { withArchive } from '../support/proof-backend.ts'
import { killedDeed, timeOfDeed } from './killed-child.ts'

const papers = 2_000

/** Killed while an archive of the first version is brought up to date: it is the old one or the new one, row for row. */
export async function migrating(folder: string): Promise<Arm> {
  mkdirSync(folder, { recursive: true })
  const apart = join(folder, 'riêng')
  const old = join(folder, 'cũ')
  makeOldArchive(old, papers)
  const imageOf = (root: string) => withoutReading(wholeImage(join(root, 'catalogue.sqlite3')))
  const copyOfOld = (name: string): string => {
    const kho = join(folder, name)
    rmSync(kho, { recursive: true, force: true })
    cpSync(old, kho, { recursive: true })
    return kho
  }
  const before = imageOf(copyOfOld('trước'))
  const span = await timeOfDeed('migrate', [apart, copyOfOld('đo')])
  const after = imageOf(join(folder, 'đo'))
  return {
    name: 'migration',
    target: 200,
    counted: 'interrupted',
    trial: async (seed) => {
      const kho = copyOfOld('thử')
      const { lines, cut } = await killedDeed('migrate', [apart, kho], { seed, span })
      const driver = openDriver(join(kho, 'catalogue.sqlite3'))
      const version = versionOf(driver)
      driver.close()
      if (version !== 1 && version !== newestVersion) throw new Error(`at version ${version}`)
      if (lines.includes('migrated') && version !== newestVersion) throw new Error('acknowledged and lost')
      if (imageOf(kho) !== (version === 1 ? before : after)) throw new Error(`mixed, at version ${version}`)
      await withArchive(kho, apart, () => Promise.resolve())
      if (imageOf(kho) !== after) throw new Error('migrated the second time otherwise than the first')
      await assertSound(kho)
      assertTidy(kho)
      return { old: Number(version === 1), new: Number(version !== 1), interrupted: Number(cut) }
    },
  }
}

/** The text of the three papers is read after opening, sooner or later. */
const withoutReading = (image: string): string =>
  image
    .split('\n')
    .filter(
      (line) =>
        !/"text_state"|"text":|"document_id":\d+,"queued|^\{"(number|seq|id)":\d+,"document_id":\d+\}$/.test(
          line,
        ),
    )
    .join('\n')
