import { boundsAt } from '../../domain/fixity/when-due.ts'
import { type FileLook, lookAtFile } from '../../storage/fixity/look-at-file.ts'
import { type FileToCheck, filesDue, fileToCheck, periodSetting } from '../../storage/repositories/fixity.ts'
import { readSetting } from '../../storage/repositories/settings.ts'
import { recordLook } from '../fixity/record-look.ts'
import type { UpkeepParts } from './tasks.ts'
import type { UpkeepTask } from './upkeep.ts'

/** So many are asked of the catalogue at once. */
const batch = 200

/** Where nothing was due, it is asked again after this time at the latest. Milliseconds. */
const lookAgainAfter = 10 * 60 * 1_000

/** After so many the screen is told how far it is. */
const tellAfter = 50

/**
 * Looks at the originals that are due, the longest ago first, one portion at a time. What is due stands in the catalogue
 * alone, so that a restart goes on where it was.
 */
export function fixityTask(parts: UpkeepParts): UpkeepTask {
  const { connection, folder, now, emit } = parts
  const keeper = { connection, unitOfWork: parts.writing.unitOfWork, now, emit }
  const db = connection.reading
  let due: FileToCheck[] = []
  let begun: { readonly file: FileToCheck; readonly look: FileLook } | null = null
  let askedAt: number | null = null
  let untold = 0

  function mayAsk(at: number): boolean {
    // A clock that was set back must not put it off.
    return askedAt === null || at < askedAt || at >= askedAt + lookAgainAfter
  }

  function ask(at: Date): void {
    due = filesDue(db, boundsAt(at, readSetting(db, periodSetting)), batch)
    askedAt = due.length === 0 ? at.getTime() : null
    if (due.length === 0 && untold > 0) tell()
  }

  function tell(): void {
    untold = 0
    emit({ type: 'changed', nouns: ['fixity'] })
  }

  return {
    name: 'fixity',
    isDue: (at) => begun !== null || due.length > 0 || mayAsk(at.getTime()),
    run: async (signal) => {
      if (begun === null && due.length === 0) ask(now())
      if (begun === null) {
        const next = due.shift()
        // It may have been looked at, or repaired, by the person meanwhile.
        const file = next === undefined ? undefined : fileToCheck(db, next.sha256)
        if (file === undefined) return
        begun = { file, look: lookAtFile(folder, file.sha256) }
      }
      const { file, look } = begun
      try {
        const judged = await look.next(signal)
        if (judged === null) return
        begun = null
        recordLook(keeper, file, judged, 'program')
        untold += 1
        if (untold >= tellAfter) tell()
      } catch (error) {
        begun = null
        throw error
      }
    },
  }
}
