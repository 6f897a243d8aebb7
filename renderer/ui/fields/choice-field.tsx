import { Select, type SelectProps } from '@mantine/core'
import { vi } from '../../text/vi.ts'
import { matchesTyped } from './match-typed.ts'

export interface Choice {
  readonly value: string
  readonly label: string
  /** Other names it answers to while typing, e.g. symbols. */
  readonly otherNames?: readonly string[]
}

interface Props
  extends Omit<SelectProps, 'data' | 'filter' | 'searchable' | 'allowDeselect' | 'onBlur' | 'onKeyDown'> {
  readonly choices: readonly Choice[]
}

/** Tab takes the answer that is marked in the open list, as Enter does. */
function takeMarked(box: HTMLInputElement): void {
  const list = document.getElementById(box.getAttribute('aria-controls') ?? '')
  list?.querySelector<HTMLElement>('[data-combobox-selected]')?.click()
}

/** A closed list, chosen by typing without marks; Tab takes the choice that the typing leads to. */
export function ChoiceField({ choices, value, onChange, ...props }: Props) {
  // Subtle: Mantine marks the first answer a moment after the typing; a quick Tab comes before it. And a box that
  // was emptied means “none”, where Mantine would put the old choice back.
  const takeTyped = (typed: string) => {
    if (choices.some(({ label }) => label === typed)) return
    if (typed.trim() === '') {
      if (props.clearable === true && value != null) onChange?.(null, null)
      return
    }
    const first = choices.find(({ label, otherNames }) => matchesTyped(typed, label, otherNames))
    if (first !== undefined) onChange?.(first.value, { value: first.value, label: first.label })
  }
  return (
    <Select
      {...props}
      value={value ?? null}
      {...(onChange === undefined ? {} : { onChange })}
      onBlur={(event) => takeTyped(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Tab') takeMarked(event.currentTarget)
      }}
      data={choices.map(({ value: id, label }) => ({ value: id, label }))}
      searchable
      allowDeselect={false}
      openOnFocus={false}
      selectFirstOptionOnChange
      nothingFoundMessage={vi.common.nothingFound}
      filter={({ options, search }) =>
        options.filter((option) => {
          if (!('value' in option)) return false
          // The chosen label stands in the box when it opens: that is not a search.
          const typed = choices.some((choice) => choice.label === search) ? '' : search
          const choice = choices.find(({ value: id }) => id === option.value)
          return matchesTyped(typed, option.label, choice?.otherNames)
        })
      }
    />
  )
}
