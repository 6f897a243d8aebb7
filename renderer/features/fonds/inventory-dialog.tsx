import { Alert, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { type ReactNode, useState } from 'react'
import type { Fonds, Inventory } from '../../../shared/model/fonds.ts'
import type { FondsId } from '../../../shared/model/ids.ts'
import { useArchiveCommand, useArchiveQuery } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { ChoiceField } from '../../ui/fields/choice-field.tsx'
import { FormError } from '../../ui/fields/form-error.tsx'
import { showFailure } from '../../ui/fields/show-failure.ts'
import { FoldingGroup } from '../../ui/folding-group.tsx'
import { labelOf } from '../../ui/label-of.ts'
import { QueriesView } from '../../ui/query-view.tsx'
import { tell } from '../../ui/tell.ts'
import {
  type InventoryForm,
  inventoryChecks,
  inventoryFields,
  inventoryForm,
  inventoryFormFields,
} from './inventory-form.ts'

const more = ['term', 'yearFrom', 'yearTo', 'note'] as const

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
      {(answers) => <InventoryEditor {...props} {...answers} />}
    </QueriesView>
  )
}

function InventoryEditor({
  inventory,
  fondsId,
  fonds,
  onClose,
  onCreated,
}: Props & { readonly fonds: readonly Fonds[] }) {
  const text = vi.catalogue.inventory
  const proposed = inventory?.fondsId ?? fondsId ?? (fonds.length === 1 ? fonds[0]?.id : undefined)
  const form = useForm<InventoryForm>({
    mode: 'controlled',
    initialValues: inventoryForm(inventory, proposed === undefined ? null : String(proposed)),
    validate: inventoryChecks,
  })
  const [failure, setFailure] = useState<string | null>(null)
  const create = useArchiveCommand('inventories.create')
  const update = useArchiveCommand('inventories.update')
  const onError = (error: unknown) => setFailure(showFailure(form, error, inventoryFormFields))

  const submit = form.onSubmit((values) => {
    setFailure(null)
    const fields = inventoryFields(values)
    if (inventory !== null) {
      update.mutate({ id: inventory.id, fields }, { onSuccess: onClose, onError })
      return
    }
    const target = fonds.find(({ id }) => String(id) === values.fondsId)
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
          <FoldingGroup
            name="inventory-more"
            title={vi.records.inventory.more}
            filled={more.some((name) => form.values[name] !== '')}
            wrong={more.some((name) => form.errors[name] !== undefined)}
          >
            <SimpleGrid cols={3} spacing="sm" mb="xs">
              {(['term', 'yearFrom', 'yearTo'] as const).map((name) => (
                <TextInput key={name} label={labelOf('inventories', name)} {...form.getInputProps(name)} />
              ))}
            </SimpleGrid>
            <Textarea
              label={labelOf('inventories', 'note')}
              autosize
              minRows={2}
              maxRows={5}
              {...form.getInputProps('note')}
            />
          </FoldingGroup>
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
