import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { vi } from '../../text/vi.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { DialogFoot } from '../../ui/dialog-foot.tsx'
import { StepList } from './step-list.tsx'
import { movedBy, type StepRow, stepRows } from './step-rows.ts'
import { useHistory, useMoveSteps } from './use-steps.ts'

const text = vi.history

/** Các thao tác gần đây: from which one goes back, or forward again, several at once. */
export function RecentSteps({ onClose }: { readonly onClose: () => void }) {
  const rows = stepRows(useHistory())
  return (
    <Dialog title={text.recent} onClose={onClose}>
      {rows.length === 0 ? (
        <>
          <Text size="sm">{text.recentEmpty}</Text>
          <DialogFoot>
            <Button onClick={onClose}>{vi.common.close}</Button>
          </DialogFoot>
        </>
      ) : (
        // Another state of the archive is another list: nothing stays chosen in it.
        <Steps
          key={rows.map(({ direction, step }) => `${direction}${step.id}`).join()}
          rows={rows}
          onClose={onClose}
        />
      )}
    </Dialog>
  )
}

function Steps({ rows, onClose }: { readonly rows: readonly StepRow[]; readonly onClose: () => void }) {
  const move = useMoveSteps()
  const undone = rows.filter(({ direction }) => direction === 'redo').length
  const [chosen, setChosen] = useState(Math.min(undone, rows.length - 1))
  const [busy, setBusy] = useState(false)
  const { first, last } = movedBy(rows, chosen)
  const row = rows[chosen]
  const go = () => {
    if (row === undefined || busy) return
    setBusy(true)
    move({ direction: row.direction, until: row.step.id }, () => setBusy(false))
  }
  const steps = last - first + 1
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">
        {text.recentIntro}
      </Text>
      <StepList rows={rows} chosen={chosen} moved={{ first, last }} onChoose={setChosen} onGo={go} />
      <DialogFoot>
        <Button variant="default" onClick={onClose}>
          {vi.common.close}
        </Button>
        <Button onClick={go} loading={busy}>
          {row?.direction === 'redo' ? text.redoMany(steps) : text.undoMany(steps)}
        </Button>
      </DialogFoot>
    </>
  )
}
