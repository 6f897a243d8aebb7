import { createHash, type Hash } from 'node:crypto'
import { AppError } from '../../../shared/app-error.ts'
import type { CancelSignal } from '../../../shared/contract/define.ts'
import { openPlainFile } from '../files/plain-file.ts'
import type { Digest } from '../files/read-through.ts'

/** Reads one file in portions, so that a film of gigabytes never holds up the person. */
export interface PortionReading {
  /** Reads on for about so many bytes; the digest once the end is reached, null while there is more. */
  next(bytes: number, signal?: CancelSignal): Promise<Digest | null>
}

const pieceBytes = 1024 * 1024

interface Begun {
  readonly hash: Hash
  position: number
  /** Size, change and place on the disk: a file that is another one meanwhile is begun anew. */
  readonly identity: string
}

/** The file is let go of between portions, so that nobody else finds it in use. */
export function readInPortions(
  path: string,
  onBytes: (bytes: number) => void = () => undefined,
): PortionReading {
  let begun: Begun | null = null
  return {
    next: async (bytes, signal) => {
      const handle = await openPlainFile(path)
      try {
        const { size, mtimeNs, ino } = await handle.stat({ bigint: true })
        const identity = `${size} ${mtimeNs} ${ino}`
        if (begun === null || begun.identity !== identity) {
          begun = { hash: createHash('sha256'), position: 0, identity }
        }
        const buffer = Buffer.allocUnsafe(Math.min(pieceBytes, Number(size) + 1))
        for (const end = begun.position + bytes; begun.position < end; ) {
          if (signal?.aborted) throw new AppError('cancelled')
          const { bytesRead } = await handle.read(buffer, 0, buffer.length, begun.position)
          if (bytesRead === 0) return { sha256: begun.hash.copy().digest('hex'), bytes: begun.position }
          begun.hash.update(buffer.subarray(0, bytesRead))
          begun.position += bytesRead
          onBytes(bytesRead)
        }
        return null
      } finally {
        await handle.close()
      }
    },
  }
}
