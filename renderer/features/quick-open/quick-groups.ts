import { type QuickItem, type QuickKind, quickKinds } from './quick-item.ts'

/** Lines of one kind under one heading. */
export interface QuickGroup {
  readonly kind: QuickKind | 'recent'
  readonly items: readonly QuickItem[]
}

/** How many of a kind are shown; papers are the most. */
const shown: Record<QuickKind, number> = {
  command: 5,
  congress: 5,
  dossier: 8,
  document: 12,
  person: 6,
  body: 6,
}

/** Found things by kind, the kind of the best one first; what comes twice is shown once. */
export function groupsOf(found: readonly QuickItem[]): QuickGroup[] {
  const once = [...new Map(found.map((item) => [item.key, item])).values()]
  const order = [...new Set([...once.map(({ kind }) => kind), ...quickKinds])]
  return order
    .map((kind) => ({ kind, items: once.filter((item) => item.kind === kind).slice(0, shown[kind]) }))
    .filter(({ items }) => items.length > 0)
}
