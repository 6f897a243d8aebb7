import { useNavigate } from '@tanstack/react-router'
import { CalendarRange } from 'lucide-react'
import { useOpenArchive } from '../../backend/open-archive.ts'
import { useArchiveQuery } from '../../backend/queries.ts'
import { timelineOf } from '../../features/congresses/timeline.ts'
import { TimelineView } from '../../features/congresses/timeline-view.tsx'
import { vi } from '../../text/vi.ts'
import { Empty } from '../../ui/empty.tsx'
import { QueriesView } from '../../ui/query-view.tsx'
import { useKeptScroll } from '../../ui/scroll/use-kept-scroll.ts'
import classes from './home-page.module.css'

const text = vi.catalogue.timeline

/** The archive along its terms. */
export function TimelinePage() {
  const navigate = useNavigate()
  const queries = {
    congresses: useArchiveQuery('congresses.list', {}),
    years: useArchiveQuery('documents.years', {}),
  }
  // It is scrolled back once its terms are here.
  const isHere = queries.congresses.isSuccess && queries.years.isSuccess
  const box = useKeptScroll(`timeline-${useOpenArchive().folder}`, String(isHere))
  return (
    <div ref={box} className={classes.page} data-panel="middle" tabIndex={-1}>
      <header>
        <h1 className={classes.title}>{text.title}</h1>
        <p>{text.intro}</p>
      </header>
      <QueriesView queries={queries}>
        {({ congresses, years }) => {
          const terms = timelineOf(congresses, years)
          if (terms.length === 0) {
            return (
              <Empty title={text.emptyTitle} icon={<CalendarRange size={40} />}>
                {text.emptyText}
              </Empty>
            )
          }
          return (
            <TimelineView
              terms={terms}
              onOpenCongress={(id) => void navigate({ to: '/congress/$id', params: { id } })}
              onOpenYear={(term, year) =>
                void navigate({ to: '/search', search: { q: '', year, ...(term === null ? {} : { term }) } })
              }
            />
          )
        }}
      </QueriesView>
    </div>
  )
}
