import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { accessSync, closeSync, constants, existsSync, openSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { realPath } from './files/inside-folder.ts'
import {
  isNetworkKind,
  isSharePath,
  kindOfPath,
  type Mount,
  parseMountinfo,
  parseMountOutput,
} from './mount-tables.ts'

/**
 * Whether another machine may write to this folder too. SQLite's locks cannot be trusted there, so the program only reads.
 * Where the system does not say, the answer is no.
 */
export function isNetworkShare(folder: string, mounts: readonly Mount[] = systemMounts()): boolean {
  const path = realPath(folder)
  if (process.platform === 'win32') return isSharePath(folder) || isSharePath(path)
  const kind = kindOfPath(mounts, path)
  return kind !== undefined && isNetworkKind(kind)
}

function systemMounts(): Mount[] {
  try {
    if (process.platform === 'linux') return parseMountinfo(readFileSync('/proc/self/mountinfo', 'utf8'))
    if (process.platform === 'darwin')
      return parseMountOutput(execFileSync('/sbin/mount', { encoding: 'utf8' }))
  } catch {
    return []
  }
  return []
}

/**
 * Whether an archive in this folder can be written. Found out by writing a file, because no system's answer about rights
 * covers all (Windows looks at one attribute only). A backup is never written to, whoever opens it: it must stay what its
 * manifest says.
 */
export function canWrite(folder: string): boolean {
  if (existsSync(join(folder, 'manifest.json'))) return false
  const probe = join(folder, `.hoso-${randomUUID()}.tmp`)
  const catalogue = join(folder, 'catalogue.sqlite3')
  try {
    if (existsSync(catalogue)) accessSync(catalogue, constants.W_OK)
    closeSync(openSync(probe, 'wx'))
    // Somebody who has just become the writer may have cleared it away.
    rmSync(probe, { force: true })
    return true
  } catch {
    return false
  }
}
