import { PasswordInput, Stack } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Account } from '../../../shared/model/account.ts'
import { useArchiveCommand } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { FormError } from '../../ui/fields/form-error.tsx'
import { sentenceOf } from '../../ui/sentence-of.ts'
import { tell } from '../../ui/tell.ts'
import { NewPasswordFields, useNewPassword } from './new-password.tsx'

const text = vi.accounts.password

interface Props {
  /** Null: one's own, which asks for the one in use. */
  readonly account: Account | null
  readonly onClose: () => void
}

export function PasswordDialog({ account, onClose }: Props) {
  const [old, setOld] = useState('')
  const { fields, take, typed } = useNewPassword()
  const changeOwn = useArchiveCommand('accounts.changeOwnPassword')
  const setTheirs = useArchiveCommand('accounts.setPassword')
  const failed = [changeOwn, setTheirs].find(({ isError }) => isError)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const password = take()
    if (password === null) return
    const onSuccess = () => {
      tell(text.saved)
      onClose()
    }
    if (account === null) changeOwn.mutate({ old, password }, { onSuccess })
    else setTheirs.mutate({ id: account.id, password }, { onSuccess })
  }
  return (
    <Dialog
      title={account === null ? text.title : text.titleOf(account.name)}
      onClose={onClose}
      dirty={typed || old !== ''}
    >
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          {account === null && (
            <PasswordInput
              data-autofocus
              label={text.old}
              autoComplete="current-password"
              value={old}
              onChange={(event) => setOld(event.currentTarget.value)}
            />
          )}
          <NewPasswordFields fields={fields} />
        </Stack>
        <FormError sentence={failed === undefined ? null : sentenceOf(failed.error)} />
        <DialogActions
          submit={vi.common.save}
          busy={changeOwn.isPending || setTheirs.isPending}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  )
}
