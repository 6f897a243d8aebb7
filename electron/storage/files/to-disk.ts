import { chmod, type FileHandle, open, rename, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { codeOf } from './system-error.ts'

/** A folder's entries down to the disk. Windows opens no folders and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  try {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    // Some file systems of sticks and shares know no such call, and a folder above may be closed to this person.
    if (!['EINVAL', 'ENOTSUP', 'ENOSYS', 'EACCES', 'EPERM'].includes(codeOf(error))) throw error
  }
}

/**
 * The entries of a folder and of those above it, up to the one that holds `made` (the topmost that mkdir made), down to
 * the disk. Done after the last change, deepest first: the first call then carries the others along.
 */
export async function syncUp(folder: string, made: string | undefined): Promise<void> {
  const last = made === undefined ? folder : dirname(made)
  for (let each = folder; ; each = dirname(each)) {
    await syncFolder(each)
    if (each === last || each === dirname(each)) return
  }
}

/**
 * Files just written, down to the disk, and then without the right to be written. Many at once: flushing each right after
 * it was written costs a turn of the disk for every small file.
 */
export async function sealFiles(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    // With the right to write, or Windows flushes nothing.
    const handle = await open(path, 'r+')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
    await makeReadOnly(path)
  }
}

/** Writes the whole piece: the system may take less than it is given. */
export async function writeAll(handle: FileHandle, piece: Uint8Array, position: number): Promise<void> {
  let done = 0
  while (done < piece.length) {
    const { bytesWritten } = await handle.write(piece, done, piece.length - done, position + done)
    done += bytesWritten
  }
}

/** Writes a new small file down to the disk. */
export async function writeNewFile(path: string, text: string): Promise<void> {
  const handle = await open(path, 'wx')
  try {
    await handle.writeFile(text, 'utf8')
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Takes away the right to write, and leaves who may read as it is. Sticks (FAT) may know no rights. */
export async function makeReadOnly(path: string): Promise<void> {
  const { mode } = await stat(path)
  await chmod(path, mode & 0o555).catch((error: unknown) => {
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EINVAL'].includes(codeOf(error))) throw error
  })
}

/** Windows refuses to rename what a virus scanner is just looking at: it is tried again for about ten seconds. */
export async function renameWhenFree(from: string, to: string): Promise<void> {
  for (let wait = 10; ; wait *= 2) {
    try {
      return await rename(from, to)
    } catch (error) {
      const held = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error))
      if (!held || wait > 5_000) throw error
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
}
