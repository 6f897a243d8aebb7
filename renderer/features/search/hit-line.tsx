import type { Hit } from '../../../shared/model/search.ts'
import { vi } from '../../text/vi.ts'
import { printedDate } from '../../ui/dates.ts'
import { StateChip } from '../../ui/state-chip.tsx'
import { HitTitle } from './hit-title.tsx'
import { placedPieces } from './placed-pieces.ts'
import classes from './search-results.module.css'

interface Props {
  readonly id: string
  readonly hit: Hit
  readonly kindLabel: string | null
  readonly active: boolean
  readonly open: boolean
  readonly index: number
}

const text = vi.search

export function HitLine({ id, hit, kindLabel, active, open, index }: Props) {
  const head = [kindLabel, hit.symbol, printedDate(hit.date)].filter((part) => part !== null && part !== '')
  const unread = hit.text !== null && hit.text !== 'text' ? hit.text : null
  return (
    <div
      id={id}
      role="option"
      aria-selected={active}
      data-open={open}
      className={classes.hit}
      data-index={index}
      tabIndex={-1}
    >
      <div className={classes.line}>
        <span className={classes.symbol}>{head.join(' · ')}</span>
        <span className={classes.page}>{hit.page === null ? text.titleOnly : text.page(hit.page)}</span>
      </div>
      <div className={classes.title}>
        <HitTitle hit={hit} />
      </div>
      {hit.snippet.length > 0 && (
        <p className={classes.snippet}>
          {placedPieces(hit.snippet).map(({ at, text: piece, marked }) =>
            marked ? <mark key={at}>{piece}</mark> : <span key={at}>{piece}</span>,
          )}
        </p>
      )}
      <div className={classes.foot}>
        <span>{text.inDossier(hit.dossierCode, hit.dossierTitle)}</span>
        {unread !== null && <StateChip tone="warning">{vi.files.filing.text[unread]}</StateChip>}
      </div>
    </div>
  )
}
