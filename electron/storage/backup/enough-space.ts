import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { AppError } from '../../../shared/app-error.ts'

/** For folders, the manifest and what a file system keeps for itself. */
const reserve = 4 * 1024 * 1024

/** Refuses a disk that cannot hold these files; asks before the first byte is written. */
export async function assertEnoughSpace(folder: string, sizes: readonly number[]): Promise<void> {
  const disk = await statOfNearest(folder)
  // Where the system does not say, the writing will.
  if (disk === null || disk.bsize === 0) return
  const needed = sizes.reduce((sum, size) => sum + Math.ceil(size / disk.bsize) * disk.bsize, reserve)
  const free = disk.bavail * disk.bsize
  if (needed > free) throw new AppError('not-enough-space', { needed: inWords(needed), free: inWords(free) })
}

async function statOfNearest(folder: string): Promise<{ bsize: number; bavail: number } | null> {
  for (let each = folder; ; each = dirname(each)) {
    const disk = await statfs(each).catch(() => null)
    if (disk !== null || each === dirname(each)) return disk
  }
}

const mebibyte = 1024 * 1024

/** “12,4 MB”, “1,5 GB”, as Explorer counts. */
function inWords(bytes: number): string {
  const [value, unit] = bytes >= 1024 * mebibyte ? [bytes / 1024 / mebibyte, 'GB'] : [bytes / mebibyte, 'MB']
  return `${value.toFixed(1).replace('.', ',')} ${unit}`
}
