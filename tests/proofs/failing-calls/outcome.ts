import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { incompleteMark } from '../../../electron/storage/backup/backup-name.ts'
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

const imageOf = (archive: string): string =>
  existsSync(archive)
    ? wholeImage(join(archive, 'catalogue.sqlite3')).replace(
        /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g,
        'by lot',
      )
    : 'nothing'

/** Played once without any fault. */
export async function imagesOf(deed: DeedName, stage: Stage, folder: string): Promise<Images> {
  const there = known.get(deed)
  if (there !== undefined) return there
  const copy = join(folder, 'không lỗi')
  const apart = join(folder, 'riêng')
  cpSync(stage.base, copy, { recursive: true })
  // Opening alone may change something, e.g. bring an old archive up to date.
  const before = imageOf(archiveOf(deed, copy))
  const backend = startProofBackend(apart, idleSpawner)
  await deeds[deed](backend, stage.words(copy), () => undefined)
  await backend.close()
  const images = { before, after: imageOf(archiveOf(deed, copy)) }
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
  const found = imageOf(archive)
  const state = found === images.after ? 'new' : found === images.before ? 'old' : null
  if (isThere && deed !== 'migrate') await withArchive(archive, apart, () => Promise.resolve(), idleSpawner)
  const settled = deed === 'migrate' ? state : stateOf(imageOf(archive), images)
  if (settled === null) throw new Error(`neither old nor new${wasKilled ? ', killed' : ''}`)
  if (isThere && deed === 'migrate') await withArchive(archive, apart, () => Promise.resolve(), idleSpawner)
  if (isThere) {
    await assertSound(archive)
    assertTidy(archive)
  }
  if (!isRefused && settled !== 'new') throw new Error('acknowledged, and not there')
  if (isRefused && settled === 'new' && images.before !== images.after && !wasKilled) {
    throw new Error('refused, and there all the same')
  }
  return settled
}

const stateOf = (found: string, { before, after }: Images): 'old' | 'new' | null =>
  found === after ? 'new' : found === before ? 'old' : null

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
