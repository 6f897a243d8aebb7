import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core'
import { Link, useLocation, useNavigate, useParams } from '@tanstack/react-router'
import {
  BookOpen,
  ChevronDown,
  ContactRound,
  FileStack,
  Landmark,
  PanelLeftClose,
  PanelLeftOpen,
  Plus,
  Trash2,
  Users,
} from 'lucide-react'
import { useMemo } from 'react'
import { CongressId, DossierId, FondsId, InventoryId } from '../../../shared/model/ids.ts'
import { useMayWrite, useOpenArchive } from '../../backend/open-archive.ts'
import { useArchiveQuery } from '../../backend/queries.ts'
import { useRowDeeds } from '../../features/documents/grid/use-row-deeds.ts'
import { buildTree, type TreeSubject } from '../../features/dossiers/tree/build-tree.ts'
import { DossierTree } from '../../features/dossiers/tree/dossier-tree.tsx'
import { vi } from '../../text/vi.ts'
import { droppedDocuments } from '../../ui/document-drag.ts'
import { QueriesView } from '../../ui/query-view.tsx'
import { tellFailure } from '../../ui/tell.ts'
import { useShowDialog } from '../dialogs-context.ts'
import classes from './tree-panel.module.css'
import { useCurrentInventory } from './use-current-inventory.ts'

const text = vi.catalogue.tree

/** The tree folded away: one button to have it back. */
export function TreeRail({ onUnfold }: { readonly onUnfold: () => void }) {
  return (
    <button type="button" className={classes.rail} data-panel="left" onClick={onUnfold}>
      <PanelLeftOpen size={18} aria-hidden />
      <span>{vi.shell.showTree}</span>
    </button>
  )
}

export function TreePanel({ onFold }: { readonly onFold: () => void }) {
  const queries = {
    fonds: useArchiveQuery('fonds.list', {}),
    inventories: useArchiveQuery('inventories.list', {}),
    congresses: useArchiveQuery('congresses.list', {}),
    dossiers: useArchiveQuery('dossiers.tree', {}),
  }
  return (
    <nav className={classes.panel} aria-label={text.label}>
      <header className={classes.head}>
        <h2>{text.label}</h2>
        <AddMenu />
        <Tooltip label={vi.shell.hideTree}>
          <ActionIcon variant="subtle" color="gray" aria-label={vi.shell.hideTree} onClick={onFold}>
            <PanelLeftClose size={17} />
          </ActionIcon>
        </Tooltip>
      </header>
      <QueriesView queries={queries}>{(answers) => <Tree {...answers} />}</QueriesView>
      <footer className={classes.foot}>
        <Link to="/authorities" search={{}} className={classes.footLink}>
          <ContactRound size={15} aria-hidden />
          {vi.authorities.title}
        </Link>
        <Link to="/bin" className={classes.footLink}>
          <Trash2 size={15} aria-hidden />
          {vi.bin.title}
        </Link>
      </footer>
    </nav>
  )
}

function Tree({ fonds, inventories, congresses, dossiers }: Parameters<typeof buildTree>[0]) {
  const { folder } = useOpenArchive()
  const navigate = useNavigate()
  const mayWrite = useMayWrite()
  const { move } = useRowDeeds()
  const nodes = useMemo(
    () => buildTree({ fonds, inventories, congresses, dossiers }),
    [fonds, inventories, congresses, dossiers],
  )
  const openSubject = (subject: TreeSubject) => {
    switch (subject.kind) {
      case 'fonds':
        return void navigate({ to: '/fonds/$id', params: { id: subject.id } })
      case 'inventory':
        return void navigate({ to: '/inventory/$id', params: { id: subject.id } })
      case 'congress':
        return void navigate({ to: '/congress/$id', params: { id: subject.id } })
      case 'dossier':
        return void navigate({ to: '/dossier/$id', params: { id: subject.id } })
      case 'year':
        return
    }
  }
  const takeDropped = async (subject: TreeSubject & { kind: 'dossier' }) => {
    const ids = await droppedDocuments()
    const to = dossiers.find(({ id }) => id === subject.id)
    if (ids.length > 0 && to !== undefined) await move(ids, to)
  }
  return (
    <DossierTree
      nodes={nodes}
      current={useCurrentSubject()}
      name={folder}
      onOpen={openSubject}
      onDropDocuments={mayWrite ? (subject) => void takeDropped(subject).catch(tellFailure) : null}
    />
  )
}

/** What the address shows, as a subject of the tree; names do not matter for finding it. */
function useCurrentSubject(): TreeSubject | null {
  const { id } = useParams({ strict: false })
  const kind = useLocation().pathname.split('/')[1]
  return useMemo(() => {
    if (id === undefined) return null
    switch (kind) {
      case 'fonds':
        return { kind, id: FondsId.parse(id), code: '', name: '' }
      case 'inventory':
        return { kind, id: InventoryId.parse(id), number: '', title: '' }
      case 'congress':
        return { kind, id: CongressId.parse(id), title: '' }
      case 'dossier':
        return { kind, id: DossierId.parse(id), number: '', title: '', shortTitle: '' }
      default:
        return null
    }
  }, [id, kind])
}

/** What can be made; in an archive that is open for reading nothing. */
function AddMenu() {
  const mayWrite = useMayWrite()
  const showDialog = useShowDialog()
  const inventoryOfPlace = useCurrentInventory()
  if (!mayWrite) return null
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<Plus size={14} />}
          rightSection={<ChevronDown size={13} />}
          aria-label={text.addLabel}
        >
          {text.add}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<Users size={15} />}
          onClick={() => showDialog({ type: 'congress', congress: null, inventoryId: inventoryOfPlace() })}
        >
          {text.addItems.congress}
        </Menu.Item>
        <Menu.Item
          leftSection={<FileStack size={15} />}
          onClick={() => showDialog({ type: 'dossier', dossier: null, inventoryId: inventoryOfPlace() })}
        >
          {text.addItems.dossier}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<BookOpen size={15} />}
          onClick={() => showDialog({ type: 'inventory', inventory: null, fondsId: null })}
        >
          {text.addItems.inventory}
        </Menu.Item>
        <Menu.Item
          leftSection={<Landmark size={15} />}
          onClick={() => showDialog({ type: 'fonds', fonds: null })}
        >
          {text.addItems.fonds}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
