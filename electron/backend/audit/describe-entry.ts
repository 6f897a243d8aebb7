import type { AuditDetail, AuditRecord, AuditRow } from '../../../shared/model/audit.ts'
import type { DocumentId, DossierId } from '../../../shared/model/ids.ts'
import { deedKind, deedWords } from '../../../shared/text/deed-words.ts'
import { changedRecords } from '../../domain/audit/changed-records.ts'
import type { ValueWords } from '../../domain/audit/value-text.ts'
import { choicesOf } from '../../domain/rules/choices.ts'
import type { ReadableDb } from '../../storage/database/database.ts'
import { organisationOf, type ReadEntry, recordName } from '../../storage/repositories/audit-list.ts'
import type { ReadContext } from '../context.ts'
import { localMoment } from '../jobs/local-time.ts'

type Parts = Pick<ReadContext, 'db' | 'rules'>

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

function read(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    // A damaged entry is still listed; that it is damaged the check of the chain tells.
    return null
  }
}

function placeOf(subject: string): AuditRecord | null {
  const [, noun, id] = /^(document|dossier):(\d+)$/.exec(subject) ?? []
  if (noun === 'document') return { noun, id: Number(id) as DocumentId }
  return noun === 'dossier' ? { noun, id: Number(id) as DossierId } : null
}

/** The name as the entry itself tells it. */
function nameIn(...sides: readonly unknown[]): string {
  for (const side of sides) {
    const found = isObject(side)
      ? ['title', 'name', 'label', 'code'].map((key): unknown => Reflect.get(side, key)).find((name) => name)
      : undefined
    if (typeof found === 'string') return found
  }
  return ''
}

function recordOf(db: ReadableDb, { subject, before, after }: ReadEntry): string {
  const place = placeOf(subject)
  const told = nameIn(read(after), read(before))
  if (place !== null) return recordName(db, place) ?? told
  const [, noun = '', rest = ''] = /^([a-z]+):(.*)$/s.exec(subject) ?? []
  const afterId = rest.replace(/^\d+ ?/, '')
  switch (noun) {
    case 'documents':
      return `${rest} văn bản`
    case 'dossiers':
      return `${rest} hồ sơ`
    case 'account':
    case 'step':
      return afterId
    case 'congress':
      return [organisationOf(db, Number.parseInt(rest, 10)), rest.includes('/') ? told : '']
        .filter(Boolean)
        .join(': ')
    case 'call':
    case 'archive':
      return ''
    default:
      return told
  }
}

/** One entry in words, without what was before and after. */
export function rowOf({ db }: Parts, entry: ReadEntry): AuditRow {
  const place = placeOf(entry.subject)
  return {
    seq: entry.seq,
    at: entry.at,
    who: entry.whoName,
    office: entry.whoOffice,
    kind: deedKind(entry.action),
    deed: deedWords(entry.action),
    record: recordOf(db, entry),
    place: place !== null && recordName(db, place) !== undefined ? place : null,
  }
}

/** The same with what was before and after; `only`: of an entry about many records, what it says of this one. */
export function detailOf(parts: Parts, entry: ReadEntry, only: AuditRecord | null = null): AuditDetail {
  const words: ValueWords = {
    choices: choicesOf(parts.rules),
    moment: localMoment,
    nameOf: (noun, id) => recordName(parts.db, { noun, id } as AuditRecord) ?? '',
  }
  const { changes, more } = changedRecords(entry.subject, read(entry.before), read(entry.after), words, only)
  return {
    ...rowOf(parts, entry),
    changes: changes.map(({ record, fields }) => ({ record, fields })),
    more,
  }
}
