import { createHash } from 'node:crypto'
import { closeSync, openSync, readFileSync, readSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

// Full-text tables keep their lists as blobs that SQLite's own checks do not look into: a few bytes gone wrong there
// would give wrong answers and no error. So an index at rest is sealed: size, time and hash beside it. While size and time
// are unchanged nothing is read; otherwise the hash decides.

const Seal = z.object({ bytes: z.number(), modified: z.number(), sha256: z.string() })

const sealPath = (path: string): string => `${path}-seal`

function hashOf(path: string): string {
  const hash = createHash('sha256')
  const file = openSync(path, 'r')
  try {
    const room = Buffer.alloc(1 << 20)
    for (let read = readSync(file, room); read > 0; read = readSync(file, room)) {
      hash.update(room.subarray(0, read))
    }
  } finally {
    closeSync(file)
  }
  return hash.digest('hex')
}

const standsBeside = (path: string, ending: string): boolean =>
  (statSync(path + ending, { throwIfNoEntry: false })?.size ?? 0) > 0

/** Seals an index whose log is empty; false where the file is gone or the log is not. */
export function sealIndex(path: string): boolean {
  const file = statSync(path, { throwIfNoEntry: false })
  if (file === undefined || standsBeside(path, '-wal')) return false
  const seal = { bytes: file.size, modified: file.mtimeMs, sha256: hashOf(path) }
  writeFileSync(sealPath(path), JSON.stringify(seal))
  return true
}

/** Before the first change: from here on a crash leaves an index without a seal. */
export function breakSeal(path: string): void {
  rmSync(sealPath(path), { force: true })
}

function readSeal(path: string): z.infer<typeof Seal> | null {
  try {
    return Seal.parse(JSON.parse(readFileSync(sealPath(path), 'utf8')))
  } catch {
    // No seal, or one that a crash cut short: the index is looked through instead.
    return null
  }
}

/** `unsealed` after a crash. `thorough` reads the whole file even where size and time are unchanged. */
export function sealState(path: string, thorough = false): 'intact' | 'broken' | 'unsealed' {
  const seal = readSeal(path)
  const file = statSync(path, { throwIfNoEntry: false })
  if (seal === null || file === undefined || standsBeside(path, '-wal')) return 'unsealed'
  if (seal.bytes !== file.size) return 'broken'
  if (seal.modified === file.mtimeMs && !thorough) return 'intact'
  return seal.sha256 === hashOf(path) ? 'intact' : 'broken'
}
