import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { link, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { AppError } from '../../../shared/app-error.ts'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

/** A failure of the system at the target, named with the target and the system's code. */
export function targetError(target: string, error: unknown): AppError {
  const name = path.basename(target)
  if (codeOf(error) === 'EEXIST') return new AppError('target-exists', { name }, error)
  const problem = codeOf(error) || (error instanceof Error ? error.message : String(error))
  return new AppError('target-not-writable', { name, problem }, error)
}

/** Refuses a target that exists, unless it may be written over. */
export async function assertFree(target: string, overwrite: boolean): Promise<void> {
  const found = await stat(target).catch(() => null)
  if (found === null) return
  if (!overwrite) throw new AppError('target-exists', { name: path.basename(target) })
  if (!found.isFile()) throw targetError(target, new Error('không phải tệp thường'))
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

/** A folder's entries down to the disk. Windows opens no folders and needs none. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  if (handle === null) return
  try {
    await handle.sync()
  } catch (error) {
    if (!['EINVAL', 'EPERM', 'EISDIR', 'ENOTSUP'].includes(codeOf(error))) throw error
  } finally {
    await handle.close()
  }
}

/** Gives a finished file its name, at once or not at all; an existing target goes only with `overwrite`. */
export async function moveIntoPlace(temporary: string, target: string, overwrite: boolean): Promise<void> {
  try {
    if (overwrite) {
      await rename(temporary, target)
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
        await rename(temporary, target)
      }
    }
    await syncFolder(path.dirname(target))
  } catch (error) {
    throw error instanceof AppError ? error : targetError(target, error)
  }
}
