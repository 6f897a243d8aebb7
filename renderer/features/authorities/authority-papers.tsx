import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { Document as Paper } from '../../../shared/model/document.ts'
import type { AuthorityId } from '../../../shared/model/ids.ts'
import { useBackend } from '../../backend/context.ts'
import { useArchiveQuery } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import { paperName, symbolPrinted } from '../../ui/paper-name.ts'
import { QueryView } from '../../ui/query-view.tsx'
import classes from './authority-detail.module.css'

const text = vi.authorities.detail
const atOnce = 50

interface Props {
  readonly id: AuthorityId
  readonly onOpen: (paper: Paper) => void
}

/** The papers that name it, the newest first; each leads to itself. */
export function AuthorityPapers({ id, onOpen }: Props) {
  const { client } = useBackend()
  const rules = useArchiveQuery('rules.choices', {})
  const pages = useInfiniteQuery({
    queryKey: ['authorities', 'documents', id],
    queryFn: ({ pageParam, signal }) =>
      client.call('authorities.documents', { id, offset: pageParam, limit: atOnce }, { signal }),
    initialPageParam: 0,
    getNextPageParam: ({ total }, all) => {
      const shown = all.reduce((sum, { rows }) => sum + rows.length, 0)
      return shown < total ? shown : undefined
    },
  })
  const papers = pages.data?.pages.flatMap(({ rows }) => rows) ?? []
  const left = (pages.data?.pages[0]?.total ?? 0) - papers.length
  return (
    <QueryView query={rules}>
      {({ kinds }) => (
        <>
          {pages.data !== undefined && papers.length === 0 && (
            <p className={classes.none}>{text.noDocuments}</p>
          )}
          <ul className={classes.papers}>
            {papers.map((paper) => {
              const name = paperName({ ...paper, symbol: symbolPrinted(paper) }, kinds)
              return (
                <li key={paper.id}>
                  <button type="button" title={text.openDocument(name)} onClick={() => onOpen(paper)}>
                    {name}
                  </button>
                  <span>{vi.paper.links.dossier(paper.dossierCode)}</span>
                </li>
              )
            })}
          </ul>
          {left > 0 && (
            <Button
              size="compact-sm"
              variant="subtle"
              loading={pages.isFetchingNextPage}
              onClick={() => void pages.fetchNextPage()}
            >
              {text.moreDocuments(left)}
            </Button>
          )}
        </>
      )}
    </QueryView>
  )
}
