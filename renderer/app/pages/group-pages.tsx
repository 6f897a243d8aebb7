import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { BookOpen, FileStack, Users } from 'lucide-react'
import type { FondsId, InventoryId } from '../../../shared/model/ids.ts'
import { compareVietnamese } from '../../../shared/vietnamese/collate.ts'
import { useArchiveQuery } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import { Empty } from '../../ui/empty.tsx'
import { QueriesView } from '../../ui/query-view.tsx'
import { useShowDialog } from '../dialogs-context.ts'
import { GroupPage } from './group-page.tsx'

const text = vi.catalogue

const byCode = (a: { code: string }, b: { code: string }) => compareVietnamese(a.code, b.code)
const Gone = () => <Empty title={text.groupPage.notFound} />

export function FondsPage() {
  const { id } = useParams({ from: '/archive/catalogue/fonds/$id' })
  const showDialog = useShowDialog()
  const queries = {
    fonds: useArchiveQuery('fonds.list', {}),
    dossiers: useArchiveQuery('dossiers.list', { fondsId: id }),
    rules: useArchiveQuery('rules.choices', {}),
  }
  return (
    <QueriesView queries={queries}>
      {({ fonds: all, dossiers, rules }) => {
        const fonds = all.find((candidate) => candidate.id === id)
        if (fonds === undefined) return <Gone />
        return (
          <GroupPage
            key={`fonds-${id}`}
            table={{ fonds: id }}
            kind={text.groupPage.fonds}
            title={text.tree.fonds(fonds.code, fonds.name)}
            facts={[
              [text.groupPage.committee, fonds.committee],
              [text.groupPage.higherBody, fonds.higherBody],
              [text.groupPage.note, fonds.note],
            ]}
            dossiers={dossiers.toSorted(byCode)}
            scope={{ fondsId: id }}
            rules={rules}
            editLabel={text.fonds.edit}
            onEdit={() => showDialog({ type: 'fonds', fonds })}
            actions={<NewInventory fondsId={id} />}
          />
        )
      }}
    </QueriesView>
  )
}

export function InventoryPage() {
  const { id } = useParams({ from: '/archive/catalogue/inventory/$id' })
  const showDialog = useShowDialog()
  const queries = {
    fonds: useArchiveQuery('fonds.list', {}),
    inventories: useArchiveQuery('inventories.list', {}),
    dossiers: useArchiveQuery('dossiers.list', { inventoryId: id }),
    rules: useArchiveQuery('rules.choices', {}),
  }
  return (
    <QueriesView queries={queries}>
      {({ fonds, inventories, dossiers, rules }) => {
        const inventory = inventories.find((candidate) => candidate.id === id)
        if (inventory === undefined) return <Gone />
        return (
          <GroupPage
            key={`inventory-${id}`}
            table={{ inventory: id }}
            kind={text.groupPage.inventory}
            title={text.tree.inventory(inventory.number, inventory.title)}
            facts={[
              [text.inventory.fonds, fonds.find(({ id: own }) => own === inventory.fondsId)?.name ?? ''],
            ]}
            dossiers={dossiers.toSorted(byCode)}
            scope={{ inventoryId: id }}
            rules={rules}
            editLabel={text.inventory.edit}
            onEdit={() => showDialog({ type: 'inventory', inventory, fondsId: inventory.fondsId })}
            actions={<NewInInventory inventoryId={id} />}
          />
        )
      }}
    </QueriesView>
  )
}

function NewInventory({ fondsId }: { readonly fondsId: FondsId }) {
  const showDialog = useShowDialog()
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<BookOpen size={15} />}
      onClick={() => showDialog({ type: 'inventory', inventory: null, fondsId })}
    >
      {text.tree.addItems.inventory}
    </Button>
  )
}

function NewInInventory({ inventoryId }: { readonly inventoryId: InventoryId }) {
  const showDialog = useShowDialog()
  return (
    <>
      <Button
        size="xs"
        leftSection={<Users size={15} />}
        onClick={() => showDialog({ type: 'congress', congress: null, inventoryId })}
      >
        {text.tree.addItems.congress}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<FileStack size={15} />}
        onClick={() => showDialog({ type: 'dossier', dossier: null, inventoryId })}
      >
        {text.tree.addItems.dossier}
      </Button>
    </>
  )
}
