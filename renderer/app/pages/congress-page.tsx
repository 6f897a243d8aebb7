import { Button, SegmentedControl } from '@mantine/core'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { CalendarClock } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { congressKinds } from '../../../shared/model/closed-lists.ts'
import type { CongressId, DossierId } from '../../../shared/model/ids.ts'
import { compareVietnamese } from '../../../shared/vietnamese/collate.ts'
import { useMayWrite, useOpenArchive } from '../../backend/open-archive.ts'
import { useArchiveCommand, useArchiveQuery } from '../../backend/queries.ts'
import { CompletenessView } from '../../features/completeness/completeness-view.tsx'
import { congressFacts } from '../../features/congresses/congress-facts.ts'
import { groupsOf } from '../../features/congresses/congress-groups.ts'
import { CongressGroupsView } from '../../features/congresses/congress-groups-view.tsx'
import { DeadlineList } from '../../features/deadlines/deadline-list.tsx'
import { TimesDialog } from '../../features/deadlines/times-dialog.tsx'
import { vi } from '../../text/vi.ts'
import { printedDay } from '../../ui/dates.ts'
import { Empty } from '../../ui/empty.tsx'
import { QueriesView, QueryView } from '../../ui/query-view.tsx'
import { tellFailure } from '../../ui/tell.ts'
import { useShowDialog } from '../dialogs-context.ts'
import classes from './congress-page.module.css'
import { GroupPage } from './group-page.tsx'

const text = vi.catalogue
const tabs = vi.completeness.tabs

const byCode = (a: { code: string }, b: { code: string }) => compareVietnamese(a.code, b.code)

/** A congress: its dossiers, what it must have, and until when. */
export function CongressPage() {
  const { id } = useParams({ from: '/archive/catalogue/congress/$id' })
  const { view = 'dossiers' } = useSearch({ from: '/archive/catalogue/congress/$id' })
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
  const openDossier = (dossier: DossierId) => void navigate({ to: '/dossier/$id', params: { id: dossier } })
  const show = (chosen: string) =>
    void navigate({
      to: '/congress/$id',
      params: { id },
      search: chosen === 'completeness' || chosen === 'deadlines' ? { view: chosen } : {},
      replace: true,
    })
  return (
    <QueriesView queries={queries}>
      {({ congresses, dossiers, rules }) => {
        const congress = congresses.find((candidate) => candidate.id === id)
        if (congress === undefined) return <Empty title={text.groupPage.notFound} />
        const lists: Readonly<Record<keyof typeof tabs, ReactNode>> = {
          dossiers:
            dossiers.length === 0 ? (
              <Empty title={text.groupPage.emptyTitle}>{text.groupPage.emptyText}</Empty>
            ) : (
              <CongressGroupsView
                groups={groupsOf(dossiers, rules.groups, text.congressGroups.outside)}
                congressTitle={congress.title}
                name={`congress-${folder}-${id}`}
                onOpen={openDossier}
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
            ),
          completeness: <CongressCompleteness id={id} />,
          deadlines: <CongressDeadlines id={id} />,
        }
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
              // The other sides want the room for their lists.
              ...(view === 'dossiers' ? congressFacts(congress) : []),
            ]}
            list={
              <>
                <SegmentedControl
                  className={classes.tabs}
                  size="xs"
                  aria-label={vi.completeness.tabsLabel}
                  value={view}
                  onChange={show}
                  data={Object.entries(tabs).map(([value, label]) => ({ value, label }))}
                />
                {lists[view]}
              </>
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

function CongressCompleteness({ id }: { readonly id: CongressId }) {
  const navigate = useNavigate()
  const query = useArchiveQuery('completeness.ofCongress', { congressId: id })
  return (
    <QueryView query={query}>
      {(completeness) => (
        <CompletenessView
          completeness={completeness}
          onOpen={(paper) =>
            void navigate({
              to: '/dossier/$id',
              params: { id: paper.dossierId },
              search: { document: paper.id },
            })
          }
        />
      )}
    </QueryView>
  )
}

function CongressDeadlines({ id }: { readonly id: CongressId }) {
  const mayWrite = useMayWrite()
  const [asking, setAsking] = useState(false)
  const queries = {
    deadlines: useArchiveQuery('deadlines.list', { congressId: id }),
    times: useArchiveQuery('deadlines.times', { congressId: id }),
  }
  return (
    <div className={classes.deadlines} data-panel="middle" tabIndex={-1}>
      <QueriesView queries={queries}>
        {({ deadlines, times }) => (
          <>
            {mayWrite && (
              <Button
                size="xs"
                mb="xs"
                leftSection={<CalendarClock size={15} />}
                onClick={() => setAsking(true)}
              >
                {vi.deadlines.setTimes}
              </Button>
            )}
            <DeadlineList deadlines={deadlines} withCongress={false} />
            {asking && <TimesDialog congressId={id} times={times} onClose={() => setAsking(false)} />}
          </>
        )}
      </QueriesView>
    </div>
  )
}
