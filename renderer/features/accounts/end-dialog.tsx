import { PasswordInput, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useArchiveCommand } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { FormError } from '../../ui/fields/form-error.tsx'
import { sentenceOf } from '../../ui/sentence-of.ts'

const text = vi.accounts.end

/** Back to one person without a password. */
export function EndDialog({ onClose }: { readonly onClose: () => void }) {
  const [password, setPassword] = useState('')
  const end = useArchiveCommand('accounts.end')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    end.mutate({ password }, { onSuccess: onClose })
  }
  return (
    <Dialog title={text.title} onClose={onClose} dirty={password !== ''}>
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{text.intro}</Text>
          <PasswordInput
            data-autofocus
            label={vi.accounts.password.old}
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        </Stack>
        <FormError sentence={end.isError ? sentenceOf(end.error) : null} />
        <DialogActions submit={text.submit} busy={end.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
