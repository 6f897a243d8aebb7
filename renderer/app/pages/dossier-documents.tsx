import { ArrowDown, ArrowUp, ListPlus, Trash2 } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import type { RuleChoices } from '../../../shared/contract/rules.ts'
import type { Document as Paper } from '../../../shared/model/document.ts'
import { DocumentScope } from '../../../shared/model/document-list.ts'
import type { Dossier } from '../../../shared/model/dossier.ts'
import type { DocumentId } from '../../../shared/model/ids.ts'
import { choosePlace } from '../../backend/choose-place.ts'
import { useBackend } from '../../backend/context.ts'
import { useIsIsolated, useMay, useMayWrite, useOpenArchive } from '../../backend/open-archive.ts'
import { useArchiveCommand } from '../../backend/queries.ts'
import { DocumentTable } from '../../features/documents/document-table.tsx'
import { DocumentGrid } from '../../features/documents/grid/document-grid.tsx'
import { DossierHeader } from '../../features/dossiers/dossier-header.tsx'
import { changeRefusal, filesRefusal } from '../../features/dossiers/dossier-refusals.ts'
import { exportName } from '../../features/dossiers/export-name.ts'
import { useFiling } from '../../features/files/use-filing.ts'
import { ExportTableMenu } from '../../features/tables/export-table-menu.tsx'
import { vi } from '../../text/vi.ts'
import { useDeed } from '../../ui/deeds.tsx'
import { Empty } from '../../ui/empty.tsx'
import { tellFailure } from '../../ui/tell.ts'
import { TipButton } from '../../ui/tip-button.tsx'
import { useShowDialog } from '../dialogs-context.ts'
import classes from './dossier-documents.module.css'
import { DossierChecks } from './paper-checks.tsx'
import { useTrash } from './use-trash.ts'
import { type DossierView, ViewSwitch } from './view-switch.tsx'

interface Props {
  readonly dossier: Dossier
  readonly documents: readonly Paper[]
  readonly rules: RuleChoices
  readonly selected: Paper | null
  readonly onSelect: (id: DocumentId) => void
  readonly onOpenPaper: () => void
  readonly onCatalogue: (id: DocumentId) => void
  readonly onAddPaper: () => void
  readonly view: DossierView
  readonly onView: (view: DossierView) => void
}

const text = vi.documents.table

/** The dossier's head, its documents, and what can be done with the chosen one. */
export function DossierDocuments(props: Props) {
  const {
    dossier,
    documents,
    rules,
    selected,
    onSelect,
    onOpenPaper,
    onCatalogue,
    onAddPaper,
    view,
    onView,
  } = props
  const { jobs } = useBackend()
  const mayWrite = useMayWrite()
  const isIsolated = useIsIsolated()
  const mayExport = useMay('export')
  const { folder } = useOpenArchive()
  const showDialog = useShowDialog()
  const { choose } = useFiling()
  const { mutate: reorder, isPending: reordering } = useArchiveCommand('documents.reorder')
  const noFiles = filesRefusal(dossier, mayWrite, isIsolated)
  const noChange = changeRefusal(dossier, mayWrite)

  const addFiles = useCallback(() => choose('files', dossier), [choose, dossier])
  const addFolder = useCallback(() => choose('folder', dossier), [choose, dossier])
  const exportDossier = useCallback(async () => {
    const suggestedName = exportName(dossier.code, dossier.title)
    const to = await choosePlace({ kind: 'save-file', suggestedName }).catch(tellFailure)
    if (to == null) return
    // The dialog has asked already whether an existing file may be replaced.
    const input = { id: dossier.id, to: to.token, overwrite: true }
    jobs.start('dossiers.export', input, vi.catalogue.dossier.exportJob(dossier.code))
  }, [dossier, jobs])
  const startExport = useCallback(() => void exportDossier(), [exportDossier])
  const catalogue = useCallback(() => {
    if (selected !== null) onCatalogue(selected.id)
  }, [onCatalogue, selected])
  const move = useCallback(
    (step: 1 | -1) => {
      if (selected === null || reordering) return
      const order = selected.order + step
      if (order >= 1 && order <= documents.length)
        reorder({ id: selected.id, order }, { onError: tellFailure })
    },
    [documents.length, reorder, reordering, selected],
  )
  const moveUp = useCallback(() => move(-1), [move])
  const moveDown = useCallback(() => move(1), [move])
  const inGrid = view === 'grid'
  const { trashDocument, trashDossier } = useTrash(dossier, documents, onSelect)
  // The grid has its own keys for what it moves and types into.
  const movable = selected !== null && noChange === null && !inGrid
  const scope = useMemo(() => DocumentScope.parse({ dossierId: dossier.id }), [dossier.id])

  useDeed('addFiles', noFiles === null ? addFiles : null)
  useDeed('addFolder', noFiles === null ? addFolder : null)
  useDeed('addPaper', noChange === null ? onAddPaper : null)
  useDeed('exportDossier', documents.length > 0 && mayExport ? startExport : null)
  useDeed('catalogue', selected === null || inGrid ? null : catalogue)
  useDeed('moveUp', movable ? moveUp : null)
  useDeed('moveDown', movable ? moveDown : null)

  return (
    <section className={classes.page}>
      <DossierHeader
        dossier={dossier}
        onTrash={trashDossier}
        onAddFiles={addFiles}
        onAddFolder={addFolder}
        onAddPaper={onAddPaper}
        onExport={startExport}
        onEdit={() => showDialog({ type: 'dossier', dossier, inventoryId: dossier.inventoryId })}
        onMove={() => showDialog({ type: 'move-dossier', dossier })}
        onHistory={() =>
          showDialog({
            type: 'record-history',
            record: { noun: 'dossier', id: dossier.id },
            name: dossier.title,
          })
        }
        views={
          <>
            <DossierChecks dossier={dossier} />
            <ViewSwitch view={view} onView={onView} />
          </>
        }
      />
      {inGrid ? (
        <DocumentGrid
          scope={scope}
          refusal={noChange}
          choices={rules}
          selectedId={selected?.id ?? null}
          onSelect={onSelect}
          exportMenu={(request, columns) => (
            <ExportTableMenu
              compact
              table={{ list: 'documents', request, columns: [...columns] }}
              title={dossier.title}
            />
          )}
        />
      ) : documents.length === 0 ? (
        <Empty title={text.emptyTitle}>
          {!mayWrite ? text.emptyReadOnly : dossier.personalFiles ? text.emptyPersonal : text.emptyText}
        </Empty>
      ) : (
        <>
          <DocumentTable
            name={`documents-${folder}-${dossier.id}`}
            documents={documents}
            kinds={rules.kinds}
            selectedId={selected?.id ?? null}
            onSelect={onSelect}
            onOpen={onOpenPaper}
            onCatalogue={onCatalogue}
            onTrash={trashDocument}
          />
          {selected !== null && (
            <footer className={classes.foot}>
              <TipButton
                size="compact-sm"
                variant={selected.missing.length > 0 ? 'filled' : 'default'}
                leftSection={<ListPlus size={15} />}
                tip={text.catalogueHelp}
                onClick={catalogue}
              >
                {selected.missing.length > 0 ? text.catalogue : text.edit}
              </TipButton>
              <TipButton
                size="compact-sm"
                variant="default"
                leftSection={<ArrowUp size={15} />}
                tip={text.moveUpHelp}
                refusal={noChange}
                onClick={moveUp}
              >
                {text.moveUp}
              </TipButton>
              <TipButton
                size="compact-sm"
                variant="default"
                leftSection={<ArrowDown size={15} />}
                tip={text.moveDownHelp}
                refusal={noChange}
                onClick={moveDown}
              >
                {text.moveDown}
              </TipButton>
              <TipButton
                size="compact-sm"
                variant="default"
                leftSection={<Trash2 size={15} />}
                tip={vi.bin.trashDocumentHelp}
                refusal={noChange}
                onClick={() => trashDocument(selected.id)}
              >
                {vi.bin.trashDocument}
              </TipButton>
            </footer>
          )}
        </>
      )}
    </section>
  )
}
