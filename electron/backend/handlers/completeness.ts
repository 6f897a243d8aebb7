import { AppError } from '../../../shared/app-error.ts'
import type { Completeness, CompletenessLine, LineKey } from '../../../shared/model/completeness.ts'
import type { CongressId } from '../../../shared/model/ids.ts'
import { fold } from '../../../shared/vietnamese/fold.ts'
import { completenessOf } from '../../domain/completeness/lines.ts'
import { proposeLines } from '../../domain/completeness/propose-line.ts'
import type { ReadableDb, WritableDb } from '../../storage/database/database.ts'
import { assertDocumentNotInBin } from '../../storage/repositories/bin.ts'
import {
  changeLine,
  emptyLine,
  fillLine,
  keptLines,
  linesOfDocument,
  loosePapers,
} from '../../storage/repositories/completeness.ts'
import { getCongress, listCongresses } from '../../storage/repositories/congresses.ts'
import { getDocument } from '../../storage/repositories/documents.ts'
import { dossiersOfCongress, getDossier } from '../../storage/repositories/dossiers.ts'
import type { ArchiveHandlers, ReadContext, WriteContext } from '../context.ts'

function read(db: ReadableDb, congressId: CongressId, rules: ReadContext['rules']): Completeness {
  getCongress(db, congressId)
  return completenessOf(congressId, keptLines(db, congressId), dossiersOfCongress(db, congressId), rules)
}

function lineOf(completeness: Completeness, { groupId, lineId }: LineKey): CompletenessLine {
  const group = completeness.groups.find((one) => one.groupId === groupId)
  const line = group?.lines.find((one) => one.lineId === lineId)
  if (line === undefined) throw new AppError('line-not-found', { line: lineId })
  return line
}

/** One change of one line, with the line before and after in the log. */
function changeOne(
  { unitOfWork, rules, now }: WriteContext,
  action: string,
  { congressId, line: key }: { readonly congressId: CongressId; readonly line: LineKey },
  work: (db: WritableDb, line: CompletenessLine, at: string) => void,
): Completeness {
  return unitOfWork(action, (db) => {
    const before = lineOf(read(db, congressId, rules), key)
    work(db, before, now().toISOString())
    const result = read(db, congressId, rules)
    const after = result.groups
      .find(({ groupId }) => groupId === key.groupId)
      ?.lines.find(({ lineId }) => lineId === key.lineId)
    return {
      result,
      audit: { subject: `congress:${congressId}/${key.groupId}/${key.lineId}`, before, after: after ?? null },
      changed: ['congresses'],
      about: { what: before.label },
    }
  })
}

/** “Biên bản rút kinh nghiệm” → “rieng-bien-ban-rut-kinh-nghiem”, with a number where that is taken. */
function ownLineId(label: string, taken: readonly string[]): string {
  const base = `rieng-${fold(label)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)}`
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`
    if (!taken.includes(id)) return id
  }
}

export const completenessHandlers: ArchiveHandlers['completeness'] = {
  ofCongress: ({ congressId }, { db, rules }) => read(db, congressId, rules),

  scores: (_, { db, rules }) =>
    listCongresses(db).map(({ id }) => ({ congressId: id, score: read(db, id, rules).score })),

  judge: ({ verdict, reason, ...where }, context) => {
    if (verdict === 'not-arisen' && reason === '') throw new AppError('reason-missing')
    return changeOne(context, 'completeness.judged', where, (db, _, at) =>
      changeLine(db, where.congressId, where.line, {
        verdict,
        reason,
        judgedAt: verdict === null ? null : at,
      }),
    )
  },

  fill: ({ documentIds, ...where }, context) =>
    changeOne(context, 'completeness.filled', where, (db) => {
      for (const id of documentIds) assertDocumentNotInBin(db, getDocument(db, id).id)
      fillLine(db, where.congressId, where.line, documentIds)
    }),

  empty: ({ documentIds, ...where }, context) =>
    changeOne(context, 'completeness.emptied', where, (db) =>
      emptyLine(db, where.congressId, where.line, documentIds),
    ),

  require: ({ confirmed, needs, ...where }, context) =>
    changeOne(context, 'completeness.required', where, (db) =>
      changeLine(db, where.congressId, where.line, { confirmed, needs }),
    ),

  rename: ({ label, ...where }, context) =>
    changeOne(context, 'completeness.renamed', where, (db, line) => {
      // What a regulation names keeps the regulation's name.
      if (!line.isOwn) throw new AppError('line-not-own', { line: line.label })
      changeLine(db, where.congressId, where.line, { label })
    }),

  remove: ({ reason, ...where }, context) =>
    changeOne(context, 'completeness.removed', where, (db, line, at) => {
      if (line.mark === 'S' && !line.isOwn) throw new AppError('line-is-required', { line: line.label })
      changeLine(db, where.congressId, where.line, { removed: true, reason, judgedAt: at })
    }),

  add: ({ congressId, groupId, label, confirmed, needs }, { unitOfWork, rules }) =>
    unitOfWork('completeness.added', (db) => {
      const group = read(db, congressId, rules).groups.find((one) => one.groupId === groupId)
      if (group === undefined) throw new AppError('line-not-found', { line: groupId })
      const taken = keptLines(db, congressId).map(({ lineId }) => lineId)
      const line = {
        groupId,
        lineId: ownLineId(label, [...taken, ...group.lines.map(({ lineId }) => lineId)]),
      }
      changeLine(db, congressId, line, { label, confirmed, needs })
      const result = read(db, congressId, rules)
      return {
        result,
        audit: {
          subject: `congress:${congressId}/${groupId}/${line.lineId}`,
          before: null,
          after: lineOf(result, line),
        },
        changed: ['congresses'],
        about: { what: label },
      }
    }),

  proposals: ({ congressId }, { db, rules }) => {
    const completeness = read(db, congressId, rules)
    return loosePapers(db, congressId).flatMap(({ document, kind, title, groupId }) => {
      const kindLabel = rules.documentKinds.entries.find(({ id }) => id === kind)?.label ?? ''
      const [line] = proposeLines({ kindLabel, title, groupId }, completeness)
      return line === undefined ? [] : [{ document, line }]
    })
  },

  fillMany: ({ congressId, fillings }, { unitOfWork, rules }) =>
    unitOfWork('completeness.filledMany', (db) => {
      const before = read(db, congressId, rules).score
      for (const { documentId, line } of fillings) {
        assertDocumentNotInBin(db, getDocument(db, documentId).id)
        lineOf(read(db, congressId, rules), line)
        fillLine(db, congressId, line, [documentId])
      }
      const result = read(db, congressId, rules)
      return {
        result,
        audit: {
          subject: `congress:${congressId}`,
          before: { score: before },
          after: { score: result.score, fillings },
        },
        changed: ['congresses'],
        about: { n: fillings.length },
      }
    }),

  propose: ({ documentId }, { db, rules }) => {
    const document = getDocument(db, documentId)
    const { congressId, groupId } = getDossier(db, document.dossierId)
    const filled = linesOfDocument(db, documentId)
    if (congressId === null) return { proposals: [], filled }
    const kindLabel = rules.documentKinds.entries.find(({ id }) => id === document.kind)?.label ?? ''
    const proposals = proposeLines({ kindLabel, title: document.title, groupId }, read(db, congressId, rules))
    const isNew = (one: LineKey) =>
      !filled.some(({ groupId, lineId }) => groupId === one.groupId && lineId === one.lineId)
    return { proposals: proposals.filter(isNew), filled }
  },
}
