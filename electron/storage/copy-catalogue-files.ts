import { closeSync, copyFileSync, openSync, readSync, rmSync, statSync } from 'node:fs'
import { codeOf } from './files/system-error.ts'

/**
 * Copies a catalogue as files, with the log (`-wal`) of what was committed last. Returns false where a writer came
 * between, so that the two do not belong together.
 *
 * Why this is enough: pages move from the log into the catalogue at any time, but they also stay in the log until it
 * begins anew, and then its header changes. So under one header any mixture of old and new pages is made whole by the log.
 * Without a log nothing may have changed at all.
 */
export function copyCatalogueFiles(catalogue: string, copy: string): boolean {
  const log = `${catalogue}-wal`
  for (const old of [copy, `${copy}-wal`, `${copy}-shm`]) rmSync(old, { force: true })
  const before = stateOf(catalogue, log)
  copyFileSync(catalogue, copy)
  const header = before.logHeader
  if (header !== '') {
    try {
      copyFileSync(log, `${copy}-wal`)
    } catch (error) {
      // The last writer has just closed, and taken the log into the catalogue.
      if (codeOf(error) === 'ENOENT') return false
      throw error
    }
  }
  const after = stateOf(catalogue, log)
  return header === after.logHeader && (header !== '' || before.catalogue === after.catalogue)
}

function stateOf(catalogue: string, log: string): { logHeader: string; catalogue: string } {
  const { size, mtimeNs } = statSync(catalogue, { bigint: true })
  return { logHeader: headerOf(log), catalogue: `${size} ${mtimeNs}` }
}

/** The 32 bytes that name one run of the log (its salts are new for every run); empty where there is no log. */
function headerOf(log: string): string {
  try {
    const file = openSync(log, 'r')
    try {
      const header = Buffer.alloc(32)
      return readSync(file, header, 0, 32, 0) < 32 ? '' : header.toString('hex')
    } finally {
      closeSync(file)
    }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return ''
    throw error
  }
}
