import { SquareCheck } from 'lucide-react'
import { type KeyboardEvent, type MouseEvent, useEffect, useState } from 'react'
import type { AuthorityRow } from '../../../shared/model/authority.ts'
import type { AuthorityId } from '../../../shared/model/ids.ts'
import { useOpenArchive } from '../../backend/open-archive.ts'
import { count } from '../../text/counted.ts'
import { vi } from '../../text/vi.ts'
import { printedSpan } from '../../ui/dates.ts'
import { isListKey, rowAfterKey } from '../../ui/list-keys.ts'
import { asGrid, focusList, rowUnder, useVirtualRows } from '../../ui/use-virtual-rows.ts'
import classes from './authority-list.module.css'
import type { AuthorityList as List } from './authority-place.ts'
import { useAuthorityRows } from './use-authority-rows.ts'

interface Props {
  readonly list: List
  readonly total: number
  readonly selectedId: AuthorityId | null
  readonly marks: ReadonlySet<AuthorityId>
  readonly onSelect: (id: AuthorityId) => void
  readonly onMark: (id: AuthorityId) => void
  /** Enter: into the record beside the list. */
  readonly onOpen: () => void
  readonly onNew: () => void
}

const text = vi.authorities

/** The whole register, of which only the rows in sight are asked for and drawn. One stop for Tab, arrows inside. */
export function AuthorityListView(props: Props) {
  const { list, total, selectedId, marks, onSelect, onMark, onOpen, onNew } = props
  const [active, setActive] = useState(-1)
  // Where the keys have led is chosen once its row is here: at the end of a long list it is still on its way.
  const [pending, setPending] = useState(false)
  const goTo = (index: number) => {
    setActive(index)
    setPending(true)
  }
  const { box, rows } = useVirtualRows({
    count: total,
    chosen: active,
    estimate: 48,
    head: 31,
    scrollName: `authorities-${useOpenArchive().folder}-${list.kind}-${list.sort}`,
  })
  const items = rows.getVirtualItems()
  const rowAt = useAuthorityRows(list, items[0]?.index ?? 0, items.at(-1)?.index ?? 0)

  const activeId = rowAt(active)?.id ?? null
  useEffect(() => {
    if (!pending || activeId === null) return
    setPending(false)
    onSelect(activeId)
  }, [activeId, onSelect, pending])
  const shown = items.find(({ index }) => rowAt(index)?.id === selectedId)?.index ?? -1
  const chosen = pending || (activeId !== null && activeId === selectedId) ? active : shown

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const current = rowAt(chosen)
    if (isListKey(event.key)) goTo(rowAfterKey(event.key, chosen, total))
    else if (event.key === ' ' && current !== undefined) onMark(current.id)
    else if (event.key === 'Enter' && selectedId !== null) onOpen()
    else if (event.key === 'Insert') onNew()
    else return
    event.preventDefault()
  }
  const click = (event: MouseEvent) => {
    const index = rowUnder(event)
    const row = rowAt(index)
    if (row === undefined) return
    if (event.ctrlKey) onMark(row.id)
    goTo(index)
  }
  return (
    <div ref={box} className={classes.scroll}>
      <table
        {...asGrid(text.listLabel[list.kind], total + 1, chosen < 0 ? null : rowId(chosen))}
        className={classes.grid}
        data-panel="middle"
        onKeyDown={press}
        onMouseDown={focusList}
        onClick={click}
      >
        <thead>
          <tr aria-rowindex={1} className={`${classes.row} ${classes.head}`}>
            <th scope="col">{text.columns.name}</th>
            <th scope="col">{text.columns.period[list.kind]}</th>
            <th scope="col" data-column="documents">
              {text.columns.documents}
            </th>
          </tr>
        </thead>
        <tbody style={{ height: rows.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const row = rowAt(index)
            return (
              <tr
                key={index}
                id={rowId(index)}
                ref={rows.measureElement}
                data-index={index}
                aria-rowindex={index + 2}
                aria-selected={index === chosen}
                className={`${classes.row} ${classes.line}`}
                style={{ transform: `translateY(${start}px)` }}
              >
                {row === undefined ? (
                  <td className={classes.waiting}>{text.loadingRow}</td>
                ) : (
                  <Cells row={row} marked={marks.has(row.id)} />
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

const rowId = (index: number) => `authority-row-${index}`

function Cells({ row, marked }: { readonly row: AuthorityRow; readonly marked: boolean }) {
  return (
    <>
      <td>
        <span className={classes.name}>
          {marked && <SquareCheck size={15} role="img" aria-label={text.marked} />}
          {row.name}
        </span>
        {row.otherNames.length > 0 && (
          <span className={classes.others}>{text.otherNames(row.otherNames.join('; '))}</span>
        )}
      </td>
      <td>{printedSpan(row.start, row.end)}</td>
      <td data-column="documents">{count(row.documents)}</td>
    </>
  )
}
