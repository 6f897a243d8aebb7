import { Button, Text } from '@mantine/core'
import { vi } from '../../text/vi.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { DialogFoot } from '../../ui/dialog-foot.tsx'
import { useMakeSample } from './use-sample.ts'

/** What was tried in the sample is about to be lost: asks first. */
export function RemakeDialog({ onClose }: { readonly onClose: () => void }) {
  const make = useMakeSample()
  return (
    <Dialog title={vi.sample.remakeTitle} onClose={onClose}>
      <Text size="sm">{vi.sample.remakeText}</Text>
      <DialogFoot>
        <Button variant="default" onClick={onClose}>
          {vi.common.cancel}
        </Button>
        <Button
          data-autofocus
          onClick={() => {
            make(true)
            onClose()
          }}
        >
          {vi.sample.remakeStart}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}
