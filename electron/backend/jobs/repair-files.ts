import { AppError, reportOf } from '../../../shared/app-error.ts'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { PathToken, Sha256 } from '../../../shared/model/ids.ts'
import { errorSentence } from '../../../shared/text/error-sentences.ts'
import { repairLabel } from '../../../shared/text/fixity-words.ts'
import { copiesOf, findBackups, type KnownBackup } from '../../storage/backup/find-copies.ts'
import { lookThroughFile } from '../../storage/fixity/look-at-file.ts'
import { repairFile } from '../../storage/fixity/repair-file.ts'
import { backupPlaces } from '../../storage/repositories/archive.ts'
import { fileToCheck, recordCheck } from '../../storage/repositories/fixity.ts'
import { wordsOfFile } from '../../storage/verify/record-words.ts'
import type { JobContext, ReadContext, WriteContext } from '../context.ts'
import { recordLook } from '../fixity/record-look.ts'
import { createKnownBackups } from '../known-backups.ts'
import { sayPlainly } from '../say-plainly.ts'

interface Request {
  readonly files: readonly Sha256[]
  readonly places: readonly PathToken[]
}

/** Backups in the folders that the person chose, and wherever this machine or the log knows of one. */
export function backupsAtHand(
  { archive, db, grants, places }: ReadContext,
  chosen: readonly PathToken[] = [],
): Promise<KnownBackup[]> {
  const { uuid } = archive.record()
  const noted = createKnownBackups(places.settings).of({ uuid, folder: archive.folder.root })
  const folders = [
    ...chosen.map((token) => grants.take(token).path),
    ...noted.map(({ folder }) => folder),
    ...backupPlaces(db),
  ]
  return findBackups([...new Set(folders)], uuid)
}

export async function offerCopies(
  { files, places }: Request,
  context: ReadContext,
): Promise<CallOutput<'fixity.offers'>> {
  const backups = await backupsAtHand(context, places)
  return Promise.all(
    files.map(async (sha256) => {
      const backup = (await copiesOf(backups, sha256))[0]?.backup ?? null
      return { sha256, backup: backup && { folder: backup.folder, createdAt: backup.createdAt } }
    }),
  )
}

/** One after the other, each by itself: where one has no good copy the others are repaired all the same. */
export async function repairFiles(
  { files, places }: Request,
  context: WriteContext & JobContext,
): Promise<CallOutput<'fixity.repair'>> {
  const { db, progress, signal } = context
  const backups = await backupsAtHand(context, places)
  const report: CallOutput<'fixity.repair'> = { repaired: [], whole: [], failed: [] }
  for (const [index, sha256] of files.entries()) {
    const { name } = wordsOfFile(db, sha256)
    progress({ done: index, total: files.length, label: repairLabel(name) })
    try {
      const repaired = await repairOne(sha256, name, backups, context)
      if (repaired === null) report.whole.push({ sha256, name })
      else report.repaired.push({ sha256, name, ...repaired })
    } catch (error) {
      if (signal.aborted) throw error
      const { code, details } = reportOf(sayPlainly(error, context.archive.folder))
      report.failed.push({ sha256, name, message: errorSentence(code, { ...details, name }) })
    }
  }
  return report
}

type Repaired = Omit<CallOutput<'fixity.repair'>['repaired'][number], 'sha256' | 'name'>

async function repairOne(
  sha256: Sha256,
  name: string,
  backups: readonly KnownBackup[],
  context: WriteContext & JobContext,
): Promise<Repaired | null> {
  const { archive, db, now, signal, unitOfWork } = context
  const { folder, connection, emit } = archive
  const file = fileToCheck(db, sha256)
  if (file === undefined) throw new AppError('not-found', { name })
  // What was noted may be long ago: nothing is replaced that is whole now.
  const before = await lookThroughFile(folder, sha256, { signal })
  recordLook({ connection, unitOfWork, now, emit }, file, before, 'person')
  if (before.outcome === 'whole') return null
  const { copy, keptAside, bytes } = await fromNewest(sha256, name, backups, context)
  const after = await lookThroughFile(folder, sha256, { signal: new AbortController().signal })
  unitOfWork(
    'file.repaired',
    (tables) => {
      recordCheck(tables, sha256, { checkedAt: now().toISOString(), ...after })
      return {
        result: null,
        audit: {
          subject: `file:${sha256}`,
          before: { name, ...before, keptAside },
          after: { ...after, bytes, from: copy.folder, backupAt: copy.createdAt },
        },
        changed: ['fixity', 'files'],
      }
    },
    { recorded: false },
  )
  if (after.outcome !== 'whole') throw new AppError('copy-differs', { name })
  return { from: copy.folder, createdAt: copy.createdAt, keptAside }
}

/** The newest backup whose copy is good; one that is damaged itself is passed over for the one before. */
async function fromNewest(
  sha256: Sha256,
  name: string,
  backups: readonly KnownBackup[],
  { archive, now, signal }: WriteContext & JobContext,
): Promise<{ copy: KnownBackup; keptAside: string | null; bytes: number }> {
  const moment = now().toISOString()
  for (const { backup, path } of await copiesOf(backups, sha256)) {
    try {
      const done = await repairFile({ folder: archive.folder, sha256, source: path, moment, signal })
      return { copy: backup, ...done }
    } catch (error) {
      if (!(error instanceof AppError) || !badCopy.has(error.code)) throw error
    }
  }
  throw new AppError('no-good-copy', { name })
}

/** A copy that is no good, so that an older one is tried. */
const badCopy: ReadonlySet<string> = new Set([
  'backup-file-changed',
  'source-gone',
  'source-changed',
  'unreadable',
  'link',
  'special-file',
])
