import { Button } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { FileStack, Search } from 'lucide-react'
import { useCallback, useEffect, useRef } from 'react'
import type { SearchAnswer } from '../../../shared/model/search.ts'
import { useOpenArchive } from '../../backend/open-archive.ts'
import { useArchiveQuery } from '../../backend/queries.ts'
import { DropZone } from '../../features/files/drop-zone.tsx'
import { Facets } from '../../features/search/facets.tsx'
import { NothingFound } from '../../features/search/nothing-found.tsx'
import {
  chosenFacets,
  filterOf,
  type SearchPlace,
  withFacet,
  withoutFacets,
} from '../../features/search/search-place.ts'
import { type ResultsHandle, SearchResults, Unsearchable } from '../../features/search/search-results.tsx'
import { useSearch as useFind } from '../../features/search/use-search.ts'
import { vi } from '../../text/vi.ts'
import { useDeed, useDeeds } from '../../ui/deeds.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ErrorPanel } from '../../ui/error-panel.tsx'
import { Waiting } from '../../ui/query-view.tsx'
import { Split } from '../../ui/split.tsx'
import { useShowDialog } from '../dialogs-context.ts'
import { ReadPaper } from './read-paper.tsx'

const text = vi.search
const noWords: readonly string[] = []

/** Filters, hits and the paper side by side. */
export function SearchPage() {
  const place = useSearch({ from: '/archive/search' })
  const navigate = useNavigate()
  const go = useCallback(
    (search: SearchPlace) => void navigate({ to: '/search', search, replace: true }),
    [navigate],
  )
  const found = useFind(place.q, filterOf(place), place.whole !== true)
  const answer = found.data?.pages[0]
  const chosen = place.document === undefined ? null : place.document
  // A filter alone asks too: every paper of that year, kind or term.
  const asking = place.q.trim() !== '' || Object.keys(chosenFacets(place)).length > 0

  return (
    <>
      <Split
        name="search"
        barLabels={[vi.common.resizeLeft, vi.common.resizeRight]}
        parts={[
          {
            id: 'facets',
            defaultSize: 220,
            minSize: 150,
            fixed: true,
            content:
              answer === undefined || !asking ? null : (
                <Facets
                  facets={answer.facets}
                  chosen={chosenFacets(place)}
                  onChoose={(name, id) => go(withFacet(place, name, id))}
                  onClear={() => go(withoutFacets(place))}
                />
              ),
          },
          {
            id: 'hits',
            defaultSize: '42%',
            minSize: 320,
            content: asking ? <Hits place={place} go={go} found={found} /> : <Start />,
          },
          {
            id: 'paper',
            defaultSize: '42%',
            minSize: 280,
            content: (
              <HitPaper
                place={place}
                go={go}
                words={answer?.words ?? noWords}
                key={chosen === null ? 0 : 1}
              />
            ),
          },
        ]}
      />
      <DropZone dossier={null} refusal={null} onDrop={() => undefined} />
    </>
  )
}

function Start() {
  return (
    <Empty page icon={<Search size={36} />} title={text.startTitle}>
      {text.startText}
    </Empty>
  )
}

interface HitsProps {
  readonly place: SearchPlace
  readonly go: (place: SearchPlace) => void
  readonly found: ReturnType<typeof useFind>
}

function Hits({ place, go, found }: HitsProps) {
  const open = useOpenArchive()
  const showDialog = useShowDialog()
  const rules = useArchiveQuery('rules.choices', {})
  const deeds = useDeeds()
  const results = useRef<ResultsHandle>(null)
  const answer: SearchAnswer | undefined = found.data?.pages[0]
  const stale = found.isPlaceholderData
  const toResults = useCallback(() => results.current?.focus(), [])
  const toBox = useCallback(() => void deeds.perform('find'), [deeds])
  useDeed('results', toResults)
  useDeed('leave', toBox)

  // Enter in the box: into the results as soon as they are those of the whole question.
  const answered =
    place.whole === true && !stale && answer !== undefined && answer.total > 0 ? answer.question : null
  useEffect(() => {
    if (answered !== null && document.activeElement?.getAttribute('role') === 'searchbox') toResults()
  }, [answered, toResults])

  if (found.isError) return <ErrorPanel error={found.error} onRetry={() => void found.refetch()} />
  if (answer === undefined) return <Waiting label={text.searching} />
  const filtered = Object.keys(chosenFacets(place)).length > 0
  return (
    <>
      <Unsearchable open={open} onShow={() => showDialog({ type: 'unread' })} />
      {answer.total === 0 ? (
        <NothingFound
          question={answer.question}
          filtered={filtered}
          onClearFilters={() => go(withoutFacets(place))}
        />
      ) : (
        <SearchResults
          // Another question begins at its first hit.
          key={answer.question}
          ref={results}
          answer={answer}
          hits={found.data?.pages.flatMap(({ hits }) => hits) ?? []}
          kinds={rules.data?.kinds ?? []}
          openId={place.document ?? null}
          hasMore={found.hasNextPage}
          loadingMore={found.isFetchingNextPage}
          stale={stale}
          onMore={() => void found.fetchNextPage()}
          onOpen={(hit) =>
            go({
              ...place,
              document: hit.documentId,
              file: hit.sha256 ?? undefined,
              page: hit.page ?? undefined,
            })
          }
        />
      )}
    </>
  )
}

interface PaperProps {
  readonly place: SearchPlace
  readonly go: (place: SearchPlace) => void
  readonly words: readonly string[]
}

function HitPaper({ place, go, words }: PaperProps) {
  const navigate = useNavigate()
  const chosen = place.document
  const paper = useArchiveQuery(
    'documents.get',
    { id: chosen ?? 0 },
    { enabled: chosen !== undefined, keepPrevious: true },
  )
  return (
    <ReadPaper
      paper={chosen === undefined ? null : (paper.data ?? null)}
      sha256={place.file ?? null}
      page={place.page ?? 1}
      words={words}
      onFile={(file) => go({ ...place, file, page: undefined })}
      emptyText={vi.files.paper.noneSearch}
      extra={
        paper.data !== undefined && (
          <Button
            size="xs"
            variant="subtle"
            leftSection={<FileStack size={15} />}
            onClick={() => {
              const { dossierId, id } = paper.data
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
