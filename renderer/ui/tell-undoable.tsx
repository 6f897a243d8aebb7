import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { vi } from '../text/vi.ts'

const closeButtonProps = { 'aria-label': vi.common.close }

/** Done, and the way back beside it: instead of asking beforehand. */
export function tellUndoable(message: string, onUndo: () => void): void {
  const id = notifications.show({
    closeButtonProps,
    color: 'green',
    autoClose: 12_000,
    message: (
      <Group gap="sm" justify="space-between">
        <span>{message}</span>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            notifications.hide(id)
            onUndo()
          }}
        >
          {vi.grid.undo}
        </Button>
      </Group>
    ),
  })
}
