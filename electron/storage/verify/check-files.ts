import { join } from 'node:path'
import { AppError } from '../../../shared/app-error.ts'
import { Sha256 } from '../../../shared/model/ids.ts'
import { systemProblem } from '../../../shared/text/system-problems.ts'
import type { ArchiveFolder } from '../archive-folder.ts'
import type { ReadableDb } from '../database/database.ts'
import { type Digest, digestOf, type ReadingOptions } from '../files/read-through.ts'
import { type CataloguedFile, storedName } from '../files/stored-files.ts'
import { codeOf } from '../files/system-error.ts'
import type { Findings } from './findings.ts'
import { wordsOfFile } from './record-words.ts'

/** Reads one original whole and holds it against its name and its row. Times and rights do not matter, bytes do. */
export async function checkFile(
  file: CataloguedFile,
  db: ReadableDb,
  folder: ArchiveFolder,
  findings: Findings,
  reading: ReadingOptions,
): Promise<void> {
  if (!Sha256.safeParse(file.sha256).success) {
    findings.add({ kind: 'catalogue', code: 'bad-hash', details: { name: file.sha256 } })
    return
  }
  const path = storedName(file.sha256)
  const record = () => ({ path, ...wordsOfRecord(db, file, findings) })
  let found: Digest
  try {
    found = await digestOf(join(folder.root, path), reading)
  } catch (error) {
    if (error instanceof AppError && error.code === 'cancelled') throw error
    tellOfFailure(error, findings, record())
    return
  }
  const lengths = { found: found.bytes, expected: file.bytes }
  const tell = (
    kind: 'changed' | 'catalogue',
    code: 'file-changed' | 'file-size-changed' | 'bytes-differ',
  ) => {
    const { details, ...rest } = record()
    findings.add({ kind, code, ...rest, details: { ...details, ...lengths } })
  }
  const sameLength = found.bytes === file.bytes
  if (found.sha256 !== file.sha256) tell('changed', sameLength ? 'file-changed' : 'file-size-changed')
  else if (!sameLength) tell('catalogue', 'bytes-differ')
}

type FileRecord = {
  readonly path: string
  readonly subject: string
  readonly details: { readonly name: string }
}

function tellOfFailure(error: unknown, findings: Findings, record: FileRecord): void {
  const code = codeOf(error)
  if (code === 'ENOENT' || code === 'ENOTDIR')
    findings.add({ kind: 'missing', code: 'file-missing', ...record })
  else if (error instanceof AppError) findings.add({ kind: 'changed', code: 'file-not-plain', ...record })
  else {
    const problem = code === '' ? String(error) : systemProblem(code)
    findings.add({
      kind: 'unreadable',
      code: 'file-unreadable',
      ...record,
      details: { ...record.details, problem },
    })
  }
}

function wordsOfRecord(
  db: ReadableDb,
  { sha256 }: CataloguedFile,
  findings: Findings,
): Omit<FileRecord, 'path'> {
  let words = { name: sha256, subject: '' }
  findings.ofCatalogue(() => {
    words = wordsOfFile(db, sha256)
  })
  return { subject: words.subject, details: { name: words.name } }
}
