import { spawnSync } from 'node:child_process'
import { realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What to put before a command so that it sees the given folder on a network share: a mount table of our own lies over the
 * system's, for that one process. The program needs no switch for it. The table is written into `temporary`. Null where the system allows no such thing.
 */
export function beforeOnShare(folder: string, temporary: string): readonly string[] | null {
  const table = join(temporary, 'mountinfo')
  const place = realpathSync(folder).replaceAll(' ', '\\040')
  writeFileSync(
    table,
    `22 1 8:1 / / rw - ext4 /dev/sda1 rw\n40 22 0:45 / ${place} rw - cifs //server/chung rw\n`,
  )
  // “$$” is the shell’s number, which `exec` hands on to the command.
  const covering = 'mount --bind "$0" /proc/$$/mountinfo && exec "$@"'
  const before = ['unshare', '-rm', 'sh', '-c', covering, table]
  const tried = spawnSync(before[0] ?? '', [...before.slice(1), 'grep', '-q', 'cifs', '/proc/self/mountinfo'])
  if (process.platform === 'linux' && tried.status === 0) return before
  process.stderr.write(
    'SKIPPED: tests of network shares, because they need unshare and a mount table of their own\n',
  )
  return null
}
