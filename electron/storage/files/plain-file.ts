import { constants } from 'node:fs'
import { type FileHandle, lstat, open } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError } from '../../../shared/app-error.ts'

// Windows has neither flag; there the question to lstat is all there is.
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/**
 * Opens a real file for reading: never through a link, never a pipe, device or folder. Refuses with `link` or
 * `special-file`; other failures are the system's own.
 */
export async function openPlainFile(path: string): Promise<FileHandle> {
  // Asked before opening, because opening a device can do something, and after, because it may have been exchanged.
  assertPlain(path, await lstat(path))
  const handle = await open(path, flags)
  try {
    assertPlain(path, await handle.stat())
    return handle
  } catch (error) {
    await handle.close()
    throw error
  }
}

function assertPlain(path: string, stats: { isSymbolicLink(): boolean; isFile(): boolean }): void {
  if (stats.isSymbolicLink()) throw new AppError('link', { name: basename(path) })
  if (!stats.isFile()) throw new AppError('special-file', { name: basename(path) })
}
