import { createHash } from 'node:crypto'
import { type FileHandle, open, rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError } from '../../../shared/app-error.ts'
import { openPlainFile } from './plain-file.ts'
import { type Digest, type ReadingOptions, readThrough } from './read-through.ts'
import { sourceError, targetError } from './system-error.ts'
import { writeAll } from './to-disk.ts'

export interface CopyOptions extends ReadingOptions {
  readonly source: string
  /** A file that must not exist yet. */
  readonly target: string
  /** False where the caller brings many copies down to the disk together. Default true. */
  readonly sync?: boolean
}

/**
 * Copies a real file to a new one in one pass, hashing on the way. Refuses a source that changes
 * meanwhile; when it fails the target is gone again, the source is never touched.
 */
export async function copyFile({ source, target, ...options }: CopyOptions): Promise<Digest> {
  const from = await openPlainFile(source).catch((error: unknown) => {
    throw sourceError(source, error)
  })
  try {
    const to = await open(target, 'wx').catch((error: unknown) => {
      throw targetError(target, error)
    })
    let whole = false
    try {
      const copied = await copyOpened(from, to, source, target, options)
      whole = true
      return copied
    } finally {
      await to.close()
      if (!whole) await rm(target, { force: true })
    }
  } finally {
    await from.close()
  }
}

async function copyOpened(
  from: FileHandle,
  to: FileHandle,
  source: string,
  target: string,
  { sync = true, ...options }: ReadingOptions & Pick<CopyOptions, 'sync'>,
): Promise<Digest> {
  const hash = createHash('sha256')
  const failedToWrite = (error: unknown): never => {
    throw targetError(target, error)
  }
  const before = await from.stat({ bigint: true })
  const bytes = await readThrough(
    from,
    async (piece, position) => {
      // Hashing happens here while another thread writes.
      const writing = writeAll(to, piece, position).catch(failedToWrite)
      hash.update(piece)
      await writing
    },
    options,
  ).catch((error: unknown) => {
    throw sourceError(source, error)
  })
  const after = await from.stat({ bigint: true })
  if (before.size !== after.size || before.mtimeNs !== after.mtimeNs || BigInt(bytes) !== after.size) {
    throw new AppError('source-changed', { name: basename(source) })
  }
  if (sync) await to.sync().catch(failedToWrite)
  return { sha256: hash.digest('hex'), bytes }
}
