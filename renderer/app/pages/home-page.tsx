import { Button, Group, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { ChartNoAxesColumn, FileStack, Users } from 'lucide-react'
import { useBackgroundWork } from '../../backend/background-work.ts'
import { useBackend } from '../../backend/context.ts'
import { useMay, useMayWrite, useOpenArchive } from '../../backend/open-archive.ts'
import { useArchiveQuery } from '../../backend/queries.ts'
import { WaitingList } from '../../features/archive/waiting-list.tsx'
import { CongressList } from '../../features/congresses/congress-list.tsx'
import { DeadlineList } from '../../features/deadlines/deadline-list.tsx'
import { FixityNotices } from '../../features/fixity/fixity-notices.tsx'
import { count, size } from '../../text/counted.ts'
import { vi } from '../../text/vi.ts'
import { Empty } from '../../ui/empty.tsx'
import { QueriesView } from '../../ui/query-view.tsx'
import { useShowDialog } from '../dialogs-context.ts'
import classes from './home-page.module.css'
import { RecentList } from './recent-list.tsx'

const text = vi.shell.homePage
const shown = ['congresses', 'dossiers', 'documents', 'files', 'pages'] as const

/** The start page: what waits, the congresses and how far they are, how much the archive holds. */
export function HomePage() {
  const open = useOpenArchive()
  const navigate = useNavigate()
  const queries = {
    stats: useArchiveQuery('archive.stats', {}),
    overview: useArchiveQuery('archive.overview', {}),
    congresses: useArchiveQuery('congresses.list', {}),
    dossiers: useArchiveQuery('dossiers.tree', {}),
  }
  return (
    <div className={classes.page} data-panel="middle" tabIndex={-1}>
      <header>
        <h1 className={classes.title}>{open.name}</h1>
        <Text size="sm" c="dimmed" className={classes.folder}>
          {text.folder}: {open.folder}
        </Text>
      </header>
      <Notices />
      <QueriesView queries={queries}>
        {({ stats, overview, congresses, dossiers }) =>
          stats.dossiers === 0 ? (
            <FirstSteps />
          ) : (
            <>
              <section className={classes.part} aria-label={text.waitingTitle}>
                <h2>{text.waitingTitle}</h2>
                <Waiting overview={overview} />
              </section>
              <Deadlines />
              <RecentList congresses={congresses} dossiers={dossiers} />
              <section className={classes.part} aria-label={text.congressesTitle}>
                <div className={classes.partHead}>
                  <h2>{text.congressesTitle}</h2>
                  <Button
                    size="compact-sm"
                    variant="default"
                    leftSection={<ChartNoAxesColumn size={15} />}
                    onClick={() => void navigate({ to: '/timeline' })}
                  >
                    {vi.catalogue.timeline.open}
                  </Button>
                </div>
                {congresses.length === 0 ? (
                  <NoCongress />
                ) : (
                  <CongressList
                    congresses={congresses}
                    dossiers={dossiers}
                    onOpen={(id) => void navigate({ to: '/congress/$id', params: { id } })}
                  />
                )}
              </section>
              <section className={classes.part} aria-label={text.statsTitle}>
                <h2>{text.statsTitle}</h2>
                <dl className={classes.stats}>
                  {shown.map((name) => (
                    <div key={name}>
                      <dd>{count(stats[name])}</dd>
                      <dt>{text.stats[name]}</dt>
                    </div>
                  ))}
                  <div>
                    <dd>{size(stats.bytes)}</dd>
                    <dt>{text.stats.bytes}</dt>
                  </div>
                </dl>
              </section>
            </>
          )
        }
      </QueriesView>
    </div>
  )
}

/** Damage, an end that was not clean, a wrong clock; nothing where all is well. */
function Notices() {
  const navigate = useNavigate()
  const { data } = useArchiveQuery('fixity.state', {})
  if (data === undefined) return null
  const onOpen = () => void navigate({ to: '/fixity', search: { filter: 'troubled' } })
  return <FixityNotices state={data} onOpen={onOpen} />
}

function Waiting({ overview }: { readonly overview: Parameters<typeof WaitingList>[0]['overview'] }) {
  const mayBackUp = useMay('backup')
  const mayWrite = useMayWrite()
  const navigate = useNavigate()
  const showDialog = useShowDialog()
  const { jobs } = useBackend()
  const background = useBackgroundWork()
  const checks = useArchiveQuery('checks.page', { limit: 1 })
  // While files are read in this moment they wait for nobody.
  const waitingForReading = background.has('reading') ? 0 : overview.waitingForReading
  return (
    <WaitingList
      overview={{ ...overview, waitingForReading }}
      now={new Date()}
      mayWrite={mayWrite}
      mayBackUp={mayBackUp}
      onCatalogue={() => void navigate({ to: '/work-list' })}
      onRead={() => jobs.start('files.readWaiting', {}, text.readJob)}
      onBackup={() => showDialog({ type: 'backup' })}
      onUnread={() => showDialog({ type: 'unread' })}
      onBin={() => void navigate({ to: '/bin' })}
      errors={checks.data?.counts.errors ?? 0}
      onErrors={() => void navigate({ to: '/checks', search: { severity: 'error' } })}
    />
  )
}

/** The dates that are near or past; nothing where none is. */
function Deadlines() {
  const navigate = useNavigate()
  const { data = [] } = useArchiveQuery('deadlines.list', {})
  const near = data.filter(
    ({ nearness }) => nearness === 'overdue' || nearness === 'week' || nearness === 'month',
  )
  if (near.length === 0) return null
  return (
    <section className={classes.part} aria-label={vi.deadlines.homeTitle}>
      <h2>{vi.deadlines.homeTitle}</h2>
      <DeadlineList
        deadlines={near}
        withCongress
        onOpen={({ congressId }) =>
          void navigate({ to: '/congress/$id', params: { id: congressId }, search: { view: 'deadlines' } })
        }
      />
    </section>
  )
}

function NoCongress() {
  const mayWrite = useMayWrite()
  const showDialog = useShowDialog()
  return (
    <Group gap="sm">
      <Text size="sm" c="dimmed">
        {text.noCongress}
      </Text>
      {mayWrite && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => showDialog({ type: 'congress', congress: null, inventoryId: null })}
        >
          {vi.catalogue.congress.createTitle}
        </Button>
      )}
    </Group>
  )
}

function FirstSteps() {
  const mayWrite = useMayWrite()
  const showDialog = useShowDialog()
  return (
    <Empty title={text.emptyTitle} icon={<FileStack size={40} />}>
      <p>{text.emptyText}</p>
      {mayWrite && (
        <Group justify="center" mt="md">
          <Button
            leftSection={<Users size={16} />}
            onClick={() => showDialog({ type: 'congress', congress: null, inventoryId: null })}
          >
            {vi.catalogue.congress.createTitle}
          </Button>
          <Button
            variant="default"
            leftSection={<FileStack size={16} />}
            onClick={() => showDialog({ type: 'dossier', dossier: null, inventoryId: null })}
          >
            {vi.catalogue.dossier.createTitle}
          </Button>
        </Group>
      )}
    </Empty>
  )
}
