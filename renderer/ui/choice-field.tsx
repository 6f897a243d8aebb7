import { Select, type SelectProps } from '@mantine/core'
import { vi } from '../text/vi.ts'
import { matchesTyped } from './match-typed.ts'

export interface Choice {
  readonly value: string
  readonly label: string
  /** Other names it answers to while typing, e.g. symbols. */
  readonly otherNames?: readonly string[]
}

interface Props extends Omit<SelectProps, 'data' | 'filter' | 'searchable'> {
  readonly choices: readonly Choice[]
}

/** A closed list, chosen by typing without marks. */
export function ChoiceField({ choices, ...props }: Props) {
  return (
    <Select
      {...props}
      data={choices.map(({ value, label }) => ({ value, label }))}
      searchable
      autoSelectOnBlur
      openOnFocus={false}
      selectFirstOptionOnChange
      nothingFoundMessage={vi.common.nothingFound}
      filter={({ options, search }) =>
        options.filter((option) => {
          if (!('value' in option)) return false
          // The chosen label stands in the box when it opens: that is not a search.
          const typed = choices.some((choice) => choice.label === search) ? '' : search
          const choice = choices.find(({ value }) => value === option.value)
          return matchesTyped(typed, option.label, choice?.otherNames)
        })
      }
    />
  )
}
