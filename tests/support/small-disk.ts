import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface Answer {
  readonly answer?: unknown
  readonly error?: { readonly code: string; readonly details: Record<string, string | number> }
  /** What lies on the disk afterwards. */
  readonly left: readonly string[]
}

/**
 * Runs one deed of `children/on-disk.ts` with a disk of a few megabytes, in a mount name space of its own. Null where the
 * system allows no such thing; then the tests of full disks say aloud that they are skipped.
 */
export const onSmallDisk: ((deed: string, ...words: string[]) => Answer) | null = find()

function find(): typeof onSmallDisk {
  const tried = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', '/mnt'])
  if (tried.status !== 0) {
    process.stderr.write(
      'SKIPPED: tests of full disks, because they need unshare and a name space to mount in\n',
    )
    return null
  }
  return (deed, ...words) => onDisk('2m', 'on-disk.ts', deed, ...words)
}

/** Runs a script of `children/` with a disk of this size as its first word; what it prints, as JSON. */
export function onDisk<Result>(size: string, child: string, ...words: string[]): Result {
  const disk = mkdtempSync(join(tmpdir(), 'hoso-disk-'))
  try {
    const script = join(import.meta.dirname, 'children', child)
    const mounting = `mount -t tmpfs -o size=${size} tmpfs "$1" && shift && exec "$@"`
    const { stdout } = spawnSync(
      'unshare',
      ['-rm', 'sh', '-c', mounting, 'sh', disk, process.execPath, script, disk, ...words],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
    )
    return JSON.parse(stdout)
  } finally {
    rmSync(disk, { recursive: true, force: true })
  }
}
