import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder, removeEmpty } from '../files/make-folder.ts'
import { targetError } from '../files/system-error.ts'
import { renameWhenFree, syncUp } from '../files/to-disk.ts'
import { type OsLock, takeOsLock } from '../os-lock.ts'
import { shortened } from './backup-name.ts'

/** What stands behind the name of a folder that is not finished. */
export type ApartEnding = '.dang-sao' | '.dang-khoi-phuc' | '.dang-xuat'

/** A folder being written beside the place it will have. */
export interface ApartFolder {
  readonly path: string
  /** Gives the finished folder its name, at once. */
  become(target: string): Promise<void>
  /** Takes a folder that has its name already back, as if it had never been. */
  takeBack(target: string): Promise<void>
  /** Ends the work; what has not become anything is removed. */
  end(): Promise<void>
}

const lockEnding = '.khoa'

/**
 * Begins `.<name>.<random><ending>` in a folder, after removing what a killed run left there. A lock beside it tells a
 * run that is at work from one that was killed, on whatever machine.
 */
export async function beginApart(place: string, name: string, ending: ApartEnding): Promise<ApartFolder> {
  const made = makeFolder(place)
  const { path, lock } = await lockNewName(place, name, ending).catch((error: unknown) => {
    throw targetError(place, error)
  })
  const end = async () => {
    try {
      await rm(path, { recursive: true, force: true, maxRetries: 5 })
      lock.release()
      await rm(path + lockEnding, { force: true })
      if (made !== undefined) removeEmpty(place, made)
    } catch {
      // A stick that was pulled out: why the work failed is told already, and the next run clears up.
      lock.release()
    }
  }
  try {
    await removeLeftovers(place, ending)
    await mkdir(path)
  } catch (error) {
    await end()
    throw targetError(place, error)
  }
  return {
    path,
    become: async (target) => {
      try {
        await renameWhenFree(path, target)
        // Told as failed, it must not be there; a disk that refuses even that keeps it, whole as it is.
        await syncUp(place, made).catch(async (error: unknown) => {
          await renameWhenFree(target, path).catch(() => undefined)
          throw error
        })
      } catch (error) {
        throw targetError(target, error)
      }
    },
    takeBack: (target) => renameWhenFree(target, path),
    end,
  }
}

async function lockNewName(
  place: string,
  name: string,
  ending: ApartEnding,
): Promise<{ path: string; lock: OsLock }> {
  for (;;) {
    const path = join(place, `.${shortened(name, 180)}.${randomBytes(4).toString('hex')}${ending}`)
    const lock = takeOsLock(path + lockEnding)
    // Null: somebody who is clearing up took the new lock for a leftover. Another name, then.
    if (lock !== null) return { path, lock }
  }
}

/** Removes unfinished folders that nobody is at work on any more. */
async function removeLeftovers(place: string, ending: ApartEnding): Promise<void> {
  const names = await readdir(place)
  const unfinished = new Set(
    names
      .map((name) => (name.endsWith(lockEnding) ? name.slice(0, -lockEnding.length) : name))
      .filter((name) => name.startsWith('.') && name.endsWith(ending)),
  )
  for (const name of unfinished) {
    const path = join(place, name)
    try {
      const lock = takeOsLock(path + lockEnding)
      if (lock === null) continue
      await rm(path, { recursive: true, force: true, maxRetries: 5 })
      lock.release()
      await rm(path + lockEnding, { force: true })
    } catch {
      // Another person's, without the right to remove it: no reason to keep this person from a backup.
    }
  }
}
