import { z } from 'zod'
import { fileRoles } from '../model/closed-lists.ts'
import { Document } from '../model/document.ts'
import { Approval, Filed, FilingReport } from '../model/filing.ts'
import { DocumentId, DossierId, PathToken, Sha256 } from '../model/ids.ts'
import { command, job, query } from './define.ts'

const oneFile = { documentId: DocumentId, sha256: Sha256 }

export const files = {
  /** Files and folders become documents “chưa biên mục” of the dossier, or files of one document. */
  file: job(
    'edit',
    z.object({
      dossierId: DossierId,
      /** Given: the files are added to this document instead of making new ones. */
      documentId: DocumentId.nullable().default(null),
      sources: z.array(PathToken).min(1),
      /** File bytes that the archive has already once more. */
      again: z.boolean().default(false),
      approval: Approval,
    }),
    FilingReport,
  ),
  /** A ticket with which the reader process may fetch the bytes of this one file. */
  openForReading: query('read', z.object(oneFile), z.object({ ticket: z.string(), bytes: z.number() })),
  /** The name a saved copy gets: date, kind, number, title. */
  speakingName: query('read', z.object(oneFile), z.object({ name: z.string() })),
  saveCopy: job(
    'export',
    z.object({ ...oneFile, to: PathToken, overwrite: z.boolean().default(false) }),
    Filed,
  ),
  /** A temporary copy for another program; the original is never handed out. */
  openOutside: command('export', z.object(oneFile), z.object({})),
  /** The window is about to print the file: for the log. */
  notePrint: command('export', z.object(oneFile), z.object({})),
  /** What a file is to its paper, and which version. */
  describe: command(
    'edit',
    z.object({ ...oneFile, role: fileRoles.schema, version: z.string().trim().max(50) }),
    Document,
  ),
  /** To another paper of the archive, or (null) to a new paper of its own in the same dossier. */
  moveTo: command('edit', z.object({ ...oneFile, to: DocumentId.nullable(), approval: Approval }), Document),
  /** Reads text and page count of the files that wait for it. */
  readWaiting: job(
    'edit',
    z.object({}),
    z.object({
      read: z.number().int(),
      /** Not the paper's fault (the disk gave an error): they wait on, and this is why. */
      unread: z.array(z.object({ sha256: Sha256, problem: z.string() })),
    }),
  ),
}
