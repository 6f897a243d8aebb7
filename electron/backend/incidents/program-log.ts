import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What the program writes of itself, for the supporter: never contents, titles or names of papers. */
export interface ProgramLog {
  write(text: string): void
}

const files = 5

const nameOf = (number: number): string => (number === 0 ? 'hoso.log' : `hoso.${number}.log`)

/** Five files of at most `most` bytes, the newest first: `hoso.log`, `hoso.1.log`, … */
export function createProgramLog(folder: string, most = 1_000_000): ProgramLog {
  const path = (number: number) => join(folder, nameOf(number))

  function makeRoom(bytes: number): void {
    const size = statSync(path(0), { throwIfNoEntry: false })?.size ?? 0
    if (size === 0 || size + bytes <= most) return
    rmSync(path(files - 1), { force: true })
    for (let number = files - 2; number >= 0; number -= 1) {
      if (statSync(path(number), { throwIfNoEntry: false })) renameSync(path(number), path(number + 1))
    }
  }

  return {
    write: (text) => {
      const line = `${text}\n`
      try {
        mkdirSync(folder, { recursive: true })
        makeRoom(Buffer.byteLength(line))
        appendFileSync(path(0), line)
      } catch {
        // A full disk or a folder without rights: what failed is on the screen already, and writing must not fail more.
      }
    },
  }
}
