import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { vi } from '../text/vi.ts'

interface Told {
  /** One notice of this name at a time. */
  readonly id: string
  readonly message: string
  readonly deed: string
  readonly onDeed: () => void
  /** `bad` stays until it is closed. Default `good`. */
  readonly tone?: 'good' | 'bad'
}

/** A short line that something was done, with a button for what one may want next. */
export function tellWithDeed({ id, message, deed, onDeed, tone = 'good' }: Told): void {
  notifications.hide(id)
  notifications.show({
    id,
    color: tone === 'good' ? 'green' : 'red',
    autoClose: tone === 'good' ? 12_000 : false,
    closeButtonProps: { 'aria-label': vi.common.close },
    message: (
      <Group gap="xs" justify="space-between" wrap={tone === 'good' ? 'nowrap' : 'wrap'}>
        <Text size="sm">{message}</Text>
        <Button
          size="compact-sm"
          variant="default"
          flex="none"
          onClick={() => {
            notifications.hide(id)
            onDeed()
          }}
        >
          {deed}
        </Button>
      </Group>
    ),
  })
}

/** A short line in the place of the one before of the same name. */
export function tellOnce(id: string, message: string): void {
  notifications.hide(id)
  notifications.show({
    id,
    message,
    color: 'green',
    autoClose: 4000,
    closeButtonProps: { 'aria-label': vi.common.close },
  })
}

export const hideNotice = (id: string): void => {
  notifications.hide(id)
}
