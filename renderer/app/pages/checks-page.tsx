import { Button } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { CircleCheck, X } from 'lucide-react'
import type { CheckFinding } from '../../../shared/model/check.ts'
import { useMayWrite } from '../../backend/open-archive.ts'
import { useArchiveQuery } from '../../backend/queries.ts'
import { CheckFilters } from '../../features/checks/check-filters.tsx'
import { FindingList } from '../../features/checks/finding-list.tsx'
import { useFindings } from '../../features/checks/use-findings.ts'
import { useFix } from '../../features/checks/use-fix.ts'
import { vi } from '../../text/vi.ts'
import { Empty } from '../../ui/empty.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import type { ChecksPlace } from '../places.ts'
import classes from './checks-page.module.css'

const text = vi.checks

/** What the rules found in the archive, in a dossier or in a congress. */
export function ChecksPage() {
  const place = useSearch({ from: '/archive/catalogue/checks' })
  const navigate = useNavigate()
  const mayWrite = useMayWrite()
  const { fix } = useFix()
  const { severity = null, rule = null, dossier = null, congress = null } = place
  const { query, more } = useFindings({ severity, rule, dossierId: dossier, congressId: congress })
  const dossiers = useArchiveQuery('dossiers.tree', {}, { enabled: dossier !== null })
  const congresses = useArchiveQuery('congresses.list', {}, { enabled: congress !== null })
  const narrow = (change: ChecksPlace) => void navigate({ to: '/checks', search: { ...place, ...change } })
  const open = ({ subject }: CheckFinding) => {
    const { documentId, dossierId, congressId } = subject
    if (dossierId !== null)
      void navigate({
        to: '/dossier/$id',
        params: { id: dossierId },
        search: documentId === null ? {} : { document: documentId, catalogue: true },
      })
    else if (congressId !== null) void navigate({ to: '/congress/$id', params: { id: congressId } })
  }
  const code = dossiers.data?.find(({ id }) => id === dossier)?.code
  const title = congresses.data?.find(({ id }) => id === congress)?.title
  const where =
    dossier !== null ? text.ofDossier(code ?? '') : congress !== null ? (title ?? '') : text.wholeArchive
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>{text.title}</h1>
        <p>
          <b>{where}</b>
          {(dossier !== null || congress !== null) && (
            <Button
              size="compact-xs"
              variant="subtle"
              leftSection={<X size={13} />}
              onClick={() => narrow({ dossier: undefined, congress: undefined })}
            >
              {text.wholeArchive}
            </Button>
          )}
        </p>
        <p className={classes.intro}>{text.intro}</p>
      </header>
      <QueryView query={query}>
        {(page) => (
          <>
            <CheckFilters
              page={page}
              severity={severity}
              rule={rule}
              onSeverity={(chosen) => narrow({ severity: chosen ?? undefined, rule: undefined })}
              onRule={(chosen) => narrow({ rule: chosen ?? undefined })}
            />
            {page.findings.length > 0 ? (
              <FindingList
                findings={page.findings}
                onFix={mayWrite ? fix : null}
                onOpen={open}
                onEnd={more}
              />
            ) : (
              page.left === 0 && (
                <Empty title={text.emptyTitle} icon={<CircleCheck size={40} />}>
                  {severity === null && rule === null ? text.emptyAll : text.emptyFiltered}
                </Empty>
              )
            )}
          </>
        )}
      </QueryView>
    </div>
  )
}
