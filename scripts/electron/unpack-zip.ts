/** Unpacks a zip with a library, because a fresh machine has no `unzip`. */
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { openPromise } from 'yauzl'
import { megabytes, report } from '../progress.ts'

const reportEveryBytes = 100_000_000

/** `place` answers where an entry goes relative to `target`, or null to leave it out. */
export async function unpackZip(
  zipFile: string,
  target: string,
  place: (entryName: string) => string | null,
): Promise<void> {
  const zip = await openPromise(zipFile)
  let written = 0
  let reported = 0
  let files = 0
  for await (const entry of zip.eachEntry()) {
    const relative = entry.fileName.endsWith('/') ? null : place(entry.fileName)
    if (relative === null) continue
    const file = path.join(target, relative)
    await mkdir(path.dirname(file), { recursive: true })
    const executable = ((entry.externalFileAttributes >>> 16) & 0o111) !== 0
    await pipeline(
      await zip.openReadStreamPromise(entry),
      createWriteStream(file, { mode: executable ? 0o755 : 0o644 }),
    )
    files += 1
    written += entry.uncompressedSize
    if (written - reported < reportEveryBytes) continue
    reported = written
    report(`unpacking: ${megabytes(written)}`)
  }
  report(`unpacked ${files} files, ${megabytes(written)}`)
}
