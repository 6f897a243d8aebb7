import { Button, Text } from '@mantine/core'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { vi } from '../../text/vi.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { DialogFoot } from '../../ui/dialog-foot.tsx'
import { Outcome } from '../../ui/outcome.tsx'

interface Props {
  readonly report: CallOutput<'tables.export'>
  readonly onClose: () => void
}

/** Where the sheet lies and how many rows it has. */
export function TableResult({ report, onClose }: Props) {
  return (
    <Dialog title={vi.tables.title} onClose={onClose}>
      <Outcome tone="good" title={vi.tables.done}>
        <Text size="sm">{vi.tables.numbers(report.rows, report.bytes)}</Text>
        <Text size="sm" mt={4}>
          {vi.tables.place}: <strong style={{ overflowWrap: 'anywhere' }}>{report.to}</strong>
        </Text>
      </Outcome>
      <DialogFoot>
        <Button data-autofocus onClick={onClose}>
          {vi.common.close}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}
