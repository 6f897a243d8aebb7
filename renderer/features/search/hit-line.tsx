import type { Hit } from '../../../shared/model/search.ts'
import { vi } from '../../text/vi.ts'
import { printedDate } from '../../ui/dates.ts'
import { StateChip } from '../../ui/state-chip.tsx'
import classes from './search-results.module.css'

interface Props {
  readonly id: string
  readonly hit: Hit
  readonly kindLabel: string | null
  readonly active: boolean
  readonly open: boolean
  readonly onOpen: () => void
}

const text = vi.search

export function HitLine({ id, hit, kindLabel, active, open, onOpen }: Props) {
  const head = [kindLabel, hit.symbol, printedDate(hit.date)].filter((part) => part !== null && part !== '')
  const unread = hit.text !== null && hit.text !== 'text' ? hit.text : null
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list itself has the focus (aria-activedescendant)
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the list
    <div
      id={id}
      role="option"
      aria-selected={active}
      data-open={open}
      className={classes.hit}
      onClick={onOpen}
    >
      <div className={classes.line}>
        <span className={classes.symbol}>{head.join(' · ')}</span>
        <span className={classes.page}>{hit.page === null ? text.titleOnly : text.page(hit.page)}</span>
      </div>
      <div className={classes.title}>{hit.title || text.untitled}</div>
      {hit.snippet.length > 0 && (
        <p className={classes.snippet}>
          {hit.snippet.map((piece, index) =>
            piece.marked ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no name but their place
              <mark key={index}>{piece.text}</mark>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <span key={index}>{piece.text}</span>
            ),
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
