import { Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { vi } from '../../text/vi.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { sentenceOf } from '../../ui/sentence-of.ts'

interface Props {
  readonly title: string
  /** Of which line it is asked. */
  readonly about: string
  readonly needed: boolean
  readonly initial: string
  readonly work: { readonly isPending: boolean; readonly error: unknown }
  readonly onReason: (reason: string) => void
  readonly onClose: () => void
}

const text = vi.completeness

/** Asks why, in the person's own words. */
export function ReasonDialog({ title, about, needed, initial, work, onReason, onClose }: Props) {
  const [reason, setReason] = useState(initial)
  const [missing, setMissing] = useState(false)
  return (
    <Dialog title={title} onClose={onClose} dirty={reason !== initial} size={520}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const isMissing = needed && reason.trim() === ''
          setMissing(isMissing)
          if (!isMissing) onReason(reason)
        }}
      >
        <Text size="sm" mb="xs">
          {about}
        </Text>
        <Textarea
          label={text.reasonLabel}
          data-autofocus
          autosize
          minRows={2}
          maxRows={6}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={missing ? text.reasonNeeded : work.error === null ? null : sentenceOf(work.error)}
        />
        <DialogActions submit={vi.common.save} busy={work.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
