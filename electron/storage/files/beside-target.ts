import { randomBytes } from 'node:crypto'
import { link, lstat, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { AppError } from '../../../shared/app-error.ts'
import { codeOf, targetError } from './system-error.ts'
import { renameWhenFree, syncFolder } from './to-disk.ts'

/** Refuses a target that exists, unless it may be written over, and one whose name no disk takes. */
export async function assertFree(target: string, overwrite: boolean): Promise<void> {
  const found = await lstat(target).catch((error: unknown) => {
    if (codeOf(error) === 'ENAMETOOLONG') throw targetError(target, error)
    return null
  })
  if (found === null) return
  if (!overwrite) throw new AppError('target-exists', { name: basename(target) })
  if (found.isDirectory()) throw targetError(target, Object.assign(new Error('folder'), { code: 'EISDIR' }))
}

/** A free name in the target's folder, short enough for any file system. */
export const nameBeside = (target: string): string =>
  join(dirname(target), `.hoso-${randomBytes(8).toString('hex')}.tmp`)

/** Gives a finished file its name, at once or not at all; an existing target goes only with `overwrite`. */
export async function moveIntoPlace(temporary: string, target: string, overwrite: boolean): Promise<void> {
  try {
    if (overwrite) {
      await renameWhenFree(temporary, target)
    } else {
      // `rename` would replace a file that came meanwhile; a link does not. Sticks (FAT) know no links.
      const linked = await link(temporary, target).then(
        () => true,
        (error: unknown) => {
          if (codeOf(error) === 'EEXIST') throw error
          return false
        },
      )
      if (linked) {
        await rm(temporary)
      } else {
        await assertFree(target, false)
        await renameWhenFree(temporary, target)
      }
    }
    await syncFolder(dirname(target))
  } catch (error) {
    throw targetError(target, error)
  }
}
