import { TextInput, type TextInputProps } from '@mantine/core'
import { vi } from '../../text/vi.ts'
import { dateInWords, printedDate, typedDate } from '../dates.ts'

interface Props extends Omit<TextInputProps, 'onChange' | 'value' | 'type'> {
  /** What stands in the box. */
  readonly value: string
  readonly onChange: (typed: string) => void
  /** The year of a date typed without one; null = it must be typed. */
  readonly defaultYear?: number | null
}

/** A date typed as papers write it, shown back in words as it was understood. */
export function DateField(props: Props) {
  const { value, onChange, description, error, onBlur, defaultYear = null, ...others } = props
  const date = typedDate(value, defaultYear)
  const understood = date === null || date === 'wrong' ? null : vi.common.dateUnderstood(dateInWords(date))
  return (
    <TextInput
      {...others}
      value={value}
      error={error}
      description={understood ?? description ?? vi.common.dateHelp}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      // A date is typed anew, not mended: the next key replaces what was proposed.
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={(event) => {
        if (date !== null && date !== 'wrong') onChange(printedDate(date))
        onBlur?.(event)
      }}
    />
  )
}
