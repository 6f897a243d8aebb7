import { spawnSync } from 'node:child_process'

/**
 * What to put before a command so that rights count, which they do not for root: nothing for an ordinary person, `setpriv`
 * for root. Null where neither works; then the tests of rights say aloud that they are skipped.
 */
export const beforeUnprivileged: readonly string[] | null = find()

function find(): readonly string[] | null {
  if (process.platform === 'win32') return null
  if (process.getuid?.() !== 0) return []
  const before = ['setpriv', '--reuid', '65534', '--regid', '65534', '--clear-groups']
  const tried = spawnSync(before[0] ?? '', [...before.slice(1), process.execPath, import.meta.filename])
  if (tried.status === 0) return before
  process.stderr.write(
    'SKIPPED: tests of rights, because as root they need setpriv and a tree that others can read\n',
  )
  return null
}
