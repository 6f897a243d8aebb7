import { BookUser, Building2, ChevronRight, FileStack, FileText, type LucideIcon, Users } from 'lucide-react'
import type { KeyboardEvent, Ref } from 'react'
import { vi } from '../../text/vi.ts'
import { rowUnder } from '../../ui/use-virtual-rows.ts'
import type { QuickGroup } from './quick-groups.ts'
import type { QuickItem, QuickKind } from './quick-item.ts'
import classes from './quick-open.module.css'

interface Props {
  readonly ref: Ref<HTMLDivElement>
  readonly id: string
  readonly groups: readonly QuickGroup[]
  readonly chosen: number
  readonly onOpen: (item: QuickItem) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

const text = vi.quickOpen
export const optionId = (index: number) => `quick-open-${index}`

const icons: Record<QuickKind, LucideIcon> = {
  command: ChevronRight,
  congress: Users,
  dossier: FileStack,
  document: FileText,
  person: BookUser,
  body: Building2,
}

/** The lines under their headings. */
export function QuickResults({ ref, id, groups, chosen, onOpen, onKeyDown }: Props) {
  const items = groups.flatMap((group) => group.items)
  const firstOf = (group: QuickGroup) => items.indexOf(group.items[0] as QuickItem)
  return (
    <div
      ref={ref}
      id={id}
      role="listbox"
      tabIndex={-1}
      aria-label={text.list}
      className={classes.list}
      onKeyDown={onKeyDown}
      // The focus stays in the box.
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        const item = items[rowUnder(event)]
        if (item !== undefined) onOpen(item)
      }}
    >
      {groups.map((group) => {
        const first = firstOf(group)
        const heading = group.kind === 'recent' ? text.recent : text.groups[group.kind]
        return (
          <fieldset key={group.kind} aria-label={heading} className={classes.group}>
            <div className={classes.heading} aria-hidden>
              {heading}
            </div>
            {group.items.map((item, at) => (
              <Line key={item.key} item={item} index={first + at} chosen={first + at === chosen} />
            ))}
          </fieldset>
        )
      })}
    </div>
  )
}

interface LineProps {
  readonly item: QuickItem
  readonly index: number
  readonly chosen: boolean
}

function Line({ item, index, chosen }: LineProps) {
  const Icon = icons[item.kind]
  return (
    <div
      id={optionId(index)}
      data-index={index}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      className={classes.line}
    >
      <Icon size={15} aria-hidden />
      <span className={classes.name}>
        {item.code !== '' && <span className={classes.code}>{item.code} </span>}
        {item.name}
      </span>
      {item.about !== '' && <span className={classes.about}>{item.about}</span>}
    </div>
  )
}
