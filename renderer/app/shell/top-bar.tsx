import { Badge, Button, Tooltip } from '@mantine/core'
import { Link, useLocation, useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { Archive, FolderTree, ListChecks } from 'lucide-react'
import { useCallback } from 'react'
import { useOpenArchive } from '../../backend/open-archive.ts'
import { useArchiveQuery } from '../../backend/queries.ts'
import { HistoryButtons } from '../../features/history/history-buttons.tsx'
import { SearchBox } from '../../features/search/search-box.tsx'
import { count } from '../../text/counted.ts'
import { vi } from '../../text/vi.ts'
import { useDeeds } from '../../ui/deeds.tsx'
import { ArchiveMenu } from './archive-menu.tsx'
import classes from './top-bar.module.css'
import { lastCataloguePlace } from './use-remember-place.ts'

const text = vi.shell

export function TopBar() {
  const open = useOpenArchive()
  const navigate = useNavigate()
  const router = useRouter()
  const deeds = useDeeds()
  const { pathname } = useLocation()
  const search = useSearch({ strict: false })
  const stats = useArchiveQuery('archive.stats', {})
  const waiting = stats.data?.uncatalogued ?? 0
  const searching = pathname === '/search'
  const elsewhere =
    searching ||
    pathname === '/work-list' ||
    pathname === '/authorities' ||
    pathname === '/fixity' ||
    pathname === '/audit'

  const find = useCallback(
    (q: string, whole: boolean) =>
      void navigate({
        to: '/search',
        search: ({ kind, year, term, dossier }) => ({
          q,
          kind,
          year,
          term,
          dossier,
          whole: whole ? true : undefined,
        }),
        replace: searching,
      }),
    [navigate, searching],
  )
  const typed = useCallback((q: string) => find(q, false), [find])
  const asked = useCallback((q: string) => find(q, true), [find])

  const backToDossiers = () => {
    if (elsewhere) router.history.push(lastCataloguePlace(open.folder))
    else void navigate({ to: '/' })
  }

  return (
    <header className={classes.bar}>
      <Tooltip label={open.folder} multiline maw={420}>
        <Link to="/" className={classes.name}>
          <Archive size={19} aria-hidden />
          <span>{open.name}</span>
        </Link>
      </Tooltip>
      <search className={classes.search}>
        <SearchBox
          question={searching ? (search.q ?? '') : ''}
          onTyped={typed}
          onAsked={asked}
          onDown={() => deeds.perform('results')}
        />
      </search>
      <HistoryButtons />
      <Button
        variant={elsewhere ? 'subtle' : 'light'}
        color="gray"
        size="compact-md"
        leftSection={<FolderTree size={16} />}
        onClick={backToDossiers}
      >
        {text.catalogue}
      </Button>
      <Button
        variant={pathname === '/work-list' ? 'light' : 'subtle'}
        color="gray"
        size="compact-md"
        leftSection={<ListChecks size={16} />}
        rightSection={
          waiting === 0 ? undefined : (
            <Badge
              size="sm"
              color="yellow.7"
              variant="filled"
              autoContrast
              aria-label={text.workListCount(waiting)}
            >
              {count(waiting)}
            </Badge>
          )
        }
        onClick={() => void navigate({ to: '/work-list' })}
      >
        {text.workList}
      </Button>
      <ArchiveMenu />
    </header>
  )
}
