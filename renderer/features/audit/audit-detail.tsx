import { Button } from '@mantine/core'
import { SquareArrowOutUpRight } from 'lucide-react'
import type { AuditRow } from '../../../shared/model/audit.ts'
import { useArchiveQuery } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import { printedMoment } from '../../ui/dates.ts'
import { Empty } from '../../ui/empty.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import classes from './audit.module.css'
import { Changes } from './changes.tsx'

interface Props {
  readonly row: AuditRow | null
  readonly onOpen: (row: AuditRow) => void
}

const text = vi.audit

/** A long entry is scrolled by the arrow keys: the panel itself takes the focus. */
const reachable = { tabIndex: 0 }

/** The chosen entry with what was before and after. */
export function AuditDetailPanel({ row, onOpen }: Props) {
  return (
    <section className={classes.detail} aria-label={text.detail} data-panel="right" {...reachable}>
      {row === null ? <Empty quiet title={text.chooseOne} /> : <Entry row={row} onOpen={onOpen} />}
    </section>
  )
}

function Entry({ row, onOpen }: Props & { readonly row: AuditRow }) {
  const entry = useArchiveQuery('audit.entry', { seq: row.seq }, { keepPrevious: true })
  return (
    <>
      <header className={classes.detailHead}>
        <h2>{row.deed}</h2>
        {row.record !== '' && <p>{row.record}</p>}
        <p className={classes.quiet}>
          {printedMoment(row.at)} · {text.by(row.who, row.office)} · {text.number(row.seq)}
        </p>
        {row.place !== null && (
          <Button
            size="xs"
            variant="default"
            leftSection={<SquareArrowOutUpRight size={15} />}
            onClick={() => onOpen(row)}
          >
            {text.open}
          </Button>
        )}
      </header>
      <QueryView query={entry}>{(answer) => <Changes {...answer} />}</QueryView>
    </>
  )
}
