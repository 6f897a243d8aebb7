import { BookOpen, CalendarRange, ChevronDown, ChevronRight, FileStack, Landmark, Users } from 'lucide-react'
import { count } from '../../../text/counted.ts'
import { vi } from '../../../text/vi.ts'
import { SecrecyChip } from '../../../ui/secrecy-chip.tsx'
import type { TreeNode, TreeSubject } from './build-tree.ts'
import classes from './dossier-tree.module.css'
import type { TreeRow } from './tree-rows.ts'

interface Props {
  readonly id: string
  readonly row: TreeRow
  readonly active: boolean
  readonly current: boolean
  /** What is dragged would fall here. */
  readonly target: boolean
  readonly measure: (element: Element | null) => void
  readonly index: number
  readonly top: number
}

const icons = {
  fonds: Landmark,
  inventory: BookOpen,
  congress: Users,
  year: CalendarRange,
  dossier: FileStack,
} as const
const text = vi.catalogue.tree

function labelOf(subject: TreeSubject): string {
  switch (subject.kind) {
    case 'fonds':
      return text.fonds(subject.code, subject.name)
    case 'inventory':
      return text.inventory(subject.number, subject.title)
    case 'congress':
      return subject.title
    case 'year':
      return subject.year === null ? text.noYear : text.year(subject.year)
    case 'dossier':
      return subject.shortTitle
  }
}

export function TreeLine({ id, row, active, current, target, measure, index, top }: Props) {
  const { node, level, expanded } = row
  const branch = node.children.length > 0
  const Chevron = expanded ? ChevronDown : ChevronRight
  const Icon = icons[node.subject.kind]
  return (
    <div
      id={id}
      ref={measure}
      data-index={index}
      role="treeitem"
      tabIndex={-1}
      aria-level={level}
      aria-posinset={row.place}
      aria-setsize={row.siblings}
      aria-selected={current}
      aria-expanded={branch ? expanded : undefined}
      aria-label={spoken(node)}
      title={node.subject.kind === 'dossier' ? node.subject.title : undefined}
      className={classes.line}
      data-active={active}
      data-current={current}
      data-target={target}
      data-kind={node.subject.kind}
      data-level={level}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span className={classes.toggle} aria-hidden {...(branch ? { 'data-toggle': true } : {})}>
        {branch && <Chevron size={14} />}
      </span>
      <Icon size={15} aria-hidden className={classes.icon} />
      <span className={classes.label}>
        {node.subject.kind === 'dossier' && <span className={classes.number}>{node.subject.number}</span>}
        {labelOf(node.subject)}
      </span>
      <span className={classes.signs}>
        {node.subject.kind === 'dossier' && <SecrecyChip secrecy={node.secrecy} />}
        {node.uncatalogued > 0 && (
          <span className={classes.badge} title={text.uncatalogued(node.uncatalogued)}>
            {count(node.uncatalogued)}
          </span>
        )}
      </span>
    </div>
  )
}

/** What a screen reader says: the label with what the signs mean. */
function spoken({ subject, uncatalogued }: TreeNode): string {
  const parts = [
    subject.kind === 'dossier' ? `${text.dossierNumber(subject.number)}, ${subject.title}` : labelOf(subject),
  ]
  if (uncatalogued > 0) parts.push(text.uncatalogued(uncatalogued))
  return parts.join(', ')
}
