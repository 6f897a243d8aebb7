import { Stack, Text } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { RuleChoices } from '../../../shared/contract/rules.ts'
import type { Congress } from '../../../shared/model/congress.ts'
import type { Dossier } from '../../../shared/model/dossier.ts'
import type { Fonds, Inventory } from '../../../shared/model/fonds.ts'
import { useArchiveCommand, useArchiveQuery } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { ChoiceField } from '../../ui/fields/choice-field.tsx'
import { FormError } from '../../ui/fields/form-error.tsx'
import { QueriesView } from '../../ui/query-view.tsx'
import { sentenceOf } from '../../ui/sentence-of.ts'
import { tell } from '../../ui/tell.ts'

interface Props {
  readonly dossier: Dossier
  readonly onClose: () => void
}

interface Lists {
  readonly fonds: readonly Fonds[]
  readonly inventories: readonly Inventory[]
  readonly congresses: readonly Congress[]
  readonly rules: RuleChoices
}

const text = vi.catalogue.moveDossier
const none = 'none'

/** Puts a dossier under another inventory, congress or group. */
export function MoveDossierDialog(props: Props) {
  const queries = {
    fonds: useArchiveQuery('fonds.list', {}),
    inventories: useArchiveQuery('inventories.list', {}),
    congresses: useArchiveQuery('congresses.list', {}),
    rules: useArchiveQuery('rules.choices', {}),
  }
  const frame = (waiting: ReactNode) => (
    <Dialog title={text.title} onClose={props.onClose}>
      {waiting}
    </Dialog>
  )
  return (
    <QueriesView queries={queries} frame={frame}>
      {(lists) => <MoveForm {...props} {...lists} />}
    </QueriesView>
  )
}

function MoveForm({ dossier, onClose, fonds, inventories, congresses, rules }: Props & Lists) {
  const [inventoryId, setInventoryId] = useState(String(dossier.inventoryId))
  const [congressId, setCongressId] = useState(
    dossier.congressId === null ? none : String(dossier.congressId),
  )
  const [groupId, setGroupId] = useState(dossier.groupId ?? none)
  const move = useArchiveCommand('dossiers.move')

  const inventory = inventories.find(({ id }) => String(id) === inventoryId)
  const fitting = congresses.filter(({ fondsId }) => fondsId === inventory?.fondsId)
  const congress = fitting.find(({ id }) => String(id) === congressId) ?? null
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (inventory === undefined || move.isPending) return
    const to = {
      inventoryId: inventory.id,
      congressId: congress?.id ?? null,
      groupId: congress === null || groupId === none ? null : groupId,
    }
    move.mutate(
      { ids: [dossier.id], to },
      {
        onSuccess: ([moved]) => {
          tell(text.moved(moved?.code ?? dossier.code))
          onClose()
        },
      },
    )
  }
  return (
    <Dialog title={text.title} onClose={onClose}>
      <form onSubmit={send} noValidate>
        <Stack gap="sm">
          <Text size="sm">{text.intro(dossier.code)}</Text>
          <ChoiceField
            label={text.inventory}
            data-autofocus
            choices={inventories.map(({ id, number, title, fondsId }) => ({
              value: String(id),
              label: `${fonds.find((each) => each.id === fondsId)?.name ?? ''} – ${vi.catalogue.tree.inventory(number, title)}`,
            }))}
            value={inventoryId}
            onChange={(value) => value !== null && setInventoryId(value)}
          />
          <ChoiceField
            label={text.congress}
            choices={[
              { value: none, label: text.noCongress },
              ...fitting.map(({ id, title }) => ({ value: String(id), label: title })),
            ]}
            value={congress === null ? none : congressId}
            onChange={(value) => value !== null && setCongressId(value)}
          />
          {congress !== null && (
            <ChoiceField
              label={text.group}
              choices={[
                { value: none, label: text.noGroup },
                ...rules.groups.map(({ id, label }) => ({ value: id, label })),
              ]}
              value={groupId}
              onChange={(value) => value !== null && setGroupId(value)}
            />
          )}
          {inventoryId !== String(dossier.inventoryId) && (
            <Text size="sm" c="dimmed">
              {text.newNumber}
            </Text>
          )}
        </Stack>
        <FormError sentence={move.isError ? sentenceOf(move.error) : null} />
        <DialogActions submit={text.move} busy={move.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  )
}
