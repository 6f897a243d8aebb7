import { NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { type Account, AccountFields } from '../../../shared/model/account.ts'
import { secrecyLevels } from '../../../shared/model/closed-lists.ts'
import { roles } from '../../../shared/model/roles.ts'
import { useOpenArchive } from '../../backend/open-archive.ts'
import { useArchiveCommand } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { FormError } from '../../ui/fields/form-error.tsx'
import { sentenceOf } from '../../ui/sentence-of.ts'
import { tell } from '../../ui/tell.ts'
import { NewPasswordFields, useNewPassword } from './new-password.tsx'

const text = vi.accounts.edit

interface Props {
  /** Null: a new person. `first`: the archive begins to use accounts. */
  readonly account: Account | 'first' | null
  readonly onClose: () => void
  /** Codes to be shown once. */
  readonly onCodes: (name: string, codes: readonly string[]) => void
}

const options = <Id extends string>({ ids, labels }: { ids: readonly Id[]; labels: Record<Id, string> }) =>
  ids.map((value) => ({ value, label: labels[value] }))

export function AccountDialog({ account, onClose, onCodes }: Props) {
  const { officer } = useOpenArchive()
  const isFirst = account === 'first'
  const known = isFirst ? null : account
  const [before] = useState<AccountFields>(() =>
    isFirst
      ? { ...officer, role: 'administrator', clearance: 'tuyet-mat' }
      : (known ?? { name: '', office: '', role: 'officer', clearance: 'thuong' }),
  )
  const [fields, setFields] = useState(before)
  const [nameError, setNameError] = useState<string | null>(null)
  const password = useNewPassword()
  const begin = useArchiveCommand('accounts.begin')
  const create = useArchiveCommand('accounts.create')
  const update = useArchiveCommand('accounts.update')
  const failed = [begin, create, update].find(({ isError }) => isError)
  const change = (changed: Partial<AccountFields>) => setFields((now) => ({ ...now, ...changed }))

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const parsed = AccountFields.safeParse(fields)
    const typed = known === null ? password.take() : ''
    if (!parsed.success) setNameError(vi.common.required(text.name.toLocaleLowerCase('vi')))
    if (!parsed.success || typed === null) return
    const { name, office } = parsed.data
    const done = ({ codes }: { readonly codes: readonly string[] }) => onCodes(name, codes)
    const saved = () => {
      tell(text.saved(name))
      onClose()
    }
    if (isFirst) begin.mutate({ name, office, password: typed }, { onSuccess: done })
    else if (known === null) create.mutate({ fields: parsed.data, password: typed }, { onSuccess: done })
    else update.mutate({ id: known.id, fields: parsed.data }, { onSuccess: saved })
  }

  const title = isFirst ? text.beginTitle : known === null ? text.newTitle : text.title(known.name)
  return (
    <Dialog title={title} onClose={onClose} dirty={fields !== before || password.typed}>
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          {isFirst && <Text size="sm">{text.beginIntro}</Text>}
          <TextInput
            data-autofocus
            withAsterisk
            label={text.name}
            value={fields.name}
            error={nameError}
            onChange={(event) => {
              setNameError(null)
              change({ name: event.currentTarget.value })
            }}
          />
          <TextInput
            label={text.office}
            value={fields.office}
            onChange={(event) => change({ office: event.currentTarget.value })}
          />
          {!isFirst && (
            <>
              <NativeSelect
                label={text.role}
                data={options(roles)}
                value={fields.role}
                onChange={(event) => change({ role: roles.schema.parse(event.currentTarget.value) })}
              />
              <NativeSelect
                label={text.clearance}
                description={text.clearanceHelp}
                data={options(secrecyLevels)}
                value={fields.clearance}
                onChange={(event) =>
                  change({ clearance: secrecyLevels.schema.parse(event.currentTarget.value) })
                }
              />
            </>
          )}
          {known === null && <NewPasswordFields fields={password.fields} />}
        </Stack>
        <FormError sentence={failed === undefined ? null : sentenceOf(failed.error)} />
        <DialogActions
          submit={isFirst ? text.beginSubmit : vi.common.save}
          busy={begin.isPending || create.isPending || update.isPending}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  )
}
