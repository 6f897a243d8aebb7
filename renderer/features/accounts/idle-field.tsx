import { Button, NumberInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { idleBounds } from '../../../shared/model/account.ts'
import { useArchiveCommand } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import { tell, tellFailure } from '../../ui/tell.ts'
import classes from './accounts.module.css'

const text = vi.accounts.page

/** After how many minutes without a deed the archive locks itself. */
export function IdleField({ minutes, mayChange }: { readonly minutes: number; readonly mayChange: boolean }) {
  const [typed, setTyped] = useState<number | string>(minutes)
  const save = useArchiveCommand('accounts.setIdleMinutes')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const wanted = Number(typed)
    save.mutate({ minutes: wanted }, { onSuccess: () => tell(text.idleSaved(wanted)), onError: tellFailure })
  }
  return (
    <form noValidate className={classes.bar} onSubmit={submit}>
      <NumberInput
        label={text.idle}
        suffix={` ${text.idleUnit}`}
        w={240}
        min={idleBounds.least}
        max={idleBounds.most}
        allowDecimal={false}
        disabled={!mayChange}
        value={typed}
        onChange={setTyped}
      />
      <Button
        type="submit"
        variant="default"
        loading={save.isPending}
        disabled={typed === minutes || typed === ''}
      >
        {vi.common.save}
      </Button>
    </form>
  )
}
