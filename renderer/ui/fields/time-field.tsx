import { TextInput, type TextInputProps } from '@mantine/core'
import { parseClockTime, printClockTime } from '../../../shared/dates/clock-time.ts'

interface Props extends Omit<TextInputProps, 'onChange' | 'value' | 'type'> {
  readonly value: string
  readonly onChange: (typed: string) => void
}

/** An hour typed as people write it (7h30, 7:30, 14h), shown back as it was understood. */
export function TimeField({ value, onChange, onBlur, placeholder = '7h30', ...props }: Props) {
  return (
    <TextInput
      {...props}
      value={value}
      placeholder={placeholder}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={(event) => {
        const time = parseClockTime(value)
        if (time !== null) onChange(printClockTime(time))
        onBlur?.(event)
      }}
    />
  )
}
