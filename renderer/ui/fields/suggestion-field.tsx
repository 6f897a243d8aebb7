import { Autocomplete, type AutocompleteProps } from '@mantine/core'
import { matchesTyped } from './match-typed.ts'

interface Props extends Omit<AutocompleteProps, 'data' | 'filter'> {
  /** Values used before, the likeliest first. */
  readonly suggestions: readonly string[]
}

/** Free text with what was used before offered while typing, found without marks. */
export function SuggestionField({ suggestions, ...props }: Props) {
  return (
    <Autocomplete
      {...props}
      data={[...suggestions]}
      limit={8}
      openOnFocus={false}
      filter={({ options, search, limit }) =>
        options
          .filter(
            (option) => 'value' in option && option.label !== search && matchesTyped(search, option.label),
          )
          .slice(0, limit)
      }
    />
  )
}
