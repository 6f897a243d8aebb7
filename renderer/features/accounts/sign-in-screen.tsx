import { Button, NativeSelect, PasswordInput, Text, TextInput } from '@mantine/core'
import { Lock } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { ArchiveState, OpenArchive } from '../../../shared/model/archive.ts'
import { useArchiveCommand, useArchiveQuery } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import { FormError } from '../../ui/fields/form-error.tsx'
import { sentenceOf } from '../../ui/sentence-of.ts'
import { NewPasswordFields, useNewPassword } from './new-password.tsx'
import classes from './sign-in-screen.module.css'

const text = vi.accounts.signIn

interface Props {
  readonly open: OpenArchive
  readonly onEntered: (state: ArchiveState) => void
  readonly onClose: () => void
}

/**
 * Covers everything while nobody is signed in. A dialog of the page's top layer: what lies below, open dialogs and the
 * reader included, can be neither seen nor reached, and keeps what was typed.
 */
export function SignInScreen({ open, onEntered, onClose }: Props) {
  const names = useArchiveQuery('accounts.names', {})
  const { lockedFor } = open.session
  const [chosen, setChosen] = useState<string | null>(null)
  const [withCode, setWithCode] = useState(false)
  const all = names.data ?? []
  const name = chosen ?? (lockedFor === '' ? (all[0] ?? '') : lockedFor)
  return (
    <dialog
      ref={showOnTop}
      className={classes.cover}
      aria-modal="true"
      aria-labelledby="sign-in-title"
      onCancel={(event) => event.preventDefault()}
    >
      <div className={classes.sheet}>
        <h1 id="sign-in-title">
          <Lock size={18} aria-hidden /> {text.title(open.name)}
        </h1>
        <Text size="sm">{lockedFor === '' ? text.intro : text.locked(lockedFor)}</Text>
        <NativeSelect
          label={text.name}
          data={all.length === 0 ? [name] : all}
          value={name}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
        {withCode ? (
          <ByCode name={name} onEntered={onEntered} onBack={() => setWithCode(false)} />
        ) : (
          <ByPassword name={name} onEntered={onEntered} onForgot={() => setWithCode(true)} />
        )}
        <div className={classes.foot}>
          <Button variant="subtle" color="gray" size="compact-sm" onClick={onClose}>
            {text.close}
          </Button>
        </div>
      </div>
    </dialog>
  )
}

/** On top of everything; closed before it goes, so that the focus returns to where it was. */
function showOnTop(dialog: HTMLDialogElement | null): (() => void) | undefined {
  if (dialog === null) return undefined
  dialog.showModal()
  dialog.querySelector<HTMLElement>('input[type="password"]')?.focus()
  return () => dialog.close()
}

interface WayProps {
  readonly name: string
  readonly onEntered: (state: ArchiveState) => void
}

function ByPassword({ name, onEntered, onForgot }: WayProps & { readonly onForgot: () => void }) {
  const [password, setPassword] = useState('')
  const signIn = useArchiveCommand('accounts.signIn')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    signIn.mutate({ name, password }, { onSuccess: onEntered, onSettled: () => setPassword('') })
  }
  return (
    <form noValidate onSubmit={submit}>
      <PasswordInput
        label={text.password}
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <FormError sentence={signIn.isError ? sentenceOf(signIn.error) : null} />
      <Button type="submit" fullWidth mt="xs" loading={signIn.isPending}>
        {text.submit}
      </Button>
      <Button variant="subtle" size="compact-sm" fullWidth onClick={onForgot}>
        {text.forgot}
      </Button>
    </form>
  )
}

function ByCode({ name, onEntered, onBack }: WayProps & { readonly onBack: () => void }) {
  const [code, setCode] = useState('')
  const { fields, take } = useNewPassword()
  const use = useArchiveCommand('accounts.useRecoveryCode')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const password = take()
    if (password !== null) use.mutate({ name, code, password }, { onSuccess: onEntered })
  }
  return (
    <form noValidate onSubmit={submit}>
      <TextInput
        label={text.code}
        description={text.codeHelp}
        autoFocus
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <NewPasswordFields fields={fields} label={text.newPassword} />
      <FormError sentence={use.isError ? sentenceOf(use.error) : null} />
      <Button type="submit" fullWidth mt="xs" loading={use.isPending}>
        {text.useCode}
      </Button>
      <Button variant="subtle" size="compact-sm" fullWidth onClick={onBack}>
        {text.back}
      </Button>
    </form>
  )
}
