import { Button, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { CopyReport, RecentArchive } from '../../../../shared/model/archive.ts'
import { vi } from '../../../text/vi.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { DialogFoot } from '../../../ui/dialog-foot.tsx'
import { Outcome } from '../../../ui/outcome.tsx'

interface Props {
  readonly kind: 'backup' | 'restore'
  readonly report: CopyReport
  /** The restored archive where this machine knows it. */
  readonly restored?: RecentArchive | undefined
  readonly onOpen?: (id: string) => void
  readonly onClose: () => void
}

/** Where the copy lies, how many files, and whether it was read back: never a success that was not checked. */
export function CopyResult({ kind, report, restored, onOpen, onClose }: Props) {
  const text = vi.upkeep[kind]
  const { backup } = vi.upkeep
  const place: ReactNode = (
    <>
      <Text size="sm">
        {report.verified
          ? backup.verified(report.files, report.bytes)
          : backup.copied(report.files, report.bytes)}
      </Text>
      <Text size="sm" mt={4}>
        {backup.place}: <strong style={{ overflowWrap: 'anywhere' }}>{report.to}</strong>
      </Text>
    </>
  )
  return (
    <Dialog title={text.title} onClose={onClose}>
      {report.verified ? (
        <Outcome tone="good" title={text.done}>
          {place}
        </Outcome>
      ) : (
        <Outcome tone="bad" title={text.notVerified}>
          {place}
          <Text size="sm" mt={4}>
            {text.notVerifiedText}
          </Text>
        </Outcome>
      )}
      <Text size="sm" mt="md">
        {kind === 'backup' ? backup.advice : restored === undefined ? vi.upkeep.restore.openHelp : ''}
      </Text>
      <DialogFoot>
        {restored !== undefined && onOpen !== undefined && report.verified && (
          <Button variant="default" onClick={() => onOpen(restored.id)}>
            {vi.upkeep.restore.open}
          </Button>
        )}
        <Button data-autofocus onClick={onClose}>
          {vi.common.close}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}
