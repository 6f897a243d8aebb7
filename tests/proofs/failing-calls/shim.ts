import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The library that is laid below Node and SQLite, or why there is none on this machine. */
export type Shim = { readonly path: string } | { readonly missing: string }

/** Builds the shim with the C compiler of the machine: a library that lies ready would be of another one. */
export function buildShim(folder: string): Shim {
  if (process.platform !== 'linux') return { missing: 'only Linux has LD_PRELOAD' }
  const path = join(folder, 'shim.so')
  const source = join(import.meta.dirname, 'shim.c')
  const words = ['-shared', '-fPIC', '-O1', '-o', path, source, '-ldl']
  const { status, stderr, error } = spawnSync('cc', words, { encoding: 'utf8' })
  if (error !== undefined) return { missing: 'there is no C compiler (cc)' }
  if (status !== 0 || !existsSync(path)) return { missing: `the C compiler cannot build it: ${stderr}` }
  return { path }
}
