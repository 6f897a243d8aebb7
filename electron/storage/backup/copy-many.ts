import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { CancelSignal } from '../../../shared/contract/define.ts'
import { copyFile } from '../files/copy-file.ts'
import type { Digest } from '../files/read-through.ts'
import { targetError } from '../files/system-error.ts'
import { sealFiles, syncFolder } from '../files/to-disk.ts'

/** Copies files into a folder being written, and brings them down to the disk a good many at a time. */
export interface ManyCopies {
  /** `path` with `/`, below both folders. Fails as `copyFile` does. */
  copy(path: string): Promise<Digest>
  /** The last files and all folders down to the disk. */
  finish(): Promise<void>
}

const mostFiles = 256
const mostBytes = 256 * 1024 * 1024

export function copyMany(options: {
  readonly from: string
  readonly to: string
  readonly onBytes: (bytes: number) => void
  readonly signal: CancelSignal | undefined
}): ManyCopies {
  const { from, to, onBytes, signal } = options
  const folders = new Set<string>([to])
  let waiting: string[] = []
  let waitingBytes = 0

  async function seal(): Promise<void> {
    try {
      await sealFiles(waiting)
    } catch (error) {
      throw targetError(to, error)
    }
    waiting = []
    waitingBytes = 0
  }

  async function makeFolderOf(target: string): Promise<void> {
    const folder = dirname(target)
    if (folders.has(folder)) return
    await mkdir(folder, { recursive: true }).catch((error: unknown) => {
      throw targetError(target, error)
    })
    for (let each = folder; !folders.has(each); each = dirname(each)) folders.add(each)
  }

  return {
    copy: async (path) => {
      const target = join(to, path)
      await makeFolderOf(target)
      const copied = await copyFile({ source: join(from, path), target, sync: false, onBytes, signal })
      waiting.push(target)
      waitingBytes += copied.bytes
      if (waiting.length >= mostFiles || waitingBytes >= mostBytes) await seal()
      return copied
    },
    finish: async () => {
      await seal()
      for (const folder of [...folders].reverse()) await syncFolder(folder)
    },
  }
}
