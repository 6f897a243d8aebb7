import type { CongressId } from '../../../shared/model/ids.ts'
import { count } from '../../text/counted.ts'
import { vi } from '../../text/vi.ts'
import { printedDay } from '../../ui/dates.ts'
import type { TimelineTerm } from './timeline.ts'
import classes from './timeline-view.module.css'

interface Props {
  readonly terms: readonly TimelineTerm[]
  readonly onOpenCongress: (id: CongressId) => void
  /** The papers of a year (null = without a date) of a term. */
  readonly onOpenYear: (term: string | null, year: number) => void
}

const text = vi.catalogue.timeline

/** The terms one below the other, each with its congress and a bar for every year; a bar opens that year's papers. */
export function TimelineView({ terms, onOpenCongress, onOpenYear }: Props) {
  const most = Math.max(1, ...terms.flatMap(({ years }) => years.map(({ documents }) => documents)))
  return (
    <ol className={classes.terms}>
      {terms.map(({ term, congresses, years, documents }) => (
        <li key={term ?? 'none'} className={classes.term}>
          <div className={classes.head}>
            <h2>{term === null ? text.outside : text.term(term)}</h2>
            <span>{text.papers(documents)}</span>
          </div>
          {congresses.map((congress) => (
            <button
              key={congress.id}
              type="button"
              className={classes.congress}
              onClick={() => onOpenCongress(congress.id)}
            >
              {congress.title}
              <small>
                {printedDay(congress.openedOn)} – {printedDay(congress.closedOn)}
              </small>
            </button>
          ))}
          {years.length === 0 ? (
            <p className={classes.none}>{text.noPapers}</p>
          ) : (
            <ol className={classes.years}>
              {years.map(({ year, documents: ofYear }) => (
                <li key={year ?? 'none'}>
                  <button
                    type="button"
                    className={classes.year}
                    disabled={ofYear === 0 || year === null}
                    aria-label={text.yearLabel(year, ofYear)}
                    onClick={() => year !== null && onOpenYear(term, year)}
                  >
                    <span
                      className={classes.bar}
                      style={{ height: `${Math.round((ofYear / most) * 64)}px` }}
                    />
                    <span className={classes.count}>{count(ofYear)}</span>
                    <span className={classes.name}>{year ?? text.undated}</span>
                  </button>
                </li>
              ))}
            </ol>
          )}
        </li>
      ))}
    </ol>
  )
}
