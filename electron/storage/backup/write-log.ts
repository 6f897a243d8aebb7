import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { AppError } from '../../../shared/app-error.ts'
import { hashedText } from '../../domain/audit/entry.ts'
import type { ReadableDb } from '../database/database.ts'
import { writeAll } from '../files/to-disk.ts'
import { auditEntriesAfter } from '../repositories/audit.ts'

const portion = 1_000

/**
 * Every entry up to `until`, one a line, each line the very text that was hashed: so SHA-256 of a line is the hash of that
 * entry, and anybody can follow the chain with nothing but a hash function.
 */
export async function writeLog(
  db: ReadableDb,
  path: string,
  until: number,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (done: number) => void },
): Promise<{ entries: number; sha256: string }> {
  const file = await open(path, 'wx')
  const hash = createHash('sha256')
  let seq = Number.MIN_SAFE_INTEGER
  let entries = 0
  let position = 0
  try {
    for (;;) {
      if (signal.aborted) throw new AppError('cancelled')
      const some = auditEntriesAfter(db, seq, portion).filter((entry) => entry.seq <= until)
      const last = some.at(-1)
      if (last === undefined) break
      const bytes = Buffer.from(some.map((entry) => `${hashedText(entry)}\n`).join(''), 'utf8')
      hash.update(bytes)
      await writeAll(file, bytes, position)
      position += bytes.length
      entries += some.length
      seq = last.seq
      onProgress(entries)
    }
    await file.sync()
    return { entries, sha256: hash.digest('hex') }
  } finally {
    await file.close()
  }
}
