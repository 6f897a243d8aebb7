import { z } from 'zod'
import type { CancelSignal, Progress } from '../../../shared/contract/define.ts'
import type { VerifyReport } from '../../../shared/model/archive.ts'
import { stepLabels } from '../../../shared/text/problem-sentences.ts'
import type { ArchiveFolder } from '../archive-folder.ts'
import type { ReadableDb } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { type CataloguedFile, cataloguedFiles } from '../files/stored-files.ts'
import { listKeptAside } from '../fixity/kept-aside.ts'
import { checkAudit } from './check-audit.ts'
import { checkCatalogue } from './check-catalogue.ts'
import { checkExtras, type LookAgain } from './check-extras.ts'
import { checkFile } from './check-files.ts'
import { checkPageTexts, checkTexts } from './check-texts.ts'
import { collectFindings, type Findings } from './findings.ts'

/**
 * Checks an archive whole: the catalogue in itself, the chain of the log, every original byte for byte, and what lies
 * among the originals without being one. Changes nothing; only `checkIndex` may put right what can be made anew.
 */
export async function verifyArchive(options: {
  readonly db: ReadableDb
  readonly folder: ArchiveFolder
  /** Needed where `db` is a copy that does not follow its writer. Default: asks `db` itself. */
  readonly lookAgain?: LookAgain
  /** A head of the log that somebody printed, of today or of any day before. */
  readonly expectHead: string | null
  /** Checks and heals the search index; returns what was wrong. */
  readonly checkIndex?: () => readonly string[] | Promise<readonly string[]>
  /** In bytes of originals. */
  readonly onProgress?: (progress: Progress) => void
  readonly signal?: CancelSignal
}): Promise<VerifyReport> {
  const { db, folder, expectHead, onProgress, signal } = options
  const findings = collectFindings()
  checkCatalogue(db, findings)
  checkTexts(db, findings)
  checkPageTexts(db, findings)
  const audit = checkAudit(db, findings, expectHead)
  const listed = listFiles(db, findings)
  const files = listed ?? []
  const total = files.reduce((sum, file) => sum + file.bytes, 0)

  let before = 0
  for (const [index, file] of files.entries()) {
    let read = 0
    const tell = () => {
      // A file that grew must not run past its share.
      const done = before + Math.min(read, file.bytes)
      onProgress?.({ done, total, label: stepLabels.verifying(index + 1, files.length) })
    }
    tell()
    const onBytes = (bytes: number) => {
      read += bytes
      tell()
    }
    await checkFile(file, db, folder, findings, { onBytes, signal })
    before += file.bytes
  }
  onProgress?.({ done: total, total, label: stepLabels.verifying(files.length, files.length) })
  if (listed !== null) {
    const known = new Set(files.map(({ sha256 }) => sha256))
    const lookAgain = options.lookAgain ?? ((ask) => ask(db))
    await checkExtras({ lookAgain, folder, known, findings, signal })
  }
  const { kept, strange } = listKeptAside(folder)
  for (const name of strange) {
    findings.add({ kind: 'extra', code: 'file-extra', path: `damaged/${name}` })
  }

  for (const problem of (await options.checkIndex?.()) ?? []) {
    findings.add({ kind: 'index', code: 'index-healed', details: { problem } })
  }
  const problems = [...findings.problems]
  return {
    ok: problems.every(({ kind }) => kind === 'index'),
    files: files.length,
    bytes: total,
    auditEntries: audit.entries,
    auditHead: audit.head,
    keptAside: kept.length,
    problems,
  }
}

/** Null where the list itself cannot be read: then nothing can be called a stranger either. */
function listFiles(db: ReadableDb, findings: Findings): CataloguedFile[] | null {
  let files: CataloguedFile[] | null = null
  findings.ofCatalogue(() => {
    const unused = db.all(
      sql`SELECT sha256 FROM files WHERE released_at IS NULL AND NOT EXISTS
        (SELECT 1 FROM document_files WHERE document_files.sha256 = files.sha256)`,
      z.object({ sha256: z.string() }),
    )
    for (const { sha256 } of unused) {
      findings.add({ kind: 'catalogue', code: 'file-unused', details: { name: sha256 } })
    }
  })
  findings.ofCatalogue(() => {
    files = cataloguedFiles(db)
  })
  return files
}
