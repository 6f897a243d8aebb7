import { Alert, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { type ReactNode, useState } from 'react'
import type { Fonds, Inventory } from '../../../shared/model/fonds.ts'
import type { FondsId } from '../../../shared/model/ids.ts'
import { useArchiveCommand, useArchiveQuery } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { atMost } from '../../ui/field-checks.ts'
import { FormError } from '../../ui/form-error.tsx'
import { QueriesView } from '../../ui/query-view.tsx'
import { showFailure } from '../../ui/show-failure.ts'
import { tell } from '../../ui/tell.ts'
import { checkInventoryNumber } from './fonds-form.ts'

interface Props {
  /** Null = a new one. */
  readonly inventory: Inventory | null
  /** The fonds that a new one is proposed for. */
  readonly fondsId: FondsId | null
  readonly onClose: () => void
  readonly onCreated: (inventory: Inventory) => void
}

export function InventoryDialog(props: Props) {
  const queries = { fonds: useArchiveQuery('fonds.list', {}) }
  const frame = (waiting: ReactNode) => (
    <Dialog title={vi.catalogue.inventory.createTitle} onClose={props.onClose}>
      {waiting}
    </Dialog>
  )
  return (
    <QueriesView queries={queries} frame={frame}>
      {(answers) => <InventoryForm {...props} {...answers} />}
    </QueriesView>
  )
}

function InventoryForm({
  inventory,
  fondsId,
  fonds,
  onClose,
  onCreated,
}: Props & { readonly fonds: readonly Fonds[] }) {
  const text = vi.catalogue.inventory
  const proposed = inventory?.fondsId ?? fondsId ?? (fonds.length === 1 ? fonds[0]?.id : undefined)
  const form = useForm({
    mode: 'controlled',
    initialValues: {
      fondsId: proposed === undefined ? null : String(proposed),
      number: inventory?.number ?? '',
      title: inventory?.title ?? '',
    },
    validate: {
      fondsId: (value) => (value === null ? vi.common.required(text.fonds.toLocaleLowerCase('vi')) : null),
      number: checkInventoryNumber,
      title: atMost(200),
    },
  })
  const [failure, setFailure] = useState<string | null>(null)
  const create = useArchiveCommand('inventories.create')
  const update = useArchiveCommand('inventories.update')
  const onError = (error: unknown) =>
    setFailure(showFailure(form, error, ['number', 'title', 'fondsId'] as const))

  const submit = form.onSubmit(({ fondsId: chosen, number, title }) => {
    setFailure(null)
    const fields = { number, title }
    if (inventory !== null) {
      update.mutate({ id: inventory.id, fields }, { onSuccess: onClose, onError })
      return
    }
    const target = fonds.find(({ id }) => String(id) === chosen)
    if (target === undefined) return
    const onSuccess = (created: Inventory) => {
      tell(text.created(created.number))
      onCreated(created)
      onClose()
    }
    create.mutate({ fondsId: target.id, fields }, { onSuccess, onError })
  })

  return (
    <Dialog
      title={inventory === null ? text.createTitle : text.editTitle}
      onClose={onClose}
      dirty={form.isDirty()}
    >
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          <ChoiceField
            label={text.fonds}
            withAsterisk
            disabled={inventory !== null}
            choices={fonds.map(({ id, code, name }) => ({
              value: String(id),
              label: vi.catalogue.tree.fonds(code, name),
            }))}
            {...form.getInputProps('fondsId')}
          />
          <TextInput
            data-autofocus
            label={vi.archive.setup.inventoryNumber}
            withAsterisk
            {...form.getInputProps('number')}
          />
          {inventory !== null && inventory.dossiers > 0 && form.isDirty('number') && (
            <Alert color="yellow" variant="light">
              {text.numberWarning}
            </Alert>
          )}
          <TextInput
            label={vi.archive.setup.inventoryTitle}
            description={vi.archive.setup.inventoryTitleHelp}
            {...form.getInputProps('title')}
          />
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
