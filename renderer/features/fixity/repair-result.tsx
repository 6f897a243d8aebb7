import { Button, Text } from '@mantine/core'
import type { RepairReport } from '../../../shared/model/fixity.ts'
import { vi } from '../../text/vi.ts'
import { printedMoment } from '../../ui/dates.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { DialogFoot } from '../../ui/dialog-foot.tsx'
import { Outcome } from '../../ui/outcome.tsx'
import classes from './fixity.module.css'

const text = vi.fixity

/** What was taken back, from where, and what could not be. */
export function RepairResult({
  report,
  onClose,
}: {
  readonly report: RepairReport
  readonly onClose: () => void
}) {
  const { repaired, whole, failed } = report
  return (
    <Dialog title={text.repairTitle} onClose={onClose} size={760}>
      {repaired.length > 0 && (
        <Outcome tone="good" title={text.repaired(repaired.length)}>
          <ul className={classes.offers}>
            {repaired.map(({ sha256, name, from, createdAt }) => (
              <li key={sha256}>
                {name}
                <small>{text.offered(printedMoment(createdAt), from)}</small>
              </li>
            ))}
          </ul>
        </Outcome>
      )}
      {whole.length > 0 && (
        <Text size="sm" my="sm">
          {text.repairWhole(whole.length)}
        </Text>
      )}
      {failed.length > 0 && (
        <Outcome tone="bad" title={text.repairFailed(failed.length)}>
          <ul className={classes.offers}>
            {failed.map(({ sha256, message }) => (
              <li key={sha256}>{message}</li>
            ))}
          </ul>
        </Outcome>
      )}
      <DialogFoot>
        <Button data-autofocus onClick={onClose}>
          {vi.common.close}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}
