import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { vi } from '../text/vi.ts'

const closeButtonProps = { 'aria-label': vi.common.close }

let shown: string | null = null

/** The newest step is another one now: what was offered cannot be taken back by that button any more. */
export function hideUndoable(): void {
  if (shown !== null) notifications.hide(shown)
  shown = null
}

/** Done, and the way back beside it: instead of asking beforehand. */
export function tellUndoable(message: string, onUndo: () => void): void {
  hideUndoable()
  const id = notifications.show({
    closeButtonProps,
    color: 'green',
    autoClose: 12_000,
    message: (
      <Group gap="sm" justify="space-between" wrap="nowrap">
        <span>{message}</span>
        <Button
          flex="none"
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
  shown = id
}
