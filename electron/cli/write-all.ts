import { writeSync } from 'node:fs'

/** Writes before it returns: a line about a committed file must be out before the next file is begun. */
export function writeAll(stream: 1 | 2, text: string): void {
  let rest = Buffer.from(text, 'utf8')
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(stream, rest))
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : ''
      // The reader is gone: what was done stays done, and its status is still the command's own.
      if (code === 'EPIPE' || code === 'EBADF') return
      // A full pipe that does not block: the reader is slow, not gone.
      if (code !== 'EAGAIN') throw error
    }
  }
}
