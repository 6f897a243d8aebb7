import { Group, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import type { CongressTimes } from '../../../shared/model/deadline.ts'
import type { CongressId } from '../../../shared/model/ids.ts'
import { useArchiveCommand } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { FormError } from '../../ui/fields/form-error.tsx'
import { showFailure } from '../../ui/fields/show-failure.ts'
import { tell } from '../../ui/tell.ts'
import { type TimesForm, timesChecks, timesForm, timesFormFields, timesOf } from './times-form.ts'

interface Props {
  readonly congressId: CongressId
  readonly times: CongressTimes
  readonly onClose: () => void
}

const text = vi.deadlines

/** What the office says: the local date with its letter, the hand-over, leave to keep longer. */
export function TimesDialog({ congressId, times, onClose }: Props) {
  const form = useForm<TimesForm>({
    mode: 'controlled',
    initialValues: timesForm(times),
    validate: timesChecks,
    validateInputOnBlur: true,
  })
  const [failure, setFailure] = useState<string | null>(null)
  const { mutate, isPending } = useArchiveCommand('deadlines.setTimes')
  const day = (field: keyof typeof timesChecks, label: string, description?: string) => (
    <DateField
      {...form.getInputProps(field)}
      value={form.values[field]}
      label={label}
      {...(description === undefined ? {} : { description })}
      style={{ flex: '1 1 220px' }}
    />
  )
  return (
    <Dialog title={text.dialogTitle} onClose={onClose} dirty={form.isDirty()} size={680}>
      <form
        noValidate
        onSubmit={form.onSubmit((values) => {
          setFailure(null)
          mutate(
            { congressId, times: timesOf(values) },
            {
              onSuccess: () => {
                tell(text.saved)
                onClose()
              },
              onError: (error) => setFailure(showFailure(form, error, timesFormFields)),
            },
          )
        })}
      >
        {day('workEndedOn', text.workEndedOn, text.workEndedHelp)}
        <Group align="flex-start" mt="sm">
          {day('localDue', text.localDue, text.localHelp)}
          <TextInput
            {...form.getInputProps('localSource')}
            label={text.localSource}
            maxLength={200}
            style={{ flex: '1 1 220px' }}
          />
        </Group>
        <Group align="flex-start" mt="sm">
          {day('handedOverOn', text.handedOverOn)}
          {day('ballotsReviewedOn', text.ballotsReviewedOn)}
        </Group>
        <Group align="flex-start" mt="sm">
          {day('extendedTo', text.extendedTo)}
          <TextInput
            {...form.getInputProps('extensionSource')}
            label={text.extensionSource}
            maxLength={200}
            style={{ flex: '1 1 220px' }}
          />
        </Group>
        <Group mt="sm">{day('historicalOn', text.historicalOn)}</Group>
        <FormError sentence={failure} />
        <DialogActions submit={vi.common.save} busy={isPending} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
