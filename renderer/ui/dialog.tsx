import { Modal } from '@mantine/core'
import { type ReactNode, useRef } from 'react'
import { vi } from '../text/vi.ts'
import { useAskToDiscard } from './ask-to-discard.tsx'
import { screenIsCovered } from './modal-is-open.ts'
import { useUnsaved } from './unsaved.ts'

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
  const asking = useRef(false)
  useUnsaved(() => dirty)
  const close = async () => {
    if (screenIsCovered()) return
    if (!dirty) {
      onClose()
      return
    }
    // Subtle: the Escape that answers the question reaches this dialog too, hence asking ends one turn later.
    if (asking.current) return
    asking.current = true
    const discard = await askToDiscard()
    setTimeout(() => {
      asking.current = false
    })
    if (discard) onClose()
  }
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
