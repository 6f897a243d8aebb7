import { AppError } from '../../../shared/app-error.ts'
import { partialDate, printPartialDate } from '../../../shared/dates/partial-date.ts'
import type { ClosedPaper, ClosingPlan } from '../../../shared/model/closing.ts'
import type { Document } from '../../../shared/model/document.ts'
import type { Dossier } from '../../../shared/model/dossier.ts'
import type { DossierId } from '../../../shared/model/ids.ts'
import type { Rules } from '../../../shared/model/rules.ts'
import { assertMayClose, planClosing } from '../../domain/closings/plan-closing.ts'
import { assertMayEdit } from '../../domain/dossiers/assert-may-edit.ts'
import type { ReadableDb } from '../../storage/database/database.ts'
import { countUnseen } from '../../storage/database/limited-reading.ts'
import { assertDossierNotInBin } from '../../storage/repositories/bin.ts'
import {
  closingOf,
  fixPages,
  insertClosing,
  removeClosing,
  setStatus,
} from '../../storage/repositories/closings.ts'
import { documentsOfDossier, setOrder } from '../../storage/repositories/documents.ts'
import { getDossier } from '../../storage/repositories/dossiers.ts'
import type { ArchiveHandlers, ReadContext } from '../context.ts'

type Context = Pick<ReadContext, 'archive' | 'rules'>

function planOf(
  db: ReadableDb,
  id: DossierId,
  { archive, rules }: Context,
): { dossier: Dossier; papers: Document[]; plan: ClosingPlan } {
  const dossier = getDossier(db, id)
  const papers = documentsOfDossier(db, id)
  return { dossier, papers, plan: planClosing(dossier, papers, archive.checker.now.ofDossier(id), rules) }
}

const asListed = (paper: Document, { documentKinds }: Rules): ClosedPaper => ({
  order: paper.order,
  symbol: [paper.number, paper.symbol].filter((part) => part !== '').join('-'),
  date: paper.date === null ? '' : printPartialDate(partialDate(paper.date.text, paper.date.certain)),
  kind: documentKinds.entries.find(({ id }) => id === paper.kind)?.label ?? '',
  title: paper.title,
  body: paper.body,
  signer: paper.signer,
  from: paper.pageRange?.from ?? null,
  to: paper.pageRange?.to ?? null,
  pages: paper.pagesShown,
  note: paper.note,
  files: paper.files.map(({ name, sha256 }) => ({ name, sha256 })),
})

export const closingHandlers: ArchiveHandlers['closings'] = {
  plan: ({ id }, context) => planOf(context.db, id, context).plan,

  get: ({ id }, { db }) => closingOf(db, id),

  close: ({ id, words }, { archive, rules, now, who, unitOfWork }) =>
    unitOfWork(
      'dossier.closed',
      (db) => {
        const { dossier, papers, plan } = planOf(db, id, { archive, rules })
        assertDossierNotInBin(db, dossier)
        assertMayEdit(dossier)
        // The list must name every paper; who may not see one cannot answer for it.
        if (countUnseen(db, id) > 0) throw new AppError('above-clearance')
        assertMayClose(plan, words)
        setOrder(
          db,
          papers.map((paper) => paper.id),
        )
        for (const { id: paper, pageRange } of papers) if (pageRange !== null) fixPages(db, paper, pageRange)
        setStatus(db, id, 'da-dong', words.sheets)
        const { documents, files, pages } = plan
        const result = {
          ...words,
          dossierId: id,
          closedAt: now().toISOString(),
          closedBy: who.name,
          documents,
          files,
          pages,
          list: documentsOfDossier(db, id).map((paper) => asListed(paper, rules)),
        }
        insertClosing(db, result)
        return {
          result,
          audit: { subject: `dossier:${id}`, before: { status: dossier.status }, after: result },
          changed: ['dossiers', 'documents'],
          about: { what: dossier.code },
        }
      },
      // Opening it again asks for a reason, which “Hoàn tác” would not.
      { recorded: false },
    ),

  reopen: ({ id, reason }, { unitOfWork }) =>
    unitOfWork(
      'dossier.reopened',
      (db) => {
        const before = getDossier(db, id)
        if (before.status === 'dang-lap') throw new AppError('dossier-not-closed', { code: before.code })
        const closing = closingOf(db, id)
        removeClosing(db, id)
        setStatus(db, id, 'dang-lap', before.sheets)
        return {
          result: getDossier(db, id),
          audit: {
            subject: `dossier:${id}`,
            before: { status: before.status, closing },
            after: { status: 'dang-lap', reason },
          },
          changed: ['dossiers', 'documents'],
          about: { what: before.code },
        }
      },
      { recorded: false },
    ),
}
