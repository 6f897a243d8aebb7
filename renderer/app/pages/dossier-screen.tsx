import { Button } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { FilePlus } from 'lucide-react'
import { useCallback, useRef } from 'react'
import type { RuleChoices } from '../../../shared/contract/rules.ts'
import type { Document as Paper } from '../../../shared/model/document.ts'
import type { Dossier } from '../../../shared/model/dossier.ts'
import { useIsIsolated, useMayWrite } from '../../backend/open-archive.ts'
import { CataloguePanel } from '../../features/documents/catalogue-panel.tsx'
import { nextUncatalogued } from '../../features/documents/next-uncatalogued.ts'
import { changeRefusal, filesRefusal } from '../../features/dossiers/dossier-refusals.ts'
import { DropZone } from '../../features/files/drop-zone.tsx'
import { PaperFiles } from '../../features/files/paper-files.tsx'
import type { PaperPanelHandle } from '../../features/files/paper-panel.tsx'
import { useFiling } from '../../features/files/use-filing.ts'
import { vi } from '../../text/vi.ts'
import { Split } from '../../ui/split.tsx'
import { useStoredState } from '../../ui/stored-state.ts'
import type { DossierPlace } from '../places.ts'
import { useOpenPaper } from '../use-open-paper.ts'
import { DossierDocuments } from './dossier-documents.tsx'
import { PaperChecks } from './paper-checks.tsx'
import { ReadPaper } from './read-paper.tsx'
import { DossierView } from './view-switch.tsx'

interface Props {
  readonly dossier: Dossier
  readonly documents: readonly Paper[]
  readonly rules: RuleChoices
}

/** An open dossier: its documents, or the form of one, beside the paper. */
export function DossierScreen({ dossier, documents, rules }: Props) {
  const place = useSearch({ from: '/archive/catalogue/dossier/$id' })
  const navigate = useNavigate()
  const mayWrite = useMayWrite()
  const isIsolated = useIsIsolated()
  const { choose, drop } = useFiling()
  const paperPanel = useRef<PaperPanelHandle>(null)
  const paper = documents.find(({ id }) => id === place.document) ?? null
  const noFiles = filesRefusal(dossier, mayWrite, isIsolated)
  const [view, setView] = useStoredState('dossier-view', DossierView, 'list')

  const go = useCallback(
    (search: DossierPlace, replace = false) =>
      void navigate({ to: '/dossier/$id', params: { id: dossier.id }, search, replace }),
    [dossier.id, navigate],
  )
  const openPaper = useOpenPaper()
  const cataloguing = place.catalogue === 'new' || (place.catalogue === true && paper !== null)
  const backToTable = useCallback(
    () => go(place.document === undefined ? {} : { document: place.document }),
    [go, place.document],
  )
  const middle = cataloguing ? (
    <CataloguePanel
      paper={place.catalogue === 'new' ? null : paper}
      dossierId={dossier.id}
      personal={dossier.personalFiles}
      refusal={changeRefusal(dossier, mayWrite)}
      next={paper === null ? null : nextUncatalogued(documents, paper.id)}
      onNext={({ id }) => go({ document: id, catalogue: true })}
      onSaved={backToTable}
      onLeave={backToTable}
      onCreated={({ id }) => go({ document: id })}
      onOpenPaper={openPaper}
      checks={(typed) =>
        paper === null ? null : <PaperChecks paper={paper} congressId={dossier.congressId} typed={typed} />
      }
      files={
        paper !== null && place.catalogue === true ? (
          <PaperFiles
            paper={paper}
            refusal={noFiles}
            onAdd={() => choose('files', dossier, paper)}
            onShow={(file) => go({ ...place, file }, true)}
            onOpenPaper={openPaper}
          />
        ) : null
      }
    />
  ) : (
    <DossierDocuments
      dossier={dossier}
      documents={documents}
      rules={rules}
      selected={paper}
      onSelect={(document) => go({ document }, true)}
      onOpenPaper={() => paperPanel.current?.focus()}
      onCatalogue={(document) => go({ document, catalogue: true })}
      onAddPaper={() => go({ catalogue: 'new' })}
      view={view}
      onView={setView}
    />
  )
  const inGrid = view === 'grid' && !cataloguing
  const shownPaper = place.catalogue === 'new' ? null : paper
  return (
    <>
      <Split
        // A sheet of cells wants more room than a list; each keeps its own.
        key={inGrid ? 'grid' : 'list'}
        name={inGrid ? 'dossier-grid' : 'dossier'}
        barLabels={[vi.common.resizeRight]}
        parts={[
          { id: 'documents', content: middle, defaultSize: inGrid ? '70%' : '52%', minSize: 320 },
          {
            id: 'paper',
            defaultSize: inGrid ? '30%' : '48%',
            minSize: 280,
            content: (
              <ReadPaper
                inForm={cataloguing}
                ref={paperPanel}
                paper={shownPaper}
                sha256={place.file ?? null}
                onFile={(file) => go({ ...place, file }, true)}
                emptyText={place.catalogue === 'new' ? vi.documents.form.createIntro : vi.files.paper.none}
                addFiles={
                  noFiles === null && shownPaper !== null ? (
                    <Button
                      variant="default"
                      leftSection={<FilePlus size={16} />}
                      onClick={() => choose('files', dossier, shownPaper)}
                    >
                      {vi.files.paper.addFiles}
                    </Button>
                  ) : null
                }
              />
            ),
          },
        ]}
      />
      <DropZone dossier={dossier} refusal={noFiles} onDrop={(files) => drop(dossier, files)} />
    </>
  )
}
