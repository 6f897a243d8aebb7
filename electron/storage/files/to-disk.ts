import { chmod, type FileHandle, mkdir, open, rename, stat } from 'node:fs/promises'
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

/** Makes a folder with those above it, each down to the disk. Returns the topmost that was made. */
export async function makeFolder(folder: string): Promise<string | undefined> {
  const made = await mkdir(folder, { recursive: true })
  if (made === undefined) return undefined
  for (let each = dirname(folder); ; each = dirname(each)) {
    await syncFolder(each)
    if (each === dirname(made) || each === dirname(each)) return made
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
