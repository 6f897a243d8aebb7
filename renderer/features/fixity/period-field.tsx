import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { PeriodDays } from '../../../shared/model/fixity.ts'
import { useArchiveCommand } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import { tell, tellFailure } from '../../ui/tell.ts'
import classes from './fixity.module.css'

const text = vi.fixity

/** How long an original goes without a look. */
export function PeriodField({ days }: { readonly days: number }) {
  const [typed, setTyped] = useState(String(days))
  const setPeriod = useArchiveCommand('fixity.setPeriod')
  const wanted = PeriodDays.safeParse(/^\s*\d+\s*$/.test(typed) ? Number(typed) : Number.NaN)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!wanted.success) return
    setPeriod.mutate(
      { days: wanted.data },
      { onSuccess: () => tell(text.periodSet(wanted.data)), onError: tellFailure },
    )
  }
  return (
    <form className={classes.period} noValidate onSubmit={submit}>
      <TextInput
        label={text.period}
        w={150}
        inputMode="numeric"
        value={typed}
        error={wanted.success ? null : text.periodWrong}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {wanted.success && wanted.data !== days && (
        <Button type="submit" variant="default" loading={setPeriod.isPending}>
          {text.setPeriod}
        </Button>
      )}
    </form>
  )
}
