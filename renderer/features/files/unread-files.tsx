import { Button, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { Document as Paper } from '../../../shared/model/document.ts'
import { DocumentListRequest } from '../../../shared/model/document-list.ts'
import { useBackend } from '../../backend/context.ts'
import { useArchiveQuery } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Empty } from '../../ui/empty.tsx'
import { paperName, symbolPrinted } from '../../ui/paper-name.ts'
import { QueryView } from '../../ui/query-view.tsx'
import classes from './unread-files.module.css'
import { type UnreadFile, unreadFilesOf } from './why-unread.ts'

type Problems = CallOutput<'files.readWaiting'>['unread']

interface Props {
  /** What the last reading could not read now, and why. */
  readonly problems: Problems
  readonly onOpen: (paper: Paper) => void
  readonly onClose: () => void
}

const text = vi.files.unread
const atOnce = 50

/** The papers that search cannot look into: which, why, and what can be done. */
export function UnreadFiles({ problems, onOpen, onClose }: Props) {
  const waiting = usePapers('waiting')
  const unread = usePapers('unread')
  const nothing = waiting.data?.pages[0]?.total === 0 && unread.data?.pages[0]?.total === 0
  return (
    <Dialog title={text.title} onClose={onClose} size={860}>
      <Text size="sm">{text.intro}</Text>
      {nothing && <Empty quiet title={text.none} />}
      <Part title={text.waiting} papers={waiting} problems={problems} onOpen={onOpen} />
      <Part title={text.unread} papers={unread} problems={problems} onOpen={onOpen} />
    </Dialog>
  )
}

function usePapers(which: 'waiting' | 'unread') {
  const { client } = useBackend()
  const input = DocumentListRequest.parse({ filter: { [which]: true }, limit: atOnce })
  return useInfiniteQuery({
    queryKey: ['documents', 'page', which],
    queryFn: ({ pageParam, signal }) =>
      client.call('documents.page', { ...input, offset: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: ({ total }, all) => {
      const shown = all.reduce((sum, { rows }) => sum + rows.length, 0)
      return shown < total ? shown : undefined
    },
  })
}

interface PartProps extends Pick<Props, 'problems' | 'onOpen'> {
  readonly title: (papers: number) => string
  readonly papers: ReturnType<typeof usePapers>
}

function Part({ title, papers, problems, onOpen }: PartProps) {
  const rules = useArchiveQuery('rules.choices', {})
  return (
    <QueryView query={papers}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.rows)
        const total = pages[0]?.total ?? 0
        if (total === 0) return null
        return (
          <section className={classes.part} aria-label={title(total)}>
            <h3>{title(total)}</h3>
            <ul>
              {rows.map((paper) => (
                <li key={paper.id}>
                  <button type="button" onClick={() => onOpen(paper)}>
                    {paperName({ ...paper, symbol: symbolPrinted(paper) }, rules.data?.kinds ?? [])}
                  </button>
                  <span className={classes.dossier}>{vi.paper.links.dossier(paper.dossierCode)}</span>
                  {unreadFilesOf(paper, problems).map((file) => (
                    <File key={file.sha256} {...file} />
                  ))}
                </li>
              ))}
            </ul>
            {rows.length < total && (
              <Button
                size="compact-sm"
                variant="subtle"
                loading={papers.isFetchingNextPage}
                onClick={() => void papers.fetchNextPage()}
              >
                {vi.authorities.detail.moreDocuments(total - rows.length)}
              </Button>
            )}
          </section>
        )
      }}
    </QueryView>
  )
}

function File({ name, why, advice }: UnreadFile) {
  return (
    <p className={classes.file}>
      <strong>{name}</strong>: {why} <em>{advice}</em>
    </p>
  )
}
