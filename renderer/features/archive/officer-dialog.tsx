import { Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { Officer } from '../../../shared/model/archive.ts'
import { useOpenArchive } from '../../backend/open-archive.ts'
import { useArchiveCommand } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { FormError } from '../../ui/fields/form-error.tsx'
import { sentenceOf } from '../../ui/sentence-of.ts'
import { tell } from '../../ui/tell.ts'

/** Who stands in the audit log from now on. */
export function OfficerDialog({ onClose }: { readonly onClose: () => void }) {
  const { officer } = useOpenArchive()
  const [name, setName] = useState(officer.name)
  const [office, setOffice] = useState(officer.office)
  const [nameError, setNameError] = useState<string | null>(null)
  const save = useArchiveCommand('archive.setOfficer')
  const text = vi.archive.officer
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const parsed = Officer.safeParse({ name, office })
    if (!parsed.success) {
      const long = name.trim().length > 200 || office.trim().length > 200
      const label = vi.archive.setup.officerName.toLocaleLowerCase('vi')
      setNameError(long ? vi.common.tooLong(200) : vi.common.required(label))
      return
    }
    save.mutate(parsed.data, {
      onSuccess: () => {
        tell(text.saved(parsed.data.name))
        onClose()
      },
    })
  }
  return (
    <Dialog title={text.title} onClose={onClose} dirty={name !== officer.name || office !== officer.office}>
      <form noValidate onSubmit={submit}>
        <Stack gap="md">
          <Text size="sm">{text.intro}</Text>
          <TextInput
            data-autofocus
            label={vi.archive.setup.officerName}
            withAsterisk
            value={name}
            error={nameError}
            onChange={(event) => {
              setName(event.currentTarget.value)
              setNameError(null)
            }}
          />
          <TextInput
            label={vi.archive.setup.officerOffice}
            description={vi.archive.setup.officerOfficeHelp}
            value={office}
            onChange={(event) => setOffice(event.currentTarget.value)}
          />
        </Stack>
        <FormError sentence={save.isError ? sentenceOf(save.error) : null} />
        <DialogActions submit={vi.common.save} busy={save.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
