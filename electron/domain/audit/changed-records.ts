import type { ChangedField, ChangedRecord } from '../../../shared/model/audit.ts'
import { deedFieldLabel } from '../../../shared/text/deed-fields.ts'
import { type ValueWords, valueText } from './value-text.ts'

type Values = Readonly<Record<string, unknown>>

/** What an entry says of one record; `id` null where it speaks of the one it names. */
interface Pair {
  readonly noun: string
  readonly id: number | null
  readonly before: unknown
  readonly after: unknown
}

interface Told {
  readonly changes: readonly (ChangedRecord & { readonly noun: string; readonly id: number | null })[]
  readonly more: number
}

/** More than a person reads at once; the export of the log holds them all. */
const mostRecords = 50

/** An entry's before and after as labelled fields, record by record. What did not change is left out. */
export function changedRecords(
  subject: string,
  before: unknown,
  after: unknown,
  words: ValueWords,
  only: Pick<Pair, 'noun' | 'id'> | null = null,
): Told {
  const pairs = pairsOf(subject, before, after).filter(
    ({ noun, id }) => only === null || id === null || (noun === only.noun && id === only.id),
  )
  const told = pairs.slice(0, mostRecords).map((pair) => ({
    noun: pair.noun,
    id: pair.id,
    record: pair.id === null ? '' : nameOf(pair, words),
    fields: fieldsOf(pair, words),
  }))
  return {
    changes: told.filter(({ fields, id }) => fields.length > 0 || id !== null),
    more: pairs.length - told.length,
  }
}

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** “document:17” and “documents:2” speak of documents. */
const nounOf = (subject: string): string =>
  (/^[a-z]+/.exec(subject)?.[0] ?? '').replace(/^(document|dossier)s$/, '$1')

function pairsOf(subject: string, before: unknown, after: unknown): Pair[] {
  const noun = nounOf(subject)
  const listed = [before, after].some(Array.isArray)
  if (!listed) return [{ noun, id: null, before, after }]
  if (noun === 'step') return rowPairs(before, after)
  // The order of papers within a dossier, or papers that came into it.
  const inner = noun === 'dossier' && subject.startsWith('dossier:') ? 'document' : noun
  const byId = new Map<number, Pair>()
  const put = (side: 'before' | 'after', list: unknown) => {
    const items: readonly unknown[] = Array.isArray(list) ? list : []
    for (const item of items) {
      const id = typeof item === 'number' ? item : isValues(item) ? Number(item['id']) : Number.NaN
      if (!Number.isSafeInteger(id)) continue
      const there = byId.get(id) ?? { noun: inner, id, before: null, after: null }
      byId.set(id, { ...there, [side]: typeof item === 'number' ? null : item })
    }
  }
  put('before', before)
  put('after', after)
  const whole = isValues(after) ? [{ noun, id: null, before: null, after }] : []
  return [...byId.values(), ...whole]
}

const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
const nounOfTable: Readonly<Record<string, string>> = {
  documents: 'document',
  dossiers: 'dossier',
  congresses: 'congress',
  inventories: 'inventory',
  authorities: 'authority',
  fonds: 'fonds',
}

/** Rows of tables that a step took back or did again. */
function rowPairs(before: unknown, after: unknown): Pair[] {
  const rows = (list: unknown): unknown[] => (Array.isArray(list) ? list : [])
  const was = rows(before)
  return rows(after).flatMap((each, index) => {
    const [then, now] = [was[index], each].map((side) => (isValues(side) ? side : {}))
    const noun = nounOfTable[String(now?.['table'])]
    const [old, made] = [then?.['row'], now?.['row']].map((row) =>
      isValues(row)
        ? Object.fromEntries(Object.entries(row).map(([name, value]) => [camel(name), value]))
        : null,
    )
    const id = Number((made ?? old)?.['id'])
    return noun === undefined || !Number.isSafeInteger(id) ? [] : [{ noun, id, before: old, after: made }]
  })
}

function nameOf({ noun, id, before, after }: Pair, words: ValueWords): string {
  const known = id !== null && (noun === 'document' || noun === 'dossier') ? words.nameOf(noun, id) : ''
  if (known !== '') return known
  for (const side of [after, before]) {
    if (!isValues(side)) continue
    const name = side['title'] ?? side['name'] ?? side['code']
    if (typeof name === 'string' && name !== '') return name
  }
  return ''
}

function fieldsOf({ noun, before, after }: Pair, words: ValueWords): ChangedField[] {
  const [was, is] = [flat(noun, before, words), flat(noun, after, words)]
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((label) => ({ label, before: was.get(label) ?? '', after: is.get(label) ?? '' }))
    .filter((field) => field.before !== field.after)
}

/** Label → text. One level deeper where the parts of a field have names of their own: a meeting, a congress. */
function flat(noun: string, value: unknown, words: ValueWords): Map<string, string> {
  const found = new Map<string, string>()
  if (!isValues(value)) {
    const text = valueText('', value, words)
    if (text !== '') found.set('Giá trị', text)
    return found
  }
  const put = (label: string | undefined, key: string, inner: unknown) => {
    const text = valueText(key, inner, words)
    if (label !== undefined && text !== '') found.set(label, text)
  }
  for (const [key, inner] of Object.entries(value)) {
    const parts = isValues(inner) ? Object.entries(inner) : []
    const own = deedFieldLabel(noun, [key])
    const named = parts.filter(([part]) => ![undefined, own].includes(partLabel(noun, key, part)))
    if (named.length > 0) for (const [part, deep] of named) put(partLabel(noun, key, part), part, deep)
    else put(own, key, inner)
  }
  return found
}

/** A field within a field: of the meeting of a paper, or of a noun that was written as a whole (`congress`, `fonds`, `entry`). */
const partLabel = (noun: string, key: string, part: string): string | undefined =>
  deedFieldLabel(noun, [key, part]) ??
  (['congress', 'fonds', 'inventory', 'officer', 'entry'].includes(key)
    ? deedFieldLabel(key, [part])
    : undefined)
