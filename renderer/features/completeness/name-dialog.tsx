import { Checkbox, NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { vi } from '../../text/vi.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { sentenceOf } from '../../ui/sentence-of.ts'

interface Own {
  readonly label: string
  readonly confirmed: boolean
  readonly needs: number
}

interface Props {
  readonly title: string
  readonly initial: string
  /** A new line also says whether it is required, and how many papers it takes. */
  readonly isNew: boolean
  readonly work: { readonly isPending: boolean; readonly error: unknown }
  readonly onName: (own: Own) => void
  readonly onClose: () => void
}

const text = vi.completeness

/** The name of the office's own line. */
export function NameDialog({ title, initial, isNew, work, onName, onClose }: Props) {
  const [label, setLabel] = useState(initial)
  const [confirmed, setConfirmed] = useState(true)
  const [needs, setNeeds] = useState(1)
  return (
    <Dialog title={title} onClose={onClose} dirty={label !== initial} size={520}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (label.trim() !== '') onName({ label, confirmed, needs })
        }}
      >
        <TextInput
          label={text.addName}
          placeholder={text.addNamePlaceholder}
          data-autofocus
          required
          maxLength={300}
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
          error={work.error === null ? null : sentenceOf(work.error)}
        />
        {isNew && (
          <>
            <Checkbox
              mt="sm"
              label={text.addRequired}
              checked={confirmed}
              onChange={(event) => setConfirmed(event.currentTarget.checked)}
            />
            <NumberInput
              mt="sm"
              w={180}
              label={text.addNeeds}
              min={1}
              max={99}
              value={needs}
              onChange={(value) => setNeeds(Math.max(1, Number(value) || 1))}
            />
          </>
        )}
        <DialogActions submit={vi.common.save} busy={work.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
