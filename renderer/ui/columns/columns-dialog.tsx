import { ActionIcon, Button, Checkbox, NumberInput } from '@mantine/core'
import { ArrowDown, ArrowUp } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { vi } from '../../text/vi.ts'
import { Dialog } from '../dialog.tsx'
import { DialogFoot } from '../dialog-foot.tsx'
import { type Column, clampWidth, narrowest, type Shown, type StoredColumns, widest } from './columns.ts'
import classes from './columns-dialog.module.css'

interface Props {
  readonly all: readonly Column[]
  /** How wide one is when it comes to be shown. */
  readonly widthOf: (id: string) => number
  readonly columns: readonly Shown<Column>[]
  readonly otherwise: StoredColumns
  readonly onColumns: (columns: StoredColumns) => void
  readonly onClose: () => void
}

const text = vi.grid.columnsDialog

/** Which columns, in which order, how wide; seen at once behind the dialog. */
export function ColumnsDialog({ all, widthOf, columns, otherwise, onColumns, onClose }: Props) {
  const stored = columns.map(({ column, width }) => ({ id: column.id, width }))
  const shownIds = new Set(stored.map(({ id }) => id))
  const lines = [...columns.map(({ column }) => column), ...all.filter(({ id }) => !shownIds.has(id))]
  const toggle = (id: string) => {
    if (!shownIds.has(id)) onColumns([...stored, { id, width: widthOf(id) }])
    else if (stored.length > 1) onColumns(stored.filter((one) => one.id !== id))
  }
  const shift = (index: number, step: 1 | -1) => {
    const next = [...stored]
    const [moved] = next.splice(index, 1)
    if (moved === undefined || index + step < 0 || index + step > next.length) return
    next.splice(index + step, 0, moved)
    onColumns(next)
  }
  const press = (index: number) => (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    shift(index, event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <Dialog title={text.title} onClose={onClose} size={520}>
      <p className={classes.help}>{text.help}</p>
      <ul className={classes.list}>
        {lines.map(({ id, label }, index) => {
          const own = stored[index]
          const shown = own?.id === id
          return (
            <li key={id} className={classes.line} onKeyDown={press(index)}>
              <Checkbox
                size="xs"
                label={label}
                checked={shown}
                className={classes.name}
                onChange={() => toggle(id)}
              />
              {shown && (
                <>
                  <NumberInput
                    size="xs"
                    w={84}
                    min={narrowest}
                    max={widest}
                    step={10}
                    aria-label={text.width(label)}
                    value={own.width}
                    onChange={(width) =>
                      onColumns(
                        stored.map((one) =>
                          one.id === id && Number(width) >= narrowest
                            ? { id, width: clampWidth(Number(width)) }
                            : one,
                        ),
                      )
                    }
                  />
                  <ActionIcon
                    size={26}
                    variant="subtle"
                    color="gray"
                    aria-label={text.up(label)}
                    onClick={() => shift(index, -1)}
                  >
                    <ArrowUp size={14} />
                  </ActionIcon>
                  <ActionIcon
                    size={26}
                    variant="subtle"
                    color="gray"
                    aria-label={text.down(label)}
                    onClick={() => shift(index, 1)}
                  >
                    <ArrowDown size={14} />
                  </ActionIcon>
                </>
              )}
            </li>
          )
        })}
      </ul>
      <DialogFoot>
        <Button variant="default" onClick={() => onColumns(otherwise)}>
          {text.reset}
        </Button>
        <Button data-autofocus onClick={onClose}>
          {vi.common.close}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}
