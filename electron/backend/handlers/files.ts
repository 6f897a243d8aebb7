import { randomBytes } from 'node:crypto'
import { AppError } from '../../../shared/app-error.ts'
import type { DocumentId, Sha256 } from '../../../shared/model/ids.ts'
import type { StoredFile } from '../../../shared/model/stored-file.ts'
import { higherSecrecy, isSecret } from '../../domain/access/secrecy.ts'
import { speakingName } from '../../domain/documents/speaking-name.ts'
import { assertMayEdit } from '../../domain/dossiers/assert-may-edit.ts'
import { storedPath } from '../../storage/archive-folder.ts'
import type { ReadableDb } from '../../storage/database/database.ts'
import { copyOut } from '../../storage/files/copy-out.ts'
import { getDocument } from '../../storage/repositories/documents.ts'
import { getDossier } from '../../storage/repositories/dossiers.ts'
import { describeFile, fileOfDocument } from '../../storage/repositories/files.ts'
import type { ArchiveHandlers, ReadContext } from '../context.ts'
import { assertOutsideArchive } from '../jobs/assert-outside-archive.ts'
import { fileSources } from '../jobs/file-sources.ts'
import { temporaryCopy } from '../jobs/temporary-copy.ts'
import { moveFile } from './move-file.ts'

interface OneFile {
  readonly documentId: DocumentId
  readonly sha256: Sha256
}

function storedFile(db: ReadableDb, { documentId, sha256 }: OneFile): StoredFile {
  const file = fileOfDocument(db, documentId, sha256)
  if (file === undefined) throw new AppError('file-not-found', { id: documentId })
  return file
}

/** “2020-05-21 Nghị quyết 01-NQ-ĐH ….pdf”; the file's own name where nothing is catalogued yet. */
function nameFor({ db, rules }: ReadContext, wanted: OneFile): string {
  const file = storedFile(db, wanted)
  const document = getDocument(db, wanted.documentId)
  const kind = rules.documentKinds.entries.find((entry) => entry.id === document.kind)
  return speakingName({
    kindLabel: kind?.label ?? '',
    number: document.number,
    symbol: document.symbol,
    date: document.date?.text ?? null,
    title: document.title,
    fileName: file.name,
  })
}

const deedOn = (action: string, { documentId, sha256 }: OneFile, after: object) => ({
  action,
  subject: `document:${documentId}`,
  after: { sha256, ...after },
})

/** Who reads a paper above the ordinary level, or out of a dossier above it, is known afterwards. */
function noteReading(wanted: OneFile, file: StoredFile, { db, note }: ReadContext): void {
  const document = getDocument(db, wanted.documentId)
  const secrecy = higherSecrecy(document.secrecy, getDossier(db, document.dossierId).secrecy)
  if (isSecret(secrecy)) note(deedOn('document.read', wanted, { name: file.name, secrecy }))
}

export const fileHandlers: ArchiveHandlers['files'] = {
  file: (request, context) => fileSources(request, context),

  openForReading: (wanted, context) => {
    const { archive, db, host } = context
    const file = storedFile(db, wanted)
    noteReading(wanted, file, context)
    const ticket = randomBytes(24).toString('base64url')
    host.serve(ticket, storedPath(archive.folder, wanted.sha256))
    return { ticket, bytes: file.bytes }
  },

  speakingName: (wanted, context) => ({ name: nameFor(context, wanted) }),

  saveCopy: async ({ to, overwrite, ...wanted }, { archive, db, grants, note, signal }) => {
    const file = storedFile(db, wanted)
    const target = grants.take(to)
    assertOutsideArchive(target.path, archive.folder)
    await copyOut({
      source: storedPath(archive.folder, wanted.sha256),
      sha256: wanted.sha256,
      target: target.path,
      overwrite,
      signal,
    })
    note(deedOn('file.copied', wanted, { name: file.name, to: target.shown }))
    return { ...file, path: target.shown, documentId: wanted.documentId }
  },

  openOutside: async (wanted, context) => {
    const { archive, db, host, note, places } = context
    const path = await temporaryCopy({
      source: storedPath(archive.folder, wanted.sha256),
      sha256: wanted.sha256,
      name: nameFor(context, wanted),
      temporary: places.temporary,
    })
    await host.openOutside(path)
    note(deedOn('file.openedOutside', wanted, { name: storedFile(db, wanted).name }))
    return {}
  },

  notePrint: (wanted, { db, note }) => {
    note(deedOn('file.printed', wanted, { name: storedFile(db, wanted).name }))
    return {}
  },

  describe: ({ documentId, sha256, role, version }, { unitOfWork }) =>
    unitOfWork('file.described', (db) => {
      const before = storedFile(db, { documentId, sha256 })
      assertMayEdit(getDossier(db, getDocument(db, documentId).dossierId))
      describeFile(db, documentId, sha256, { role, version })
      return {
        result: getDocument(db, documentId),
        audit: {
          subject: `document:${documentId}`,
          before: { sha256, role: before.role, version: before.version },
          after: { sha256, role, version },
        },
        changed: ['documents'],
        about: { what: before.name },
      }
    }),

  moveTo: (request, context) => moveFile(request, context),

  readWaiting: async (_, { archive }) => (await archive.writing?.reading.run()) ?? { read: 0, unread: [] },
}
