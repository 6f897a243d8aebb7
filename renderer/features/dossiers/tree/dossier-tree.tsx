import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { z } from 'zod'
import { vi } from '../../../text/vi.ts'
import { useStoredState } from '../../../ui/stored-state.ts'
import { keyOf, type TreeNode, type TreeSubject } from './build-tree.ts'
import classes from './dossier-tree.module.css'
import { TreeLine } from './tree-line.tsx'
import { keysAbove, openAtFirst, type TreeMove, treeMove, visibleRows } from './tree-rows.ts'

interface Props {
  readonly nodes: readonly TreeNode[]
  /** What the screen shows now. */
  readonly current: TreeSubject | null
  /** The open branches are remembered under this name. */
  readonly name: string
  readonly onOpen: (subject: TreeSubject) => void
}

const lineHeight = 30
const openBranches = z.array(z.string()).nullable()

/** The tree of dossiers: one stop for the Tab key, arrows inside, only the visible lines drawn. */
export function DossierTree({ nodes, current, name, onOpen }: Props) {
  const [stored, setStored] = useStoredState(`tree-${name}`, openBranches, null)
  const open = useMemo(() => new Set(stored ?? openAtFirst(nodes)), [stored, nodes])
  const rows = useMemo(() => visibleRows(nodes, open), [nodes, open])
  const currentKey = current === null ? null : keyOf(current)
  const [active, setActive] = useState(currentKey)
  const activeKey = rows.some(({ node }) => node.key === active) ? active : (rows[0]?.node.key ?? null)
  const box = useRef<HTMLDivElement>(null)
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => lineHeight,
    getItemKey: (index) => rows[index]?.node.key ?? index,
    overscan: 12,
  })

  const setOpen = (key: string, opened: boolean) => {
    const next = new Set(open)
    if (opened) next.add(key)
    else next.delete(key)
    setStored([...next])
  }

  // What is opened elsewhere (a search hit, a new dossier) shows in the tree.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the screen shows something else, or the tree came
  useEffect(() => {
    if (currentKey === null) return
    setActive(currentKey)
    const shut = keysAbove(nodes, currentKey).filter((key) => !open.has(key))
    if (shut.length > 0) setStored([...open, ...shut])
  }, [currentKey, nodes.length])

  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when another line is active or its place changed
  useEffect(() => {
    const index = rows.findIndex(({ node }) => node.key === activeKey)
    if (index >= 0) lines.scrollToIndex(index, { align: 'auto' })
  }, [activeKey, rows.length])

  const perform = (move: TreeMove) => {
    if (move.type === 'go') setActive(move.key)
    else if (move.type === 'open') setOpen(move.key, true)
    else if (move.type === 'shut') setOpen(move.key, false)
    else enter(move.key)
  }
  const enter = (key: string) => {
    const row = rows.find(({ node }) => node.key === key)
    if (row === undefined) return
    if (row.node.subject.kind === 'year') setOpen(key, !row.expanded)
    else onOpen(row.node.subject)
  }
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const move = treeMove(rows, activeKey, event.key)
    if (move === null) return
    event.preventDefault()
    perform(move)
  }

  return (
    <div
      ref={box}
      role="tree"
      aria-label={vi.catalogue.tree.label}
      tabIndex={0}
      aria-activedescendant={activeKey === null ? undefined : lineId(activeKey)}
      className={classes.tree}
      data-panel="left"
      onKeyDown={press}
    >
      <div className={classes.lines} style={{ height: lines.getTotalSize() }}>
        {lines.getVirtualItems().map((item) => {
          const row = rows[item.index]
          if (row === undefined) return null
          return (
            <TreeLine
              key={item.key}
              id={lineId(row.node.key)}
              row={row}
              active={row.node.key === activeKey}
              current={row.node.key === currentKey}
              measure={lines.measureElement}
              index={item.index}
              top={item.start}
              onToggle={() => {
                setActive(row.node.key)
                setOpen(row.node.key, !row.expanded)
              }}
              onEnter={() => {
                setActive(row.node.key)
                enter(row.node.key)
              }}
            />
          )
        })}
      </div>
    </div>
  )
}

const lineId = (key: string) => `tree-${key}`
