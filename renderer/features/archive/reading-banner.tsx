import { Button } from '@mantine/core'
import { Eye } from 'lucide-react'
import type { OpenArchive } from '../../../shared/model/archive.ts'
import { useOpenArchive } from '../../backend/open-archive.ts'
import { vi } from '../../text/vi.ts'
import { printedMoment } from '../../ui/dates.ts'
import classes from './reading-banner.module.css'

/** Why the archive is open for reading only, in a sentence. */
export function readingReason(because: OpenArchive['readingBecause']): string {
  const text = vi.archive.reading
  if (because === null) return text.why
  if (because.code !== 'locked') return text[because.code]
  if (because.writer === null) return text.lockedUnknown
  const { officer, machine, since } = because.writer
  return text.locked(officer, machine, printedMoment(since))
}

/** Says that nothing can be changed, why, and who can. */
export function ReadingBanner({
  onReopen,
  onSalvage,
}: {
  readonly onReopen: (() => void) | null
  readonly onSalvage: () => void
}) {
  const { mode, readingBecause, salvage } = useOpenArchive()
  if (mode === 'write') return null
  return (
    <div className={classes.banner} role="status">
      <Eye size={18} aria-hidden className={classes.icon} />
      <p className={classes.text}>
        <strong>{vi.archive.reading.title}.</strong> {readingReason(readingBecause)}
      </p>
      {salvage !== null && (
        <Button variant="default" size="compact-sm" onClick={onSalvage}>
          {vi.fixity.salvage.open}
        </Button>
      )}
      {onReopen !== null && readingBecause?.code === 'locked' && (
        <Button variant="default" size="compact-sm" onClick={onReopen}>
          {vi.archive.reading.reopen}
        </Button>
      )}
    </div>
  )
}
