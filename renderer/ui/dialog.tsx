import { Modal } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { vi } from '../text/vi.ts'
import { useAskToDiscard } from './ask-to-discard.tsx'

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
  const [asking, setAsking] = useState(false)
  const close = async () => {
    if (!dirty) {
      onClose()
      return
    }
    setAsking(true)
    const discard = await askToDiscard()
    setAsking(false)
    if (discard) onClose()
  }
  return (
    <Modal
      opened
      onClose={() => void close()}
      title={title}
      size={size}
      closeOnClickOutside={!dirty}
      // While the question is open, Escape answers the question only.
      closeOnEscape={!asking}
      centered
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': vi.common.close }}
    >
      {children}
    </Modal>
  )
}
