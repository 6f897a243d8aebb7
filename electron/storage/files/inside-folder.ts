import { realpathSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'

/** The path as the disk calls it, links resolved; what does not exist yet stands below what does. */
export function realPath(path: string): string {
  const whole = resolve(path)
  try {
    // The native one also turns a mapped drive of Windows into the share behind it.
    return realpathSync.native(whole)
  } catch {
    const above = dirname(whole)
    return above === whole ? whole : join(realPath(above), basename(whole))
  }
}

/** Whether `path` is the folder itself or lies in it; links are seen through. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(realPath(folder), realPath(path))
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
