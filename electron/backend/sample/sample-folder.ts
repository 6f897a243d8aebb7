import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AppError } from '../../../shared/app-error.ts'
import { archiveFolder } from '../../storage/archive-folder.ts'
import { codeOf, targetError } from '../../storage/files/system-error.ts'
import { takeWriterLock } from '../../storage/writer-lock.ts'
import type { Places } from '../host.ts'

/** The program's own sample; a person's archives are never here. */
export const sampleFolder = (places: Places): string => join(places.settings, 'Kho mẫu')

export const sampleExists = (places: Places): boolean =>
  existsSync(join(sampleFolder(places), 'catalogue.sqlite3'))

/** The folders that `work` fills: the archive, and its papers before they are filed. */
export interface BuildingFolders {
  readonly archive: string
  readonly papers: string
}

/** Runs `work` with folders beside the target, so that what is finished is only renamed; nothing of them stays. */
export async function buildBeside(
  target: string,
  work: (folders: BuildingFolders) => Promise<void>,
): Promise<void> {
  const building = join(dirname(target), `.kho-mau-${randomUUID()}`)
  const folders = { archive: join(building, 'archive'), papers: join(building, 'papers') }
  try {
    mkdirSync(folders.papers, { recursive: true })
    await work(folders)
  } catch (error) {
    throw codeOf(error) === '' ? error : targetError(target, error)
  } finally {
    rmSync(building, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** A folder that is there must be empty: nothing of a person's is ever replaced. */
export function assertEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new AppError('folder-not-empty', { folder })
}

export function moveToEmpty(finished: string, target: string): void {
  assertEmpty(target)
  rmSync(target, { recursive: true, force: true })
  renameSync(finished, target)
}

/** Puts the finished archive in the place of the one before, which nobody may have open. */
export function replaceSample(places: Places, finished: string): void {
  const target = sampleFolder(places)
  if (sampleExists(places)) {
    const lock = takeWriterLock(archiveFolder(target))
    if ('heldBy' in lock) {
      throw new AppError('locked', {
        officer: lock.heldBy?.officer ?? '',
        machine: lock.heldBy?.machine ?? '',
      })
    }
    lock.release()
  }
  rmSync(target, { recursive: true, force: true, maxRetries: 5 })
  renameSync(finished, target)
}
