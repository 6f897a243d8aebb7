import { Button, Text } from '@mantine/core'
import { choosePlace } from '../../../backend/choose-place.ts'
import { useBackend } from '../../../backend/context.ts'
import { vi } from '../../../text/vi.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { DialogFoot } from '../../../ui/dialog-foot.tsx'

/** Says what a backup is, asks where to, and starts it. */
export function BackupDialog({ onClose }: { readonly onClose: () => void }) {
  const { jobs } = useBackend()
  const text = vi.upkeep.backup
  const start = async () => {
    const to = await choosePlace({ kind: 'target-folder', title: text.dialog })
    if (to === null) return
    jobs.start('archive.backup', { to: to.token }, text.job)
    onClose()
  }
  return (
    <Dialog title={text.title} onClose={onClose}>
      <Text size="sm">{text.text}</Text>
      <Text size="sm" mt="xs">
        {text.advice}
      </Text>
      <DialogFoot>
        <Button variant="default" onClick={onClose}>
          {vi.common.cancel}
        </Button>
        <Button data-autofocus onClick={() => void start()}>
          {text.choose}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}
