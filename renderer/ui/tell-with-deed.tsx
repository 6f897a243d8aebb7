import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { vi } from '../text/vi.ts'

/** A short line that something was done, with what may follow from it, such as taking it back. */
export function tellWithDeed(message: string, label: string, deed: () => void): void {
  const id = notifications.show({
    closeButtonProps: { 'aria-label': vi.common.close },
    color: 'green',
    autoClose: 10_000,
    message: (
      <Group gap="xs" justify="space-between" wrap="nowrap">
        <span>{message}</span>
        <Button
          flex="none"
          size="compact-sm"
          variant="default"
          onClick={() => {
            notifications.hide(id)
            deed()
          }}
        >
          {label}
        </Button>
      </Group>
    ),
  })
}
