import { useForm } from '@mantine/form'
import { type ReactNode, useState } from 'react'
import type { RuleChoices } from '../../../shared/contract/rules.ts'
import { type Congress, organisationOf } from '../../../shared/model/congress.ts'
import type { Dossier } from '../../../shared/model/dossier.ts'
import type { Fonds, Inventory } from '../../../shared/model/fonds.ts'
import type { InventoryId } from '../../../shared/model/ids.ts'
import { useArchiveCommand, useArchiveQuery } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { FormError } from '../../ui/fields/form-error.tsx'
import { showFailure } from '../../ui/fields/show-failure.ts'
import { QueriesView } from '../../ui/query-view.tsx'
import { tell } from '../../ui/tell.ts'
import { CongressFieldset } from './congress-fieldset.tsx'
import {
  type CongressForm,
  congressChecks,
  congressFields,
  congressForm,
  congressFormFields,
} from './congress-form.ts'
import { CongressPreview } from './congress-preview.tsx'

interface Props {
  /** Null = a new one. */
  readonly congress: Congress | null
  /** Where the dossiers of a new one are proposed to go. */
  readonly inventoryId: InventoryId | null
  readonly onClose: () => void
  readonly onCreated: (congress: Congress, dossiers: readonly Dossier[]) => void
}

export function CongressDialog(props: Props) {
  const queries = {
    fonds: useArchiveQuery('fonds.list', {}),
    inventories: useArchiveQuery('inventories.list', {}),
    rules: useArchiveQuery('rules.choices', {}),
  }
  const frame = (waiting: ReactNode) => (
    <Dialog title={vi.catalogue.congress.createTitle} onClose={props.onClose}>
      {waiting}
    </Dialog>
  )
  return (
    <QueriesView queries={queries} frame={frame}>
      {(answers) => <CongressEditor {...props} {...answers} />}
    </QueriesView>
  )
}

interface EditorProps extends Props {
  readonly fonds: readonly Fonds[]
  readonly inventories: readonly Inventory[]
  readonly rules: RuleChoices
}

function CongressEditor({
  congress,
  inventoryId,
  fonds,
  inventories,
  rules,
  onClose,
  onCreated,
}: EditorProps) {
  const text = vi.catalogue.congress
  const proposedInventory = inventories.find(({ id }) => id === inventoryId) ?? inventories[0]
  const ownFonds = fonds.find(({ id }) => id === proposedInventory?.fondsId)
  const form = useForm<CongressForm>({
    mode: 'controlled',
    initialValues: congressForm(
      congress,
      organisationOf(ownFonds?.committee ?? ''),
      proposedInventory === undefined ? null : String(proposedInventory.id),
    ),
    validate: congressChecks,
  })
  const [failure, setFailure] = useState<string | null>(null)
  const create = useArchiveCommand('congresses.create')
  const update = useArchiveCommand('congresses.update')
  const onError = (error: unknown) => setFailure(showFailure(form, error, congressFormFields))

  const submit = form.onSubmit((values) => {
    setFailure(null)
    const fields = congressFields(values)
    const inventory = inventories.find(({ id }) => String(id) === values.inventoryId)
    if (fields === null || inventory === undefined) return
    if (congress !== null) {
      update.mutate({ id: congress.id, fields }, { onSuccess: onClose, onError })
      return
    }
    create.mutate(
      { fondsId: inventory.fondsId, inventoryId: inventory.id, fields },
      {
        onSuccess: (created) => {
          tell(text.created(created.congress.title, created.dossiers.length))
          onCreated(created.congress, created.dossiers)
          onClose()
        },
        onError,
      },
    )
  })

  const isNew = congress === null
  return (
    <Dialog
      title={isNew ? text.createTitle : text.editTitle}
      onClose={onClose}
      dirty={form.isDirty()}
      size={isNew ? 960 : 860}
    >
      <form noValidate onSubmit={submit}>
        <CongressPreview shown={isNew} groups={rules.groups}>
          <CongressFieldset
            form={form}
            isNew={isNew}
            fonds={fonds}
            inventories={inventories}
            tiers={rules.tiers}
          />
        </CongressPreview>
        <FormError sentence={failure} />
        <DialogActions
          submit={isNew ? text.create : vi.common.save}
          busy={create.isPending || update.isPending}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  )
}
