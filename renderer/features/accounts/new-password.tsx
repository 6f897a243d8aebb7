import { PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { shortestPassword } from '../../../shared/model/account.ts'
import { vi } from '../../text/vi.ts'

const text = vi.accounts.password

/** A new password, typed twice because nobody sees it. */
export function useNewPassword() {
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  const short = password.length < shortestPassword ? text.short(shortestPassword) : null
  const differs = again === password ? null : text.differs
  return {
    fields: {
      password,
      again,
      setPassword,
      setAgain,
      short: tried ? short : null,
      differs: tried ? differs : null,
    },
    typed: password !== '' || again !== '',
    /** The password, or null with what is wrong shown beside the boxes. */
    take: (): string | null => {
      setTried(true)
      return short === null && differs === null ? password : null
    },
  }
}

type Fields = ReturnType<typeof useNewPassword>['fields']

export function NewPasswordFields({ fields, label = text.password }: { fields: Fields; label?: string }) {
  return (
    <>
      <PasswordInput
        label={label}
        description={text.help(shortestPassword)}
        autoComplete="new-password"
        value={fields.password}
        error={fields.short}
        onChange={(event) => fields.setPassword(event.currentTarget.value)}
      />
      <PasswordInput
        label={text.again}
        autoComplete="new-password"
        value={fields.again}
        error={fields.differs}
        onChange={(event) => fields.setAgain(event.currentTarget.value)}
      />
    </>
  )
}
