import MiniSearch, { type SearchResult } from 'minisearch'
import { normaliseWritten } from '../../../shared/vietnamese/fold.ts'
import { inSlices } from './in-slices.ts'
import type { QuickItem, QuickKind } from './quick-item.ts'
import { questionTerms, termsOf } from './quick-terms.ts'

/** Few of a kind and often wanted come before many. */
const weights: Record<QuickKind, number> = {
  command: 1.4,
  congress: 1.5,
  dossier: 1.25,
  person: 1.15,
  body: 1.1,
  document: 1,
}
const ofRecent = 1.6
const ofMarks = 1.3

interface Entry {
  readonly key: string
  readonly name: readonly string[]
  readonly code: readonly string[]
  readonly initials: readonly string[]
}
const entryOf = (item: QuickItem): Entry => ({ key: item.key, ...termsOf(item) })
const signOf = ({ name, code, about, otherNames }: QuickItem): string =>
  [name, code, about, ...otherNames].join('\n')

export interface QuickIndex {
  /** Makes the index hold these and nothing else, in slices; only what changed is touched. */
  update(items: readonly QuickItem[]): Promise<void>
  /** Takes these in besides. */
  add(items: readonly QuickItem[]): Promise<void>
  get(key: string): QuickItem | undefined
  /** Best first. `near`: nothing was found as typed, these are alike. */
  find(typed: string, recent: ReadonlySet<string>, limit: number): { items: QuickItem[]; near: boolean }
}

/**
 * Names in memory. The terms are made by us (MiniSearch's own way of dropping marks loses đ); numbers, initials and
 * beginnings of words all count, every typed word has to be met.
 */
export function createQuickIndex(): QuickIndex {
  const items = new Map<string, QuickItem>()
  const index = new MiniSearch<Entry>({
    idField: 'key',
    fields: ['name', 'code', 'initials'],
    // Terms are made already: they are only taken apart again.
    stringifyField: (value) => (Array.isArray(value) ? value.join(' ') : String(value)),
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term || null,
    searchOptions: { tokenize: questionTerms, combineWith: 'AND', boost: { code: 2, initials: 0.6 } },
  })

  const weigh = (result: SearchResult, written: string, recent: ReadonlySet<string>): number => {
    const item = items.get(String(result.id))
    if (item === undefined) return 0
    const marked = written !== '' && normaliseWritten(`${item.name} ${item.code}`).includes(written)
    return result.score * weights[item.kind] * (recent.has(item.key) ? ofRecent : 1) * (marked ? ofMarks : 1)
  }

  const drop = (key: string): void => {
    index.discard(key)
    items.delete(key)
  }
  /** Only what changed is touched. */
  const put = (item: QuickItem): void => {
    const before = items.get(item.key)
    if (before !== undefined && signOf(before) === signOf(item)) return
    if (before !== undefined) drop(item.key)
    items.set(item.key, item)
    index.add(entryOf(item))
  }

  return {
    update: async (wanted) => {
      const keys = new Set<string>()
      await inSlices(wanted, ({ key }) => keys.add(key))
      const gone: string[] = []
      await inSlices([...items.keys()], (key) => {
        if (!keys.has(key)) gone.push(key)
      })
      await inSlices(gone, drop)
      await inSlices(wanted, put)
    },
    add: (more) => inSlices(more, put),
    get: (key) => items.get(key),
    find: (typed, recent, limit) => {
      const terms = questionTerms(typed)
      // One letter begins a tenth of all words: alone it says nothing yet, beside others it is left for later.
      const telling = terms.filter((term) => term.length > 1 || /\d/.test(term))
      if (telling.length === 0) return { items: [], near: false }
      const question = telling.join(' ')
      const exact = index.search(question, { prefix: true })
      const near = exact.length === 0
      const results = near
        ? index.search(question, { prefix: true, fuzzy: (term) => (term.length > 3 ? 0.25 : false) })
        : exact
      const written = normaliseWritten(typed).trim()
      const weighed = results
        .slice(0, Math.max(limit * 10, 200))
        .map((result) => ({ key: String(result.id), weight: weigh(result, written, recent) }))
        .sort((one, other) => other.weight - one.weight)
      const found = weighed.slice(0, limit).flatMap(({ key }) => items.get(key) ?? [])
      return { items: found, near: near && found.length > 0 }
    },
  }
}
