import { Alert, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import type { Fonds } from '../../../shared/model/fonds.ts'
import { useArchiveCommand } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { FormError } from '../../ui/fields/form-error.tsx'
import { showFailure } from '../../ui/fields/show-failure.ts'
import { tell } from '../../ui/tell.ts'
import { fondsChecks, fondsForm, fondsFormFields, fondsOf } from './fonds-form.ts'
import { FondsGroups } from './fonds-groups.tsx'

interface Props {
  /** Null = a new one. */
  readonly fonds: Fonds | null
  readonly onClose: () => void
  readonly onCreated: (fonds: Fonds) => void
}

export function FondsDialog({ fonds, onClose, onCreated }: Props) {
  const form = useForm({ mode: 'controlled', initialValues: fondsForm(fonds), validate: fondsChecks })
  const [failure, setFailure] = useState<string | null>(null)
  const create = useArchiveCommand('fonds.create')
  const update = useArchiveCommand('fonds.update')
  const text = vi.catalogue.fonds
  const setup = vi.archive.setup
  const onError = (error: unknown) => setFailure(showFailure(form, error, fondsFormFields))

  const submit = form.onSubmit((values) => {
    setFailure(null)
    if (fonds !== null) {
      update.mutate({ id: fonds.id, fields: fondsOf(values) }, { onSuccess: onClose, onError })
      return
    }
    const inventory = { number: values.inventoryNumber, title: values.inventoryTitle }
    const onSuccess = (created: Fonds) => {
      tell(text.created(created.name))
      onCreated(created)
      onClose()
    }
    create.mutate({ fonds: fondsOf(values), inventory }, { onSuccess, onError })
  })

  return (
    <Dialog
      title={fonds === null ? text.createTitle : text.editTitle}
      onClose={onClose}
      dirty={form.isDirty()}
      size={700}
    >
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          {fonds === null && <Text size="sm">{text.intro}</Text>}
          <Group grow align="flex-start" preventGrowOverflow={false}>
            <TextInput
              data-autofocus
              maw={170}
              label={setup.fondsCode}
              withAsterisk
              {...form.getInputProps('code')}
            />
            <TextInput label={setup.fondsName} withAsterisk {...form.getInputProps('name')} />
          </Group>
          {fonds !== null && fonds.dossiers > 0 && form.isDirty('code') && (
            <Alert color="yellow" variant="light">
              {text.codeWarning}
            </Alert>
          )}
          <TextInput
            label={setup.committee}
            description={setup.committeeHelp}
            {...form.getInputProps('committee')}
          />
          <TextInput label={setup.higherBody} {...form.getInputProps('higherBody')} />
          {fonds === null && (
            <Group grow align="flex-start" preventGrowOverflow={false}>
              <TextInput
                maw={170}
                label={setup.inventoryNumber}
                withAsterisk
                {...form.getInputProps('inventoryNumber')}
              />
              <TextInput label={setup.inventoryTitle} {...form.getInputProps('inventoryTitle')} />
            </Group>
          )}
          <FondsGroups form={form} />
          <Textarea label={text.note} autosize minRows={2} maxRows={5} {...form.getInputProps('note')} />
        </Stack>
        <FormError sentence={failure} />
        <DialogActions
          submit={vi.common.save}
          busy={create.isPending || update.isPending}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  )
}
