import { Modal } from '@mantine/core'
import { type ReactNode, useCallback } from 'react'
import { useAskToDiscard } from './ask-to-discard.tsx'
import { vi } from '../text/vi.ts'

interface Props {
  readonly title: string
  readonly onClose: () => void
  /** Unsaved typing: closing asks first. */
  readonly dirty?: boolean
  readonly size?: number
  readonly children: ReactNode
}

/** A dialog that Escape closes, and that never loses typing without asking. */
export function Dialog({ title, onClose, dirty = false, size = 620, children }: Props) {
  const askToDiscard = useAskToDiscard()
  const close = useCallback(async () => {
    if (!dirty || (await askToDiscard())) onClose()
  }, [askToDiscard, dirty, onClose])
  return (
    <Modal
      opened
      onClose={() => void close()}
      title={title}
      size={size}
      closeOnClickOutside={!dirty}
      centered
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': vi.common.close }}
    >
      {children}
    </Modal>
  )
}
