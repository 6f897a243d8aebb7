import { CloseButton, Kbd, TextInput } from '@mantine/core'
import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { vi } from '../../text/vi.ts'
import { useDeed } from '../../ui/deeds.tsx'

interface Props {
  /** The question that the screen answers now. */
  readonly question: string
  /** While typing, after a short rest; the last word may still grow. */
  readonly onTyped: (question: string) => void
  /** Enter: the question is whole. */
  readonly onAsked: (question: string) => void
  /** Arrow down: into the results. */
  readonly onDown: () => void
}

const restMilliseconds = 180

export function SearchBox({ question, onTyped, onAsked, onDown }: Props) {
  const [typed, setTyped] = useState(question)
  const [told, setTold] = useState(question)
  const box = useRef<HTMLInputElement>(null)
  // The address changed by itself (back, a restart): the box follows.
  if (question !== told) {
    setTold(question)
    setTyped(question)
  }
  const focus = () => {
    box.current?.focus()
    box.current?.select()
  }
  useDeed('find', focus)

  useEffect(() => {
    if (typed === told) return
    const timer = setTimeout(() => {
      setTold(typed)
      onTyped(typed)
    }, restMilliseconds)
    return () => clearTimeout(timer)
  }, [typed, told, onTyped])

  const ask = (next: string) => {
    setTyped(next)
    setTold(next)
    onAsked(next)
  }
  return (
    <TextInput
      ref={box}
      type="search"
      role="searchbox"
      aria-label={vi.shell.searchLabel}
      placeholder={vi.shell.searchPlaceholder}
      leftSection={<Search size={16} aria-hidden />}
      rightSectionWidth={typed === '' ? 64 : 34}
      rightSectionPointerEvents="all"
      rightSection={
        typed === '' ? (
          <Kbd size="xs">Ctrl+F</Kbd>
        ) : (
          <CloseButton
            size="sm"
            aria-label={vi.shell.searchClear}
            onClick={() => {
              ask('')
              focus()
            }}
          />
        )
      }
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && typed.trim() !== '') ask(typed)
        else if (event.key === 'ArrowDown' && typed.trim() !== '') {
          event.preventDefault()
          onDown()
        }
      }}
    />
  )
}
