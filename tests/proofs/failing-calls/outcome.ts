import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { incompleteMark } from '../../../electron/storage/backup/backup-name.ts'
import { catalogueImage } from '../../support/catalogue-image.ts'
import { type DeedName, deeds } from '../children/deeds.ts'
import { assertSound, assertTidy } from '../support/archive-state.ts'
import { wholeImage } from '../support/old-archive.ts'
import { idleSpawner, startProofBackend, withArchive } from '../support/proof-backend.ts'
import { archiveOf, backupsIn, type Stage } from './stage.ts'

/** The catalogue before a deed and after it, row for row. */
interface Images {
  readonly before: string
  readonly after: string
}

const known = new Map<DeedName, Images>()

/** What is drawn by lot is left out; of a backup, also that the log tells of it. */
function imageOf(deed: DeedName, archive: string): string {
  if (!existsSync(archive)) return 'nothing'
  const catalogue = join(archive, 'catalogue.sqlite3')
  if (deed === 'backup') return catalogueImage(catalogue)
  return wholeImage(catalogue).replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'by lot')
}

/** Played once without any fault. */
export async function imagesOf(deed: DeedName, stage: Stage, folder: string): Promise<Images> {
  const there = known.get(deed)
  if (there !== undefined) return there
  const copy = join(folder, 'không lỗi')
  const apart = join(folder, 'riêng')
  cpSync(stage.base, copy, { recursive: true })
  // Opening alone may change something, e.g. bring an old archive up to date.
  const before = imageOf(deed, archiveOf(deed, copy))
  const backend = startProofBackend(apart, idleSpawner)
  await deeds[deed](backend, stage.words(copy), () => undefined)
  await backend.close()
  const images = { before, after: imageOf(deed, archiveOf(deed, copy)) }
  rmSync(copy, { recursive: true })
  known.set(deed, images)
  return images
}

/** Old or new, never between; answers which. Throws with what is wrong. */
export async function assertOutcome(options: {
  readonly deed: DeedName
  readonly copy: string
  readonly images: Images
  readonly isRefused: boolean
  readonly apart: string
  readonly wasKilled?: boolean
}): Promise<'old' | 'new'> {
  const { deed, copy, images, isRefused, apart, wasKilled = false } = options
  const archive = archiveOf(deed, copy)
  if (deed === 'restore') await settleRestore(copy, apart)
  if (deed === 'backup') await settleBackup(copy, isRefused, apart)
  const isThere = existsSync(archive)
  // An old archive that was left old is brought up to date by being opened: first what it is.
  const found = imageOf(deed, archive)
  const state = stateOf(found, images)
  if (isThere && deed !== 'migrate') await withArchive(archive, apart, () => Promise.resolve(), idleSpawner)
  const settled = deed === 'migrate' ? state : stateOf(imageOf(deed, archive), images)
  if (settled === null) {
    const strange = imageOf(deed, archive)
      .split('\n')
      .filter((line) => !images.after.includes(line))
    throw new Error(`neither old nor new: ${strange.slice(0, 5).join(' | ')}`)
  }
  if (isThere && deed === 'migrate') await withArchive(archive, apart, () => Promise.resolve(), idleSpawner)
  if (isThere) {
    await assertSound(archive)
    assertTidy(archive)
  }
  if (!isRefused && settled !== 'new' && images.before !== images.after)
    throw new Error('acknowledged, and not there')
  // An old archive may be brought up to date and not be opened all the same, for another reason.
  const mayBeNew = wasKilled || deed === 'migrate'
  if (isRefused && settled === 'new' && !mayBeNew) {
    throw new Error('refused, and there all the same')
  }
  return settled
}

const stateOf = (found: string, { before, after }: Images): 'old' | 'new' | null =>
  found === before ? 'old' : found === after ? 'new' : null

/** What has a backup's name can be restored; the next backup clears up what has none. */
async function settleBackup(copy: string, isRefused: boolean, apart: string): Promise<void> {
  const names = backupsIn(copy)
  if (!isRefused && names.length === 0) throw new Error('verified, and not there')
  const backend = startProofBackend(apart, idleSpawner)
  const token = (...parts: string[]) => backend.token(join(copy, ...parts))
  for (const name of names) {
    if (name.includes('HỎNG')) continue
    const { verified } = await backend.client.call('archive.restore', {
      from: token('ổ', name),
      to: token('thử', name),
    })
    if (verified === name.includes(incompleteMark)) throw new Error(`whole or not: “${name}” says otherwise`)
    if (verified) await assertSound(join(copy, 'thử', name))
  }
  await backend.client.call('archive.open', { folder: token('kho') })
  await backend.client.call('archive.backup', { to: token('ổ') })
  await backend.close()
  assertCleared(join(copy, 'ổ'))
}

/** Restored to the same place once more where nothing is there: what is left of the first time must not be in the way. */
async function settleRestore(copy: string, apart: string): Promise<void> {
  const place = join(copy, 'chỗ mới')
  const backend = startProofBackend(apart, idleSpawner)
  const again = { from: backend.token(join(copy, 'bản sao')), to: backend.token(join(place, 'lần hai')) }
  await backend.client.call('archive.restore', again)
  await backend.close()
  assertCleared(place)
}

function assertCleared(place: string): void {
  const left = readdirSync(place).filter((name) => name.startsWith('.'))
  if (left.length > 0) throw new Error(`left behind: ${left.join(', ')}`)
}
