import { useForm } from '@mantine/form'
import { type ReactNode, useState } from 'react'
import type { RuleChoices } from '../../../shared/contract/rules.ts'
import type { Dossier } from '../../../shared/model/dossier.ts'
import type { Fonds, Inventory } from '../../../shared/model/fonds.ts'
import type { InventoryId } from '../../../shared/model/ids.ts'
import { useArchiveCommand, useArchiveQuery } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { FormError } from '../../ui/fields/form-error.tsx'
import { levelChangeErrors, levelChangeOf } from '../../ui/fields/level-change-fields.tsx'
import { showFailure } from '../../ui/fields/show-failure.ts'
import { QueriesView } from '../../ui/query-view.tsx'
import { tell } from '../../ui/tell.ts'
import { DossierFieldset } from './dossier-fieldset.tsx'
import {
  type DossierForm,
  dossierChecks,
  dossierFields,
  dossierForm,
  dossierFormFields,
} from './dossier-form.ts'

interface Props {
  /** Null = a new one. */
  readonly dossier: Dossier | null
  /** The inventory that a new one is proposed for. */
  readonly inventoryId: InventoryId | null
  readonly onClose: () => void
  readonly onCreated: (dossier: Dossier) => void
}

const text = vi.catalogue.dossier

export function DossierDialog(props: Props) {
  const queries = {
    fonds: useArchiveQuery('fonds.list', {}),
    inventories: useArchiveQuery('inventories.list', {}),
    rules: useArchiveQuery('rules.choices', {}),
  }
  const frame = (waiting: ReactNode) => (
    <Dialog title={text.editTitle} onClose={props.onClose}>
      {waiting}
    </Dialog>
  )
  return (
    <QueriesView queries={queries} frame={frame}>
      {(answers) => <DossierEditor {...props} {...answers} />}
    </QueriesView>
  )
}

interface EditorProps extends Props {
  readonly fonds: readonly Fonds[]
  readonly inventories: readonly Inventory[]
  readonly rules: RuleChoices
}

function DossierEditor({ dossier, inventoryId, fonds, inventories, rules, onClose, onCreated }: EditorProps) {
  const proposed = dossier?.inventoryId ?? inventoryId ?? inventories[0]?.id
  const form = useForm<DossierForm>({
    mode: 'controlled',
    initialValues: dossierForm(dossier, proposed === undefined ? null : String(proposed)),
    validate: dossierChecks(dossier === null),
  })
  const [failure, setFailure] = useState<string | null>(null)
  const create = useArchiveCommand('dossiers.create')
  const update = useArchiveCommand('dossiers.update')
  const onError = (error: unknown) => setFailure(showFailure(form, error, dossierFormFields))

  const submit = form.onSubmit((values) => {
    setFailure(null)
    const fields = dossierFields(values)
    const inventory = inventories.find(({ id }) => String(id) === values.inventoryId)
    if (fields === null || inventory === undefined) return
    if (dossier !== null) {
      const unsaid = levelChangeErrors(values, dossier.secrecy)
      for (const [field, sentence] of Object.entries(unsaid)) form.setFieldError(field, sentence)
      if (Object.keys(unsaid).length > 0) return
      const levelChange = levelChangeOf(values, dossier.secrecy)
      update.mutate({ id: dossier.id, fields, levelChange }, { onSuccess: onClose, onError })
      return
    }
    const onSuccess = (created: Dossier) => {
      tell(text.created(created.code))
      onCreated(created)
      onClose()
    }
    const number = fields.number === '' ? null : fields.number
    create.mutate({ inventoryId: inventory.id, fields: { ...fields, number } }, { onSuccess, onError })
  })

  return (
    <Dialog
      title={dossier === null ? text.createTitle : text.editTitle}
      onClose={onClose}
      dirty={form.isDirty()}
      size={720}
    >
      <form noValidate onSubmit={submit}>
        <DossierFieldset
          form={form}
          dossier={dossier}
          fonds={fonds}
          inventories={inventories}
          rules={rules}
        />
        <FormError sentence={failure} />
        <DialogActions
          submit={dossier === null ? text.create : vi.common.save}
          busy={create.isPending || update.isPending}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  )
}
