import { AppError } from '../../../shared/app-error.ts'
import { partialDate } from '../../../shared/dates/partial-date.ts'
import type { Dossier } from '../../../shared/model/dossier.ts'
import type { DossierRetention, RetentionList } from '../../../shared/model/retention.ts'
import { assertMayEdit } from '../../domain/dossiers/assert-may-edit.ts'
import { checkDossier } from '../../domain/dossiers/check-dossier.ts'
import { longestTerm, retentionEnd } from '../../domain/retention/retention.ts'
import type { ReadableDb } from '../../storage/database/database.ts'
import { sql } from '../../storage/database/sql.ts'
import { assertDossierNotInBin } from '../../storage/repositories/bin.ts'
import { getDossier, listDossiers } from '../../storage/repositories/dossiers.ts'
import {
  getHold,
  holdsOfDossier,
  insertHold,
  liftHold,
  standingHolds,
} from '../../storage/repositories/holds.ts'
import {
  type PaperOfDossier,
  papersForRetention,
  retentionReason,
  setRetention,
} from '../../storage/repositories/retention.ts'
import type { ArchiveHandlers, ReadContext } from '../context.ts'

function retentionOf(
  db: ReadableDb,
  dossier: Dossier,
  papers: readonly PaperOfDossier[],
  rules: ReadContext['rules'],
  isHeld: boolean,
): DossierRetention {
  const kindLabel = (kind: string | null) =>
    rules.documentKinds.entries.find(({ id }) => id === kind)?.label ?? ''
  const proposal = longestTerm(
    papers.map((paper) => ({
      ...paper,
      kindLabel: kindLabel(paper.kind),
      isOfCongress: dossier.congressId !== null,
    })),
    rules,
  )
  const ended = dossier.endShown && partialDate(dossier.endShown.text, dossier.endShown.certain).latest
  return {
    dossierId: dossier.id,
    code: dossier.code,
    title: dossier.title,
    term: dossier.retention,
    termLabel: rules.retentionTerms.entries.find(({ id }) => id === dossier.retention)?.label ?? '',
    reason: retentionReason(db, dossier.id),
    proposal: proposal && {
      term: proposal.term,
      sentence: proposal.sentence,
      source: proposal.row?.source ?? null,
      mark: proposal.row?.mark ?? null,
    },
    endsOn: retentionEnd(dossier.retention, ended, rules),
    isHeld,
  }
}

function oneRetention(db: ReadableDb, id: Dossier['id'], rules: ReadContext['rules']): DossierRetention {
  const isHeld = holdsOfDossier(db, id).some(({ liftedAt }) => liftedAt === null)
  return retentionOf(db, getDossier(db, id), papersForRetention(db, sql`dossier_id = ${id}`), rules, isHeld)
}

/** Whether a dossier belongs in the list in that year. */
function isIn(list: RetentionList, { term, endsOn, isHeld }: DossierRetention, year: string): boolean {
  switch (list) {
    case 'permanent':
      return term === 'vinh-vien'
    case 'unassigned':
      return term === null
    case 'expiring':
      return endsOn?.slice(0, 4) === year
    case 'expired':
      return endsOn !== null && endsOn.slice(0, 4) < year
    case 'held':
      return isHeld
  }
}

export const retentionHandlers: ArchiveHandlers['retention'] = {
  ofDossier: ({ id }, { db, rules }) => oneRetention(db, id, rules),

  list: ({ list }, { db, rules, now }) => {
    const held = new Set(standingHolds(db).map(({ dossierId }) => dossierId))
    const papers = new Map<Dossier['id'], PaperOfDossier[]>()
    for (const paper of papersForRetention(db, sql`1`))
      papers.set(paper.dossierId, [...(papers.get(paper.dossierId) ?? []), paper])
    return listDossiers(db)
      .map((dossier) => retentionOf(db, dossier, papers.get(dossier.id) ?? [], rules, held.has(dossier.id)))
      .filter((retention) => isIn(list, retention, String(now().getFullYear())))
  },

  set: ({ id, term, reason }, { unitOfWork, rules }) =>
    unitOfWork('dossier.retentionSet', (db) => {
      const dossier = getDossier(db, id)
      assertMayEdit(dossier)
      assertDossierNotInBin(db, dossier)
      checkDossier({ ...dossier, retention: term }, dossier, rules)
      const before = oneRetention(db, id, rules)
      if (before.proposal?.term !== term && reason === '') throw new AppError('retention-reason-missing')
      setRetention(db, id, term, reason)
      const after = oneRetention(db, id, rules)
      return {
        result: after,
        audit: {
          subject: `dossier:${id}`,
          before: { term: before.term, reason: before.reason },
          after: { term, reason, proposal: after.proposal },
        },
        changed: ['dossiers'],
        about: { what: dossier.code },
      }
    }),

  holds: ({ id }, { db }) => holdsOfDossier(db, id),

  // A hold may lie on a closed dossier too: it only keeps it from going away.
  placeHold: ({ id, reason, authority }, { unitOfWork, who, now }) =>
    unitOfWork('hold.placed', (db) => {
      const dossier = getDossier(db, id)
      const hold = { dossierId: id, reason, authority, placedBy: who.name, placedAt: now().toISOString() }
      insertHold(db, hold)
      return {
        result: holdsOfDossier(db, id),
        audit: { subject: `dossier:${id}`, before: null, after: hold },
        changed: ['dossiers'],
        about: { what: dossier.code },
      }
    }),

  liftHold: ({ holdId, reason }, { unitOfWork, who, now }) =>
    unitOfWork('hold.lifted', (db) => {
      const before = getHold(db, holdId)
      if (before.liftedAt !== null) throw new AppError('hold-lifted')
      liftHold(db, holdId, { by: who.name, at: now().toISOString(), reason })
      return {
        result: holdsOfDossier(db, before.dossierId),
        audit: { subject: `dossier:${before.dossierId}`, before, after: getHold(db, holdId) },
        changed: ['dossiers'],
        about: { what: getDossier(db, before.dossierId).code },
      }
    }),
}
