import { Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useCallback } from 'react'
import { vi } from '../text/vi.ts'

/** Asks whether unsaved typing may go; true when it may. */
export function useAskToDiscard(): () => Promise<boolean> {
  return useCallback(
    () =>
      new Promise((resolve) => {
        modals.openConfirmModal({
          title: vi.common.discardTitle,
          children: <Text size="sm">{vi.common.discardText}</Text>,
          labels: { confirm: vi.common.discard, cancel: vi.common.keepEditing },
          confirmProps: { color: 'official' },
          // The safe answer has the focus: Enter keeps the typing.
          cancelProps: { 'data-autofocus': true },
          onConfirm: () => resolve(true),
          onCancel: () => resolve(false),
          // Escape and a click beside it; after onConfirm this changes nothing.
          onClose: () => resolve(false),
        })
      }),
    [],
  )
}
