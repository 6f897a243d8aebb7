import { Button } from '@mantine/core'
import { vi } from '../../../text/vi.ts'
import classes from './document-grid.module.css'
import type { Draft } from './drafts.ts'

interface Props {
  readonly drafts: readonly Draft[]
  /** By its place among the drafts. */
  readonly onGo: (place: number) => void
}

/** New rows that were typed at another time and never saved. */
export function KeptRows({ drafts, onGo }: Props) {
  const kept = drafts.filter(({ state }) => state === 'kept').length
  if (kept === 0) return null
  return (
    <div role="status" className={classes.kept}>
      {vi.grid.kept(kept)}
      <Button
        size="compact-xs"
        variant="default"
        onClick={() => onGo(drafts.findIndex(({ state }) => state === 'kept'))}
      >
        {vi.grid.toKept}
      </Button>
    </div>
  )
}
