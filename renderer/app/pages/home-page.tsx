import { Button, Group, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { FileStack, Users } from 'lucide-react'
import { useBackgroundWork } from '../../backend/background-work.ts'
import { useBackend } from '../../backend/context.ts'
import { useMayWrite, useOpenArchive } from '../../backend/open-archive.ts'
import { useArchiveQuery } from '../../backend/queries.ts'
import { count, size } from '../../text/counted.ts'
import { vi } from '../../text/vi.ts'
import { Empty } from '../../ui/empty.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { useShowDialog } from '../dialogs-context.ts'
import classes from './home-page.module.css'

const text = vi.shell.homePage
const shown = ['congresses', 'dossiers', 'documents', 'files', 'pages'] as const

/** No dossier is chosen: how much the archive holds, and where to begin. */
export function HomePage() {
  const open = useOpenArchive()
  const stats = useArchiveQuery('archive.stats', {})
  const navigate = useNavigate()
  return (
    <div className={classes.page} data-panel="middle" tabIndex={-1}>
      <header>
        <h1 className={classes.title}>{open.name}</h1>
        <Text size="sm" c="dimmed">
          {text.folder}: {open.folder}
        </Text>
      </header>
      <QueryView query={stats}>
        {(answer) => (
          <>
            <dl className={classes.stats}>
              {shown.map((name) => (
                <div key={name}>
                  <dd>{count(answer[name])}</dd>
                  <dt>{text.stats[name]}</dt>
                </div>
              ))}
              <div>
                <dd>{size(answer.bytes)}</dd>
                <dt>{text.stats.bytes}</dt>
              </div>
            </dl>
            {answer.uncatalogued > 0 && (
              <Group gap="sm" mb="sm">
                <Text size="sm">{vi.shell.workListCount(answer.uncatalogued)}</Text>
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => void navigate({ to: '/work-list' })}
                >
                  {vi.documents.table.catalogue}
                </Button>
              </Group>
            )}
            <WaitingForReading />
            {answer.dossiers === 0 ? (
              <FirstSteps />
            ) : (
              <Empty title={text.chooseTitle}>{text.chooseText}</Empty>
            )}
          </>
        )}
      </QueryView>
    </div>
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

/** Files whose text is not read yet, unless it is being read at this moment. */
function WaitingForReading() {
  const { waitingForReading } = useOpenArchive()
  const mayWrite = useMayWrite()
  const { jobs } = useBackend()
  const background = useBackgroundWork()
  if (waitingForReading === 0 || background.has('reading')) return null
  return (
    <Group gap="sm" mb="sm">
      <Text size="sm">{text.waiting(waitingForReading)}</Text>
      {mayWrite && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => jobs.start('files.readWaiting', {}, text.readJob)}
        >
          {text.readNow}
        </Button>
      )}
    </Group>
  )
}
