import { type Secrecy, secrecyLevels } from '../../../shared/model/closed-lists.ts'

/** One thing an entry of the log is about. `level`: a level of secrecy that stands in it, by its place in the list. */
export interface Mention {
  readonly noun: 'document' | 'dossier' | 'level'
  readonly id: number
}

type RecordNoun = 'document' | 'dossier'

interface Written {
  readonly subject: string
  /** JSON, as it stands in the log. */
  readonly before: string
  readonly after: string
}

/**
 * The papers and dossiers that an entry is about, and the levels of secrecy it names: found once when it is written, so
 * that the history of a record and what must stay unseen are questions to an index.
 */
export function mentionsOf({ subject, before, after }: Written): Mention[] {
  const found = new Map<string, Mention>()
  const add = (noun: Mention['noun'], id: unknown) => {
    if (typeof id === 'number' && Number.isSafeInteger(id)) found.set(`${noun}:${id}`, { noun, id })
  }
  const [, one, id] = /^(document|dossier):(\d+)/.exec(subject) ?? []
  if (one !== undefined) add(one as RecordNoun, Number(id))
  for (const json of [before, after]) {
    const value = parsed(json)
    walk(value, bareIdsOf(subject, value), subject.startsWith('document:'), add)
  }
  return [...found.values()]
}

/** What a plain number, or `id`, stands for at the top of what was before or after. */
function bareIdsOf(subject: string, value: unknown): RecordNoun | null {
  if (subject.startsWith('documents:')) return 'document'
  if (subject.startsWith('dossiers:')) return 'dossier'
  // The order of the papers of a dossier.
  return subject.startsWith('dossier:') && Array.isArray(value) ? 'document' : null
}

function walk(
  value: unknown,
  noun: RecordNoun | null,
  isLink: boolean,
  add: (noun: Mention['noun'], id: unknown) => void,
): void {
  if (Array.isArray(value)) {
    for (const each of value) {
      if (noun !== null) add(noun, each)
      walk(each, noun, false, add)
    }
    return
  }
  if (typeof value !== 'object' || value === null) return
  const table: unknown = Reflect.get(value, 'table')
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'secrecy') addLevel(inner, add)
    else if (key === 'id' && noun !== null) add(noun, inner)
    else if (/^(document|dossier)(Id|_id)$/.test(key))
      add(key.startsWith('document') ? 'document' : 'dossier', inner)
    else if (/^(from|to)_id$/.test(key) || (isLink && /^(from|to)(Id)?$/.test(key))) add('document', inner)
    else walk(inner, key === 'row' ? nounOfTable(table) : nounOfKey(key), false, add)
  }
}

function addLevel(value: unknown, add: (noun: 'level', id: unknown) => void): void {
  const level = secrecyLevels.ids.indexOf(value as Secrecy)
  if (level > 0) add('level', level)
}

function nounOfKey(key: string): RecordNoun | null {
  if (/^(ids|copies|documents?|documentIds)$/.test(key)) return 'document'
  return /^dossiers?$/.test(key) ? 'dossier' : null
}

function nounOfTable(table: unknown): RecordNoun | null {
  if (table === 'documents') return 'document'
  return table === 'dossiers' ? 'dossier' : null
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    // A damaged log can be read on; that it is damaged the chain tells.
    return null
  }
}
