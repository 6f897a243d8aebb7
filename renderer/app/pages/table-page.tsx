import { Button } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { DocumentScope } from '../../../shared/model/document-list.ts'
import type { DocumentId } from '../../../shared/model/ids.ts'
import { useMayWrite } from '../../backend/open-archive.ts'
import { useArchiveQuery } from '../../backend/queries.ts'
import { DocumentGrid } from '../../features/documents/grid/document-grid.tsx'
import { ExportTableMenu } from '../../features/tables/export-table-menu.tsx'
import { vi } from '../../text/vi.ts'
import { QueriesView } from '../../ui/query-view.tsx'
import { Split } from '../../ui/split.tsx'
import type { TablePlace } from '../places.ts'
import { ReadPaper } from './read-paper.tsx'
import classes from './table-page.module.css'

const text = vi.grid

/** Bảng văn bản: all papers of a congress, an inventory, a fonds or the archive, beside the paper. */
export function TablePage() {
  const place = useSearch({ from: '/archive/catalogue/table' })
  const navigate = useNavigate()
  const mayWrite = useMayWrite()
  const { fonds = null, inventory = null, congress = null } = place
  const scope = useMemo(
    () => DocumentScope.parse({ fondsId: fonds, inventoryId: inventory, congressId: congress }),
    [congress, fonds, inventory],
  )
  const queries = { rules: useArchiveQuery('rules.choices', {}) }
  const select = (document: DocumentId) =>
    void navigate({ to: '/table', search: { ...place, document, file: undefined }, replace: true })
  return (
    <Split
      name="table"
      barLabels={[vi.common.resizeRight]}
      parts={[
        {
          id: 'table',
          defaultSize: '68%',
          minSize: 360,
          content: (
            <section className={classes.page}>
              <TableHead place={place} />
              <QueriesView queries={queries}>
                {({ rules }) => (
                  <DocumentGrid
                    key={JSON.stringify(scope)}
                    scope={scope}
                    refusal={mayWrite ? null : vi.catalogue.dossier.readOnlyNoFiles}
                    choices={rules}
                    selectedId={place.document ?? null}
                    onSelect={select}
                    exportMenu={(request, columns) => (
                      <ExportTableMenu
                        compact
                        table={{ list: 'documents', request, columns: [...columns] }}
                        title={text.label}
                      />
                    )}
                  />
                )}
              </QueriesView>
            </section>
          ),
        },
        { id: 'paper', defaultSize: '32%', minSize: 300, content: <ShownPaper place={place} /> },
      ]}
    />
  )
}

/** What the table is of, and the way back to its dossiers. */
function TableHead({ place }: { readonly place: TablePlace }) {
  const navigate = useNavigate()
  const fonds = useArchiveQuery('fonds.list', {}).data?.find(({ id }) => id === place.fonds)
  const inventory = useArchiveQuery('inventories.list', {}).data?.find(({ id }) => id === place.inventory)
  const congress = useArchiveQuery('congresses.list', {}).data?.find(({ id }) => id === place.congress)
  const name =
    congress?.title ??
    (inventory && vi.catalogue.tree.inventory(inventory.number, inventory.title)) ??
    (fonds && vi.catalogue.tree.fonds(fonds.code, fonds.name)) ??
    text.wholeArchive
  const back = () => {
    if (congress) void navigate({ to: '/congress/$id', params: { id: congress.id } })
    else if (inventory) void navigate({ to: '/inventory/$id', params: { id: inventory.id } })
    else if (fonds) void navigate({ to: '/fonds/$id', params: { id: fonds.id } })
    else void navigate({ to: '/' })
  }
  return (
    <header className={classes.head}>
      <h1>
        <span>{text.label}</span> {name}
      </h1>
      <Button size="xs" variant="default" onClick={back}>
        {text.backToDossiers}
      </Button>
    </header>
  )
}

function ShownPaper({ place }: { readonly place: TablePlace }) {
  const navigate = useNavigate()
  const { document } = place
  const wanted = document !== undefined
  const paper = useArchiveQuery(
    'documents.get',
    { id: document as DocumentId },
    { enabled: wanted, keepPrevious: true },
  )
  return (
    <ReadPaper
      paper={(wanted ? paper.data : null) ?? null}
      sha256={place.file ?? null}
      onFile={(file) => void navigate({ to: '/table', search: { ...place, file }, replace: true })}
      emptyText={vi.files.paper.none}
      extra={
        paper.data !== undefined && (
          <Button
            size="xs"
            variant="subtle"
            onClick={() => {
              const { dossierId, id } = paper.data
              void navigate({ to: '/dossier/$id', params: { id: dossierId }, search: { document: id } })
            }}
          >
            {vi.documents.workList.openDossier}
          </Button>
        )
      }
    />
  )
}
