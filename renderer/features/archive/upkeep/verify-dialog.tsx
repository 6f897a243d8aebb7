import { Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useBackend } from '../../../backend/context.ts'
import { vi } from '../../../text/vi.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { DialogActions } from '../../../ui/dialog-actions.tsx'
import { typedHead } from './typed-head.ts'

const text = vi.upkeep.verify

/** Says what is checked and starts it, against the head of the log noted last time where there is one. */
export function VerifyDialog({ onClose }: { readonly onClose: () => void }) {
  const { jobs } = useBackend()
  const [typed, setTyped] = useState('')
  const head = typedHead(typed)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (head === 'wrong') return
    jobs.start('archive.verify', { expectHead: head }, text.job)
    onClose()
  }
  return (
    <Dialog title={text.title} onClose={onClose}>
      <form noValidate onSubmit={submit}>
        <Stack gap="md">
          <Text size="sm">{text.text}</Text>
          <TextInput
            label={text.expected}
            description={text.expectedHelp}
            value={typed}
            error={head === 'wrong' ? text.expectedWrong : null}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </Stack>
        <DialogActions submit={text.start} busy={false} disabled={head === 'wrong'} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
