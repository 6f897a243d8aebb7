import { Button, Text } from '@mantine/core'
import { program } from '../../shared/program.ts'
import { vi } from '../text/vi.ts'
import { Dialog } from '../ui/dialog.tsx'
import { DialogFoot } from '../ui/dialog-foot.tsx'

export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const text = vi.shell.about
  return (
    <Dialog title={text.title} onClose={onClose} size={480}>
      <Text fw={600} size="md">
        {vi.common.appName}
      </Text>
      <Text size="sm">{text.version(program.version)}</Text>
      <Text size="sm" mt="sm">
        {text.text}
      </Text>
      <Text size="sm" mt="xs" c="dimmed">
        {text.licence}
      </Text>
      <DialogFoot>
        <Button data-autofocus onClick={onClose}>
          {vi.common.close}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}
