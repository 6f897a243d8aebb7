import { Autocomplete, type AutocompleteProps } from '@mantine/core'
import classes from './name-field.module.css'
import { type OfferedName, withName } from './offered-names.ts'

interface Props extends Omit<AutocompleteProps, 'data' | 'filter' | 'renderOption' | 'limit'> {
  readonly value: string
  /** Names that answer what is typed, the likeliest first. */
  readonly offered: readonly OfferedName[]
  /** “A; B; C”: only the last one is being typed. */
  readonly several?: boolean
}

/** Names out of the register, found elsewhere; who they are stands beside them in grey. */
export function NameField({ offered, several = false, value, ...props }: Props) {
  // Two people may bear one name: what is taken is the name, so it is offered once.
  const hints = new Map(offered.map(({ name, hint }) => [withName(value, several, name), { name, hint }]))
  return (
    <Autocomplete
      {...props}
      value={value}
      data={[...hints.keys()].filter((whole) => whole !== value)}
      filter={({ options }) => options}
      openOnFocus={false}
      renderOption={({ option }) => {
        const shown = hints.get(String(option.value))
        return (
          <span className={classes.option}>
            {shown?.name ?? String(option.value)}
            {shown !== undefined && shown.hint !== '' && <span className={classes.hint}>{shown.hint}</span>}
          </span>
        )
      }}
    />
  )
}
