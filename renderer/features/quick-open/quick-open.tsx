import { Modal, TextInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { vi } from '../../text/vi.ts'
import type { QuickItem } from './quick-item.ts'
import classes from './quick-open.module.css'
import { optionId, QuickResults } from './quick-results.tsx'
import { useFound } from './use-found.ts'
import type { Names } from './use-names.ts'

interface Props {
  readonly names: Names
  /** Keys of what was open lately, the last one first. */
  readonly recent: readonly string[]
  readonly onOpen: (item: QuickItem) => void
  readonly onClose: () => void
}

const text = vi.quickOpen
const listId = 'quick-open-results'

/** Ctrl+K: a box and what it leads to. The focus stays in the box, arrows choose a line. */
export function QuickOpen({ names, recent, onOpen, onClose }: Props) {
  const [typed, setTyped] = useState('')
  const [place, setPlace] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const { groups, near } = useFound(names, typed, recent)
  const items = groups.flatMap((group) => group.items)
  const chosen = Math.min(place, items.length - 1)
  useEffect(() => {
    list.current?.querySelector(`#${optionId(chosen)}`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const item = items[chosen]
    if (event.key === 'ArrowDown') setPlace(items.length === 0 ? 0 : (chosen + 1) % items.length)
    else if (event.key === 'ArrowUp')
      setPlace(items.length === 0 ? 0 : (chosen - 1 + items.length) % items.length)
    else if (event.key === 'PageDown') setPlace(Math.min(chosen + 8, items.length - 1))
    else if (event.key === 'PageUp') setPlace(Math.max(chosen - 8, 0))
    else if (event.key === 'Enter' && item !== undefined) onOpen(item)
    else return
    event.preventDefault()
  }
  const nothing = typed.trim() === '' ? text.nothingRecent : text.nothing
  return (
    <Modal
      opened
      onClose={onClose}
      title={text.title}
      size={680}
      yOffset="9vh"
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': vi.common.close }}
    >
      <TextInput
        data-autofocus
        role="combobox"
        aria-label={text.label}
        aria-expanded={items.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={chosen < 0 ? undefined : optionId(chosen)}
        autoComplete="off"
        placeholder={text.placeholder}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setPlace(0)
        }}
        onKeyDown={press}
      />
      {near && <p className={classes.near}>{text.near}</p>}
      <QuickResults
        ref={list}
        id={listId}
        groups={groups}
        chosen={chosen}
        onOpen={onOpen}
        onKeyDown={press}
      />
      {items.length === 0 && <p className={classes.nothing}>{nothing}</p>}
      <p className={classes.foot}>
        <span>{text.hint}</span>
        <span role="status">{items.length > 0 && typed.trim() !== '' ? text.found(items.length) : ''}</span>
      </p>
    </Modal>
  )
}
