import { Button } from '@mantine/core'
import { useState } from 'react'
import type { AuditDetail, AuditRecord } from '../../../shared/model/audit.ts'
import { useArchiveQuery } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import { printedMoment } from '../../ui/dates.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Empty } from '../../ui/empty.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import classes from './audit.module.css'
import { Changes } from './changes.tsx'

interface Props {
  readonly record: AuditRecord
  readonly name: string
  readonly onClose: () => void
}

const text = vi.audit
const portion = 20
/** The most that is asked for at once. */
const most = 100

/** Lịch sử: who did what to one paper or dossier. */
export function RecordHistory({ record, name, onClose }: Props) {
  const [limit, setLimit] = useState(portion)
  const history = useArchiveQuery('audit.ofRecord', { record, limit }, { keepPrevious: true })
  return (
    <Dialog title={text.historyOf(name)} onClose={onClose} size={820}>
      <QueryView query={history}>
        {({ rows, total }) =>
          total === 0 ? (
            <Empty title={text.historyEmpty} />
          ) : (
            <>
              <ol className={classes.history} aria-label={text.historyList}>
                {rows.map((row) => (
                  <HistoryItem key={row.seq} row={row} name={name} />
                ))}
              </ol>
              {total > rows.length && limit < most && (
                <Button variant="default" onClick={() => setLimit(Math.min(most, limit + portion * 2))}>
                  {text.older}
                </Button>
              )}
            </>
          )
        }
      </QueryView>
    </Dialog>
  )
}

function HistoryItem({ row, name }: { readonly row: AuditDetail; readonly name: string }) {
  return (
    <li>
      <h3>
        {row.deed}
        {row.record !== '' && row.record !== name && `: ${row.record}`}
      </h3>
      <p className={classes.quiet}>
        {printedMoment(row.at)} · {text.by(row.who, row.office)}
      </p>
      {row.changes.length > 0 && <Changes changes={row.changes} more={row.more} />}
    </li>
  )
}
