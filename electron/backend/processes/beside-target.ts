import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { link, lstat, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { AppError } from '../../../shared/app-error.ts'
import { codeOf, targetError } from '../../storage/files/system-error.ts'
import { renameWhenFree, syncFolder } from '../../storage/files/to-disk.ts'

/** Refuses a target that exists, unless it may be written over. */
export async function assertFree(target: string, overwrite: boolean): Promise<void> {
  const found = await lstat(target).catch(() => null)
  if (found === null) return
  if (!overwrite) throw new AppError('target-exists', { name: path.basename(target) })
  if (found.isDirectory()) throw targetError(target, new Error('là một thư mục'))
}

/** A free name in the target's folder, short enough for any file system. */
export const nameBeside = (target: string): string =>
  path.join(path.dirname(target), `.hoso-${randomBytes(8).toString('hex')}.tmp`)

/** SHA-256 and length of a file, read back from the disk. */
export async function digestOf(file: string): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file, { highWaterMark: 1024 * 1024 }), hash)
  return { sha256: hash.digest('hex'), bytes: (await stat(file)).size }
}

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
    await syncFolder(path.dirname(target))
  } catch (error) {
    throw targetError(target, error)
  }
}
