import { copyFileSync, existsSync, rmSync, statSync } from 'node:fs'
import { sealState } from './seal.ts'

const timeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0

/** How often a copy is begun again because the writer was moving changes from its log into the file. */
const attempts = 5

/**
 * Copies an index that its writer may be using. SQLite appends changes to the log (-wal) and moves them into the file now
 * and then: as long as the file has not been touched meanwhile, file and log fit together, and a log cut in the middle of a
 * change is read up to the change before. Copies nothing where the index cannot be used anyway.
 */
export function copyIndex(from: string, to: string): void {
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (!existsSync(from) || sealState(from) === 'broken') return
    const before = timeOf(from)
    copyFileSync(from, to)
    const log = `${from}-wal`
    if (existsSync(log)) copyFileSync(log, `${to}-wal`)
    if (timeOf(from) === before) return
    for (const ending of ['', '-wal']) rmSync(to + ending, { force: true })
  }
}
