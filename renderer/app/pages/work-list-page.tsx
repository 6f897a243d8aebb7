import { Button } from '@mantine/core'
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { ListChecks } from 'lucide-react'
import { useCallback, useEffect } from 'react'
import type { Document as Paper } from '../../../shared/model/document.ts'
import type { DocumentId, Sha256 } from '../../../shared/model/ids.ts'
import { useIsIsolated, useMayWrite } from '../../backend/open-archive.ts'
import { useArchiveQuery } from '../../backend/queries.ts'
import { CataloguePanel } from '../../features/documents/catalogue-panel.tsx'
import { nextUncatalogued } from '../../features/documents/next-uncatalogued.ts'
import { WorkList } from '../../features/documents/work-list.tsx'
import { changeRefusal, filesRefusal } from '../../features/dossiers/dossier-refusals.ts'
import { DropZone } from '../../features/files/drop-zone.tsx'
import { PaperFiles } from '../../features/files/paper-files.tsx'
import { PaperPanel } from '../../features/files/paper-panel.tsx'
import { useFiling } from '../../features/files/use-filing.ts'
import { vi } from '../../text/vi.ts'
import { Empty } from '../../ui/empty.tsx'
import { QueriesView, QueryView } from '../../ui/query-view.tsx'
import { Split } from '../../ui/split.tsx'
import { useOpenPaper } from '../use-open-paper.ts'

const text = vi.documents.workList

/** Danh sách chờ biên mục: list, form and paper side by side. */
export function WorkListPage() {
  const waiting = useArchiveQuery('documents.uncatalogued', {})
  return (
    <>
      <QueryView query={waiting}>{(documents) => <Work documents={documents} />}</QueryView>
      <DropZone dossier={null} refusal={null} onDrop={() => undefined} />
    </>
  )
}

function Work({ documents }: { readonly documents: readonly Paper[] }) {
  const place = useSearch({ from: '/archive/work-list' })
  const navigate = useNavigate()
  const router = useRouter()
  const select = useCallback(
    (document: DocumentId | undefined) =>
      void navigate({ to: '/work-list', search: document === undefined ? {} : { document }, replace: true }),
    [navigate],
  )
  const first = documents[0]?.id
  // The chosen one stands in the address: it stays on the screen until the person goes on, though the list,
  // asked anew after every change, may have lost it already.
  useEffect(() => {
    if (place.document === undefined && first !== undefined) select(first)
  }, [first, place.document, select])

  if (place.document === undefined) {
    if (first !== undefined) return null
    return (
      <Empty page icon={<ListChecks size={40} />} title={text.doneTitle}>
        {text.doneText}
      </Empty>
    )
  }
  return (
    <Split
      name="work-list"
      barLabels={[vi.common.resizeLeft, vi.common.resizeRight]}
      parts={[
        {
          id: 'list',
          content: <WorkList documents={documents} selectedId={place.document} onSelect={select} />,
          defaultSize: 250,
          minSize: 170,
          fixed: true,
        },
        {
          id: 'form',
          defaultSize: '38%',
          minSize: 320,
          content: (
            <OneDocument
              id={place.document}
              documents={documents}
              onSelect={select}
              onFile={(file) =>
                void navigate({ to: '/work-list', search: { ...place, file }, replace: true })
              }
              onLeave={() => router.history.back()}
            />
          ),
        },
        { id: 'paper', defaultSize: '42%', minSize: 280, content: <OnePaper id={place.document} /> },
      ]}
    />
  )
}

interface OneProps {
  readonly id: DocumentId
  readonly documents: readonly Paper[]
  readonly onSelect: (id: DocumentId | undefined) => void
  readonly onFile: (sha256: Sha256) => void
  readonly onLeave: () => void
}

function OneDocument({ id, documents, onSelect, onFile, onLeave }: OneProps) {
  const { choose } = useFiling()
  const openPaper = useOpenPaper()
  const mayWrite = useMayWrite()
  const isIsolated = useIsIsolated()
  const queries = {
    paper: useArchiveQuery('documents.get', { id }),
    dossiers: useArchiveQuery('dossiers.tree', {}),
  }
  return (
    <QueriesView queries={queries}>
      {({ paper, dossiers }) => {
        const dossier = dossiers.find((candidate) => candidate.id === paper.dossierId)
        return (
          <CataloguePanel
            paper={paper}
            dossierId={paper.dossierId}
            personal={dossier?.personalFiles ?? false}
            refusal={dossier === undefined ? null : changeRefusal(dossier, mayWrite)}
            next={nextUncatalogued(documents, id)}
            onNext={(next) => onSelect(next.id)}
            onSaved={() => onSelect(undefined)}
            onLeave={onLeave}
            onCreated={() => undefined}
            onOpenPaper={openPaper}
            files={
              dossier !== undefined && (
                <PaperFiles
                  paper={paper}
                  refusal={filesRefusal(dossier, mayWrite, isIsolated)}
                  onAdd={() => choose('files', dossier, paper)}
                  onShow={onFile}
                  onOpenPaper={openPaper}
                />
              )
            }
          />
        )
      }}
    </QueriesView>
  )
}

function OnePaper({ id }: { readonly id: DocumentId }) {
  const paper = useArchiveQuery('documents.get', { id }, { keepPrevious: true })
  const place = useSearch({ from: '/archive/work-list' })
  const navigate = useNavigate()
  return (
    <PaperPanel
      paper={paper.data ?? null}
      sha256={place.file ?? null}
      onFile={(file) => void navigate({ to: '/work-list', search: { ...place, file }, replace: true })}
      emptyText={text.pick}
      extra={
        paper.data !== undefined && (
          <Button
            size="xs"
            variant="subtle"
            onClick={() => {
              const { dossierId } = paper.data
              void navigate({ to: '/dossier/$id', params: { id: dossierId }, search: { document: id } })
            }}
          >
            {text.openDossier}
          </Button>
        )
      }
    />
  )
}
