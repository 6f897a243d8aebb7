import { Button } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { BookOpen, FileStack, Users } from 'lucide-react'
import { congressKinds } from '../../../shared/model/closed-lists.ts'
import type { FondsId, InventoryId } from '../../../shared/model/ids.ts'
import { compareVietnamese } from '../../../shared/vietnamese/collate.ts'
import { useMayWrite, useOpenArchive } from '../../backend/open-archive.ts'
import { useArchiveCommand, useArchiveQuery } from '../../backend/queries.ts'
import { congressFacts } from '../../features/congresses/congress-facts.ts'
import { groupsOf } from '../../features/congresses/congress-groups.ts'
import { CongressGroupsView } from '../../features/congresses/congress-groups-view.tsx'
import { vi } from '../../text/vi.ts'
import { printedDay } from '../../ui/dates.ts'
import { Empty } from '../../ui/empty.tsx'
import { QueriesView } from '../../ui/query-view.tsx'
import { tellFailure } from '../../ui/tell.ts'
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

export function CongressPage() {
  const { id } = useParams({ from: '/archive/catalogue/congress/$id' })
  const navigate = useNavigate()
  const mayWrite = useMayWrite()
  const { folder } = useOpenArchive()
  const { mutate: move } = useArchiveCommand('dossiers.move')
  const showDialog = useShowDialog()
  const queries = {
    congresses: useArchiveQuery('congresses.list', {}),
    dossiers: useArchiveQuery('dossiers.list', { congressId: id }),
    rules: useArchiveQuery('rules.choices', {}),
  }
  return (
    <QueriesView queries={queries}>
      {({ congresses, dossiers, rules }) => {
        const congress = congresses.find((candidate) => candidate.id === id)
        if (congress === undefined) return <Gone />
        return (
          <GroupPage
            key={`congress-${id}`}
            table={{ congress: id }}
            kind={text.groupPage.congress}
            title={congress.title}
            facts={[
              [text.groupPage.term, congress.term],
              [text.groupPage.heldOn, `${printedDay(congress.openedOn)} – ${printedDay(congress.closedOn)}`],
              [text.groupPage.kind, congressKinds.labels[congress.kind]],
              [
                text.groupPage.tier,
                rules.tiers.find((tier) => tier.id === congress.tier)?.label ?? congress.tier,
              ],
              ...congressFacts(congress),
            ]}
            list={
              <CongressGroupsView
                groups={groupsOf(dossiers, rules.groups, text.congressGroups.outside)}
                congressTitle={congress.title}
                name={`congress-${folder}-${id}`}
                onOpen={(dossier) => void navigate({ to: '/dossier/$id', params: { id: dossier } })}
                onMove={
                  mayWrite
                    ? (dossier, groupId) =>
                        move(
                          {
                            ids: [dossier.id],
                            to: { inventoryId: dossier.inventoryId, congressId: id, groupId },
                          },
                          { onError: tellFailure },
                        )
                    : null
                }
              />
            }
            dossiers={dossiers.toSorted(byCode)}
            scope={{ congressId: id }}
            rules={rules}
            editLabel={text.congress.edit}
            onEdit={() => showDialog({ type: 'congress', congress, inventoryId: null })}
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
