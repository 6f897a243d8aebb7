import { Button, Text } from '@mantine/core'
import { vi } from '../text/vi.ts'
import { Dialog } from '../ui/dialog.tsx'
import { DialogFoot } from '../ui/dialog-foot.tsx'

const version: unknown = import.meta.env.VITE_APP_VERSION

export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const text = vi.shell.about
  return (
    <Dialog title={text.title} onClose={onClose} size={480}>
      <Text fw={600} size="md">
        {vi.common.appName}
      </Text>
      {typeof version === 'string' && <Text size="sm">{text.version(version)}</Text>}
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
