import { ActionIcon, Button, Text } from '@mantine/core'
import { Plus, X } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { vi } from '../text/vi.ts'
import classes from './row-list.module.css'
import { rowsAfterPaste, withoutRow, withRowAfter } from './rows.ts'

interface Props<Row> {
  readonly label: string
  /** The heading around it says the same already. */
  readonly labelHidden?: boolean
  readonly rows: readonly Row[]
  readonly onChange: (rows: Row[]) => void
  readonly empty: Row
  readonly addLabel: string
  /** What the rows say that is wrong. */
  readonly error?: ReactNode
  readonly disabled?: boolean
  /** The rows that pasted lines make; null = an ordinary paste into the box. */
  readonly fromPaste?: (text: string) => Row[] | null
  readonly children: (row: Row, change: (part: Partial<Row>) => void, index: number) => ReactNode
}

/** Rows of a few fields each: Enter adds one below, the cross takes one away, pasted lines become rows. */
export function RowList<Row extends object>(props: Props<Row>) {
  const {
    label,
    labelHidden = false,
    rows,
    onChange,
    empty,
    addLabel,
    error,
    disabled = false,
    fromPaste,
    children,
  } = props
  const box = useRef<HTMLFieldSetElement>(null)
  const [wanted, setWanted] = useState<number | null>(null)
  useEffect(() => {
    if (wanted === null) return
    box.current?.querySelectorAll(`[data-row]`)[wanted]?.querySelector('input')?.focus()
    setWanted(null)
  }, [wanted])

  const insertAfter = (index: number) => {
    onChange(withRowAfter(rows, index, empty))
    setWanted(index + 1)
  }
  const change = (index: number) => (part: Partial<Row>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...part } : row)))
  return (
    <fieldset ref={box} className={classes.rows} disabled={disabled}>
      <legend className={classes.label} data-hidden={labelHidden}>
        {label}
      </legend>
      {Array.from(rows.entries(), ([index, row]) => (
        // Rows have no name of their own: each is what stands at its place.
        <div key={index} data-row className={classes.row}>
          <RowKeys
            onEnter={() => insertAfter(index)}
            onPaste={(text) => {
              const pasted = fromPaste?.(text) ?? null
              if (pasted === null) return false
              onChange(rowsAfterPaste(rows, index, pasted, empty))
              setWanted(index + pasted.length - 1)
              return true
            }}
          >
            {children(row, change(index), index)}
          </RowKeys>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`${vi.common.remove}: ${label} ${index + 1}`}
            onClick={() => {
              onChange(withoutRow(rows, index))
              setWanted(Math.max(0, index - 1))
            }}
          >
            <X size={15} />
          </ActionIcon>
        </div>
      ))}
      {error !== undefined && error !== null && (
        <Text size="xs" c="red" role="alert">
          {error}
        </Text>
      )}
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<Plus size={14} />}
        onClick={() => insertAfter(rows.length - 1)}
      >
        {addLabel}
      </Button>
    </fieldset>
  )
}

interface KeysProps {
  readonly onEnter: () => void
  /** True: the text became rows. */
  readonly onPaste: (text: string) => boolean
  readonly children: ReactNode
}

/** Hears Enter and pastes in the boxes of a row; an answer marked in an open list is what Enter takes first. */
function RowKeys({ onEnter, onPaste, children }: KeysProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = box.current
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.ctrlKey || event.isComposing) return
      if (!(event.target instanceof HTMLInputElement)) return
      if (event.target.getAttribute('aria-activedescendant')) return
      event.preventDefault()
      onEnter()
    }
    const paste = (event: ClipboardEvent) => {
      if (onPaste(event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault()
    }
    element?.addEventListener('keydown', press)
    element?.addEventListener('paste', paste)
    return () => {
      element?.removeEventListener('keydown', press)
      element?.removeEventListener('paste', paste)
    }
  }, [onEnter, onPaste])
  return (
    <div ref={box} className={classes.fields}>
      {children}
    </div>
  )
}
