import { Tooltip } from '@mantine/core'
import classes from './state-chip.module.css'

export type ChipTone = 'quiet' | 'waiting' | 'warning' | 'trouble' | 'secret'

interface Props {
  readonly tone: ChipTone
  readonly children: string
  readonly help?: string
}

/** A short state in words; never by colour alone. */
export function StateChip({ tone, children, help }: Props) {
  const chip = (
    <span className={classes.chip} data-tone={tone}>
      {children}
    </span>
  )
  if (help === undefined) return chip
  return (
    <Tooltip label={help} multiline maw={320} openDelay={400}>
      {chip}
    </Tooltip>
  )
}
