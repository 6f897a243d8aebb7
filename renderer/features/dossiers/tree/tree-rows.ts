import { isListKey, rowAfterKey } from '../../../ui/list-keys.ts'
import type { TreeNode } from './build-tree.ts'

/** One visible line of the tree. */
export interface TreeRow {
  readonly node: TreeNode
  /** From 1, as `aria-level` counts. */
  readonly level: number
  readonly expanded: boolean
  readonly parentKey: string | null
  /** Place among its siblings, from 1, and their number. */
  readonly place: number
  readonly siblings: number
}

/** The lines that show while these nodes are open, top to bottom. */
export function visibleRows(nodes: readonly TreeNode[], open: ReadonlySet<string>): TreeRow[] {
  const rows: TreeRow[] = []
  const add = (siblings: readonly TreeNode[], level: number, parentKey: string | null) => {
    siblings.forEach((node, index) => {
      const expanded = node.children.length > 0 && open.has(node.key)
      rows.push({ node, level, expanded, parentKey, place: index + 1, siblings: siblings.length })
      if (expanded) add(node.children, level + 1, node.key)
    })
  }
  add(nodes, 1, null)
  return rows
}

/** The keys from the root down to this node, itself left out; empty when it is not in the tree. */
export function keysAbove(nodes: readonly TreeNode[], key: string): string[] {
  for (const node of nodes) {
    if (node.children.some((child) => child.key === key)) return [node.key]
    const below = keysAbove(node.children, key)
    if (below.length > 0) return [node.key, ...below]
  }
  return []
}

/** What opens by itself the first time: the fonds, and what is inside while there is only one choice. */
export function openAtFirst(nodes: readonly TreeNode[]): string[] {
  const fonds = nodes.map(({ key }) => key)
  const first = nodes.length === 1 ? nodes[0]?.children : undefined
  const inventories = first?.length === 1 ? first.map(({ key }) => key) : []
  return [...fonds, ...inventories]
}

export type TreeMove =
  | { readonly type: 'go'; readonly key: string }
  | { readonly type: 'open'; readonly key: string }
  | { readonly type: 'shut'; readonly key: string }
  | { readonly type: 'enter'; readonly key: string }

/** What a key does in the tree (ARIA tree pattern); null when it is none of the tree's keys. */
export function treeMove(rows: readonly TreeRow[], activeKey: string | null, key: string): TreeMove | null {
  const at = rows.findIndex(({ node }) => node.key === activeKey)
  const row = rows[at]
  if (isListKey(key)) {
    const next = rows[rowAfterKey(key, at, rows.length)]
    return next === undefined ? null : { type: 'go', key: next.node.key }
  }
  if (row === undefined) return null
  const own = row.node.key
  if (key === 'Enter' || key === ' ') return { type: 'enter', key: own }
  if (key === 'ArrowRight') {
    if (row.node.children.length === 0) return null
    if (!row.expanded) return { type: 'open', key: own }
    const firstChild = row.node.children[0]
    return firstChild === undefined ? null : { type: 'go', key: firstChild.key }
  }
  if (key === 'ArrowLeft') {
    if (row.expanded) return { type: 'shut', key: own }
    return row.parentKey === null ? null : { type: 'go', key: row.parentKey }
  }
  return null
}
