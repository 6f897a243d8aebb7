import {
  type DragEvent,
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useEffectEvent,
  useMemo,
  useState,
} from 'react'
import { z } from 'zod'
import { vi } from '../../../text/vi.ts'
import { carriesDocuments } from '../../../ui/document-drag.ts'
import { useStoredState } from '../../../ui/stored-state.ts'
import { focusList, rowUnder, useVirtualRows } from '../../../ui/use-virtual-rows.ts'
import { keyOf, type TreeNode, type TreeSubject } from './build-tree.ts'
import classes from './dossier-tree.module.css'
import { TreeLine } from './tree-line.tsx'
import { keysAbove, openAtFirst, type TreeMove, type TreeRow, treeMove, visibleRows } from './tree-rows.ts'

interface Props {
  readonly nodes: readonly TreeNode[]
  /** What the screen shows now. */
  readonly current: TreeSubject | null
  /** The open branches are remembered under this name. */
  readonly name: string
  readonly onOpen: (subject: TreeSubject) => void
  /** Papers were dropped on a dossier; null = nothing can be moved. */
  readonly onDropDocuments: ((subject: TreeSubject & { readonly kind: 'dossier' }) => void) | null
}

const openBranches = z.array(z.string()).nullable()

/** The tree of dossiers: one stop for the Tab key, arrows inside, only the visible lines drawn. */
export function DossierTree({ nodes, current, name, onOpen, onDropDocuments }: Props) {
  const [stored, setStored] = useStoredState(`tree-${name}`, openBranches, null)
  const open = useMemo(() => new Set(stored ?? openAtFirst(nodes)), [stored, nodes])
  const lines = useMemo(() => visibleRows(nodes, open), [nodes, open])
  const currentKey = current === null ? null : keyOf(current)
  const [active, setActive] = useState(currentKey)
  const found = lines.findIndex(({ node }) => node.key === active)
  const chosen = found < 0 ? Math.min(0, lines.length - 1) : found
  const lineKey = useCallback((index: number) => lines[index]?.node.key ?? index, [lines])
  const { box, rows } = useVirtualRows({
    count: lines.length,
    chosen,
    estimate: 30,
    keyOf: lineKey,
    scrollName: `tree-${name}`,
  })

  const setOpen = (key: string, opened: boolean) => {
    const next = new Set(open)
    if (opened) next.add(key)
    else next.delete(key)
    setStored([...next])
  }

  // What is opened elsewhere (a search hit, a new dossier) shows in the tree, as soon as the tree knows it.
  const way = currentKey === null ? '' : keysAbove(nodes, currentKey).join(' ')
  const reveal = useEffectEvent((key: string, above: readonly string[]) => {
    setActive(key)
    const shut = above.filter((branch) => !open.has(branch))
    if (shut.length > 0) setStored([...open, ...shut])
  })
  useEffect(() => {
    if (currentKey !== null) reveal(currentKey, way === '' ? [] : way.split(' '))
  }, [currentKey, way])

  const enter = ({ node, expanded }: TreeRow) => {
    if (node.subject.kind === 'year') setOpen(node.key, !expanded)
    else onOpen(node.subject)
  }
  const perform = (move: TreeMove) => {
    if (move.type === 'go') setActive(move.key)
    else if (move.type === 'open') setOpen(move.key, true)
    else if (move.type === 'shut') setOpen(move.key, false)
    else {
      const line = lines.find(({ node }) => node.key === move.key)
      if (line !== undefined) enter(line)
    }
  }
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const move = treeMove(lines, lines[chosen]?.node.key ?? null, event.key)
    if (move === null) return
    event.preventDefault()
    perform(move)
  }
  const click = (event: MouseEvent) => {
    const line = lines[rowUnder(event)]
    if (line === undefined) return
    setActive(line.node.key)
    const onChevron = event.target instanceof Element && event.target.closest('[data-toggle]') !== null
    if (onChevron) setOpen(line.node.key, !line.expanded)
    else enter(line)
  }

  const [target, setTarget] = useState<string | null>(null)
  const dossierUnder = (event: DragEvent) => {
    if (onDropDocuments === null || !carriesDocuments(event.dataTransfer)) return null
    const subject = lines[rowUnder(event)]?.node.subject
    return subject?.kind === 'dossier' ? subject : null
  }

  return (
    <div
      ref={box}
      role="tree"
      aria-label={vi.catalogue.tree.label}
      tabIndex={0}
      aria-activedescendant={chosen < 0 ? undefined : lineId(lines[chosen]?.node.key ?? '')}
      className={classes.tree}
      data-panel="left"
      onKeyDown={press}
      onMouseDown={focusList}
      onClick={click}
      onDragOver={(event) => {
        const dossier = dossierUnder(event)
        setTarget(dossier === null ? null : keyOf(dossier))
        if (dossier === null) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'move'
      }}
      onDragLeave={() => setTarget(null)}
      onDrop={(event) => {
        const dossier = dossierUnder(event)
        setTarget(null)
        if (dossier === null) return
        event.preventDefault()
        onDropDocuments?.(dossier)
      }}
    >
      <div className={classes.lines} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((item) => {
          const line = lines[item.index]
          if (line === undefined) return null
          return (
            <TreeLine
              key={item.key}
              id={lineId(line.node.key)}
              row={line}
              active={item.index === chosen}
              current={line.node.key === currentKey}
              target={line.node.key === target}
              measure={rows.measureElement}
              index={item.index}
              top={item.start}
            />
          )
        })}
      </div>
    </div>
  )
}

const lineId = (key: string) => `tree-${key}`
