import { Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { AuditRow } from '../../../shared/model/audit.ts'
import { vi } from '../../text/vi.ts'
import { Empty } from '../../ui/empty.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { Split } from '../../ui/split.tsx'
import classes from './audit.module.css'
import { AuditDetailPanel } from './audit-detail.tsx'
import { AuditFilters } from './audit-filters.tsx'
import { AuditHead } from './audit-head.tsx'
import { AuditList } from './audit-list.tsx'
import { type AuditPlace, filterOf } from './audit-place.ts'
import { useAuditTotal } from './use-audit-rows.ts'

interface Props {
  readonly facets: CallOutput<'audit.facets'>
  readonly place: AuditPlace
  readonly onPlace: (place: AuditPlace) => void
  readonly onOpen: (row: AuditRow) => void
}

const text = vi.audit

/** Nhật ký: every deed, the newest first, beside it what was before and after. */
export function AuditView({ facets, place, onPlace, onOpen }: Props) {
  // A search for words reads the whole log: not at every letter.
  const [key] = useDebouncedValue(JSON.stringify(place), 250)
  // An equal place is the same list.
  const filter = useMemo(() => filterOf(JSON.parse(key)), [key])
  const list = useAuditTotal(filter)
  const [chosen, setChosen] = useState<AuditRow | null>(null)
  const total = list.data?.total ?? 0
  return (
    <div className={classes.page}>
      <AuditHead head={facets.head} />
      <AuditFilters facets={facets} place={place} onPlace={onPlace} />
      <Text size="xs" className={classes.count} role="status">
        {list.data !== undefined && text.shown(total)}
        <span className={classes.hint}>{text.hint}</span>
      </Text>
      <div className={classes.parts}>
        <Split
          name="audit"
          barLabels={[text.resize]}
          parts={[
            {
              id: 'entries',
              defaultSize: '56%',
              minSize: 380,
              content: (
                <section
                  className={classes.entries}
                  aria-label={text.title}
                  data-panel="middle"
                  tabIndex={-1}
                >
                  <QueryView query={list}>
                    {() =>
                      total === 0 ? (
                        <Empty title={text.nothing}>{text.nothingHelp}</Empty>
                      ) : (
                        <AuditList
                          key={key}
                          filter={filter}
                          total={total}
                          onChoose={setChosen}
                          onOpen={onOpen}
                        />
                      )
                    }
                  </QueryView>
                </section>
              ),
            },
            {
              id: 'detail',
              defaultSize: '44%',
              minSize: 300,
              content: <AuditDetailPanel row={total === 0 ? null : chosen} onOpen={onOpen} />,
            },
          ]}
        />
      </div>
    </div>
  )
}
