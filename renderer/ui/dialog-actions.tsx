import { Button } from '@mantine/core'
import { vi } from '../text/vi.ts'
import { DialogFoot } from './dialog-foot.tsx'

interface Props {
  readonly submit: string
  readonly busy: boolean
  readonly onCancel: () => void
  readonly disabled?: boolean
}

/** The foot of a form in a dialog: the deed on the right, in words. */
export function DialogActions({ submit, busy, onCancel, disabled = false }: Props) {
  return (
    <DialogFoot>
      <Button variant="default" onClick={onCancel}>
        {vi.common.cancel}
      </Button>
      <Button type="submit" loading={busy} disabled={disabled}>
        {submit}
      </Button>
    </DialogFoot>
  )
}
