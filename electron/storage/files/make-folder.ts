import { mkdirSync, rmdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { AppError } from '../../../shared/app-error.ts'
import { codeOf, targetError } from './system-error.ts'

/** Undefined where nothing stands; every other failure to look is the system's own. */
const look = (path: string) => statSync(path, { throwIfNoEntry: false })

function makeOne(path: string): void {
  try {
    mkdirSync(path)
  } catch (error) {
    // Somebody else made it meanwhile.
    if (codeOf(error) !== 'EEXIST' || !look(path)?.isDirectory()) throw error
  }
}

/**
 * Makes a folder with what is missing above it, or nothing at all; answers the topmost that was made. Node's own recursive
 * mkdir never returns where the system says of every new folder that it is not there, as below /proc.
 */
export function makeFolder(path: string): string | undefined {
  const made: string[] = []
  try {
    const missing: string[] = []
    for (let each = resolve(path); look(each) === undefined; each = dirname(each)) {
      missing.unshift(each)
      if (each === dirname(each)) break
    }
    for (const each of missing) {
      makeOne(each)
      made.unshift(each)
    }
    if (look(path)?.isDirectory()) return made.at(-1)
    throw new AppError('not-a-folder', { folder: path })
  } catch (error) {
    const topmost = made.at(-1)
    if (topmost !== undefined) removeEmpty(made[0] ?? topmost, topmost)
    throw targetError(path, error)
  }
}

/** Folders that were made for work that failed go again where they are empty, from the deepest up to the topmost. */
export function removeEmpty(path: string, made: string): void {
  try {
    for (let each = resolve(path); ; each = dirname(each)) {
      rmdirSync(each)
      if (each === made) return
    }
  } catch {
    // Somebody put something there meanwhile: it stays.
  }
}
