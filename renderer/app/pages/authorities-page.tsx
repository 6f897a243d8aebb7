import { Button } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Users } from 'lucide-react'
import { useCallback, useRef, useState } from 'react'
import type { AuthorityId } from '../../../shared/model/ids.ts'
import { useArchiveQuery } from '../../backend/queries.ts'
import { AuthorityDetail } from '../../features/authorities/authority-detail.tsx'
import { AuthorityEditor } from '../../features/authorities/authority-editor.tsx'
import { AuthorityListView } from '../../features/authorities/authority-list.tsx'
import { type AuthorityPlace, listOf } from '../../features/authorities/authority-place.ts'
import { AuthorityTools } from '../../features/authorities/authority-tools.tsx'
import { MergeDialog } from '../../features/authorities/merge-dialog.tsx'
import { toggled } from '../../features/authorities/row-pages.ts'
import { useAuthorityTotal } from '../../features/authorities/use-authority-rows.ts'
import { DropZone } from '../../features/files/drop-zone.tsx'
import { vi } from '../../text/vi.ts'
import { Empty } from '../../ui/empty.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { Split } from '../../ui/split.tsx'
import { useOpenPaper } from '../use-open-paper.ts'

const text = vi.authorities

type Go = (part: Partial<AuthorityPlace>) => void

/** The register of people and bodies: the list, and beside it the chosen record. */
export function AuthoritiesPage() {
  const place = useSearch({ from: '/archive/authorities' })
  const navigate = useNavigate()
  const go = useCallback<Go>(
    (part) =>
      void navigate({ to: '/authorities', search: (before) => ({ ...before, ...part }), replace: true }),
    [navigate],
  )
  return (
    <>
      <Split
        name="authorities"
        barLabels={[vi.common.resizeLeft]}
        parts={[
          { id: 'list', defaultSize: '44%', minSize: 400, content: <Register place={place} go={go} /> },
          { id: 'record', defaultSize: '56%', minSize: 400, content: <Record place={place} go={go} /> },
        ]}
      />
      <DropZone dossier={null} refusal={null} onDrop={() => undefined} />
    </>
  )
}

interface PartProps {
  readonly place: AuthorityPlace
  readonly go: Go
}

const focusOf = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus()
const noMarks: ReadonlySet<AuthorityId> = new Set()

function Register({ place, go }: PartProps) {
  const list = listOf(place)
  const total = useAuthorityTotal(list)
  const [marks, setMarks] = useState(noMarks)
  // A cleared filter is typed anew: its box begins again too.
  const [cleared, setCleared] = useState(0)
  const [merging, setMerging] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const select = useCallback((id: AuthorityId) => go({ id, edit: undefined }), [go])
  const create = useCallback(() => go({ edit: 'new' }), [go])
  return (
    <>
      <AuthorityTools
        key={cleared}
        list={list}
        total={total.data?.total ?? 0}
        marked={marks.size}
        onChange={(part) => {
          if (part.kind !== undefined) setMarks(noMarks)
          go(part.kind === undefined ? part : { ...part, id: undefined, edit: undefined })
        }}
        onNew={create}
        onMerge={() => setMerging(true)}
        onUnmark={() => setMarks(noMarks)}
        onDown={() => box.current?.querySelector('table')?.focus()}
      />
      <div ref={box} style={{ display: 'contents' }}>
        <QueryView query={total}>
          {({ total: records }) =>
            records === 0 ? (
              <NothingThere
                list={list}
                onClear={() => {
                  go({ words: undefined })
                  setCleared(cleared + 1)
                }}
              />
            ) : (
              <AuthorityListView
                // Another list begins at its top.
                key={`${list.kind} ${list.sort} ${list.words}`}
                list={list}
                total={records}
                selectedId={place.id ?? null}
                marks={marks}
                onSelect={select}
                onMark={(id) => setMarks(toggled(marks, id))}
                onOpen={() => focusOf('[data-panel="right"] button')}
                onNew={create}
              />
            )
          }
        </QueryView>
      </div>
      {merging && (
        <MergeDialog
          ids={[...marks]}
          onClose={() => setMerging(false)}
          onMerged={({ id }) => {
            setMerging(false)
            setMarks(noMarks)
            go({ id, edit: undefined })
          }}
        />
      )}
    </>
  )
}

interface NothingProps {
  readonly list: ReturnType<typeof listOf>
  readonly onClear: () => void
}

function NothingThere({ list, onClear }: NothingProps) {
  if (list.words.trim() === '') {
    const { title, text: help } = text.empty.none[list.kind]
    return (
      <Empty icon={<Users size={36} />} title={title}>
        {help}
      </Empty>
    )
  }
  return (
    <Empty title={text.empty.filtered.title}>
      <p>{text.empty.filtered.text}</p>
      <Button size="xs" variant="default" onClick={onClear}>
        {text.empty.clear}
      </Button>
    </Empty>
  )
}

function Record({ place, go }: PartProps) {
  const openPaper = useOpenPaper()
  const chosen = useArchiveQuery(
    'authorities.get',
    { id: place.id ?? 0 },
    { enabled: place.id !== undefined },
  )
  const leave = () => go({ edit: undefined })
  if (place.edit === 'new') {
    const kind = place.kind ?? 'person'
    return (
      <AuthorityEditor
        key={`new ${kind}`}
        authority={null}
        kind={kind}
        onSaved={({ id }) => go({ id, edit: undefined })}
        onLeave={leave}
      />
    )
  }
  if (place.id === undefined) return <Empty quiet title={text.empty.pick} />
  return (
    <QueryView query={chosen}>
      {(authority) =>
        place.edit === true ? (
          <AuthorityEditor
            key={authority.id}
            authority={authority}
            kind={authority.kind}
            onSaved={leave}
            onLeave={leave}
          />
        ) : (
          <AuthorityDetail
            key={authority.id}
            authority={authority}
            onEdit={() => go({ edit: true })}
            onRemoved={() => go({ id: undefined })}
            onOpenPaper={openPaper}
          />
        )
      }
    </QueryView>
  )
}
