import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { AppError, reportOf } from '../../../shared/app-error.ts'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { Dossier } from '../../../shared/model/dossier.ts'
import { emptyDocument } from '../../../shared/model/empty-records.ts'
import type { Filed } from '../../../shared/model/filing.ts'
import type { DocumentId, DossierId, PathToken, Sha256 } from '../../../shared/model/ids.ts'
import { errorSentence } from '../../../shared/text/error-sentences.ts'
import { approvalNote, assertTakesFiles } from '../../domain/access/secrecy.ts'
import { assertMayEdit } from '../../domain/dossiers/assert-may-edit.ts'
import type { ReadableDb } from '../../storage/database/database.ts'
import { undoIntent } from '../../storage/files/intents.ts'
import { copyToStaging, settleStaged } from '../../storage/files/store-file.ts'
import { diskError } from '../../storage/files/system-error.ts'
import { type Source, walkSources } from '../../storage/files/walk-sources.ts'
import { assertDocumentNotInBin, assertDossierNotInBin } from '../../storage/repositories/bin.ts'
import { getDocument, insertDocument } from '../../storage/repositories/documents.ts'
import { getDossier } from '../../storage/repositories/dossiers.ts'
import {
  attachFile,
  documentsWithFile,
  fileOfDocument,
  insertFile,
} from '../../storage/repositories/files.ts'
import { clearIntent, insertIntent, setIntentHash } from '../../storage/repositories/filing-intents.ts'
import { isIsolated } from '../../storage/repositories/isolation.ts'
import type { JobContext, WriteContext } from '../context.ts'
import { sayPlainly } from '../say-plainly.ts'

type Report = CallOutput<'files.file'>
type Request = {
  dossierId: DossierId
  documentId: DocumentId | null
  sources: PathToken[]
  again: boolean
  approval: string
}

/** A secret paper, a member's personal dossier and a closed dossier take no file: asked before anything is copied. */
function assertMayFile(db: ReadableDb, { dossierId, documentId, approval }: Request): Dossier {
  const dossier = getDossier(db, dossierId)
  assertMayEdit(dossier)
  assertDossierNotInBin(db, dossier)
  const document = documentId === null ? null : getDocument(db, documentId)
  if (document !== null && document.dossierId !== dossierId) {
    throw new AppError('document-not-found', { id: document.id })
  }
  assertTakesFiles(
    {
      documentSecrecy: document?.secrecy ?? 'thuong',
      dossierSecrecy: dossier.secrecy,
      personalFiles: dossier.personalFiles,
    },
    { isIsolated: isIsolated(db), approval },
  )
  if (document !== null) assertDocumentNotInBin(db, document.id)
  return dossier
}

/** Files and folders into a dossier. Every given path ends in exactly one list of the report. */
export async function fileSources(request: Request, context: WriteContext & JobContext): Promise<Report> {
  const { archive, db, grants, progress, signal } = context
  const given = request.sources.map((token) => grants.take(token))
  assertMayFile(db, request)
  const report: Report = { filed: [], duplicates: [], refused: [], skipped: [], cancelled: false }
  const refuse = (path: string, error: unknown) => {
    const { code, details } = reportOf(diskError(sayPlainly(error, archive.folder)))
    report.refused.push({ path, code, message: errorSentence(code, { name: path, ...details }) })
  }

  // Taken back together, however many they are.
  const work = `file:${randomUUID()}`
  const waiting: Source[] = []
  progress({ done: 0, total: null, label: '' })
  for await (const found of walkSources(given, archive.folder)) {
    if (found.kind === 'file') waiting.push(found)
    else if (found.kind === 'skipped') report.skipped.push(found.shown)
    else refuse(found.shown, new AppError(found.code, { name: found.shown }))
    if (signal.aborted) break
  }

  for (const [done, source] of waiting.entries()) {
    if (signal.aborted) break
    progress({ done, total: waiting.length, label: source.shown })
    try {
      const outcome = await fileOne(source, request, work, context)
      if (outcome.kind === 'duplicate') {
        const again = grants.grant({ path: source.path, shown: source.shown })
        report.duplicates.push({
          path: source.shown,
          sha256: outcome.sha256,
          documentId: outcome.of,
          source: again,
        })
      } else {
        report.filed.push(outcome.filed)
        progress({ done: done + 1, total: waiting.length, label: source.shown, item: outcome.filed })
      }
    } catch (error) {
      if (signal.aborted) break
      refuse(source.shown, error)
    }
  }
  report.cancelled = signal.aborted
  archive.writing?.reading.begin()
  return report
}

type Outcome =
  | { readonly kind: 'filed'; readonly filed: Filed }
  | { readonly kind: 'duplicate'; readonly sha256: Sha256; readonly of: DocumentId }

/** Intent → copy while hashing → re-read and compare → rename → document and end of the intent in one transaction. */
async function fileOne(
  source: Source,
  request: Request,
  work: string,
  context: WriteContext & JobContext,
): Promise<Outcome> {
  const { archive, db, now, signal, unitOfWork } = context
  const name = randomUUID()
  const staging = join(archive.folder.staging, name)
  const { connection } = archive
  const intent = connection.transaction((tx) => insertIntent(tx, name, source.shown, now().toISOString()))
  let known: Sha256 | null = null
  const undo = () => undoIntent(connection, archive.folder, { id: intent, staging: name, sha256: known })
  try {
    const { sha256, bytes } = await copyToStaging({ source: source.path, staging, signal })
    const holders = documentsWithFile(db, sha256)
    const there = holders[0]
    if (
      there !== undefined &&
      (!request.again || holders.includes(request.documentId ?? (0 as DocumentId)))
    ) {
      undo()
      return { kind: 'duplicate', sha256, of: there }
    }
    connection.transaction((tx) => setIntentHash(tx, intent, sha256))
    known = sha256
    await settleStaged({ folder: archive.folder, staging, sha256 })
    const documentId = unitOfWork(
      'file.filed',
      (tx) => {
        const dossier = assertMayFile(tx, request)
        insertFile(tx, { sha256, bytes, name: source.name }, now().toISOString())
        const id =
          request.documentId ?? insertDocument(tx, request.dossierId, emptyDocument, now().toISOString())
        attachFile(tx, id, sha256, { name: source.name, approval: request.approval })
        clearIntent(tx, intent)
        return {
          result: id,
          audit: {
            subject: `document:${id}`,
            before: null,
            after: {
              dossierId: request.dossierId,
              sha256,
              bytes,
              name: source.name,
              ...approvalNote(request.approval),
            },
          },
          changed: ['documents', 'dossiers', 'files'],
          about: { what: dossier.code },
        }
      },
      { work },
    )
    const stored = fileOfDocument(db, documentId, sha256)
    return {
      kind: 'filed',
      filed: {
        path: source.shown,
        documentId,
        sha256,
        bytes,
        pages: stored?.pages ?? null,
        characters: stored?.characters ?? 0,
        text: stored?.text ?? null,
      },
    }
  } catch (error) {
    try {
      undo()
    } catch {
      // The disk fails at that too: the intent stays, and the next start undoes it.
    }
    throw error
  }
}
