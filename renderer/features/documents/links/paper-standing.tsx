import type { RuleChoices } from '../../../../shared/contract/rules.ts'
import type { DocumentBrief, Validity } from '../../../../shared/model/document-link.ts'
import type { DocumentId } from '../../../../shared/model/ids.ts'
import { useArchiveQuery } from '../../../backend/queries.ts'
import { vi } from '../../../text/vi.ts'
import { printedDate } from '../../../ui/dates.ts'
import { paperName } from '../../../ui/paper-name.ts'
import { linkLabel } from './link-choices.ts'
import classes from './paper-standing.module.css'

interface Props {
  readonly id: DocumentId
  readonly onOpen: (paper: DocumentBrief) => void
}

const text = vi.paper.standing
const noKinds: RuleChoices['kinds'] = []

const said = ({ state, lapsedOn }: Validity): string =>
  ({
    'nothing-known': text.nothingKnown,
    replaced: text.replaced,
    amended: text.amended,
    lapsed: text.lapsed(printedDate(lapsedOn)),
  })[state]

/** Above the paper one reads: whether it still stands, and the papers it is tied to. */
export function PaperStanding({ id, onOpen }: Props) {
  const kinds = useArchiveQuery('rules.choices', {}).data?.kinds ?? noKinds
  const { data, isError } = useArchiveQuery('links.ofDocument', { id })
  // The room is there before the answer: the paper below does not jump.
  if (data === undefined) return <div className={classes.standing}>{isError ? text.failed : '\u00a0'}</div>
  const { links, validity } = data
  return (
    <section className={classes.standing} aria-label={text.label}>
      <p className={classes.line}>
        <span className={classes.question}>{text.validity}</span>
        <strong data-state={validity.state} title={vi.paper.validity.notBinding}>
          {said(validity)}
        </strong>
        {links.length === 0 && <span className={classes.quiet}>{text.noLinks}</span>}
      </p>
      {links.length > 0 && (
        <ul className={classes.links} aria-label={text.links}>
          {links.map((link) => (
            <li key={link.id}>
              <span className={classes.quiet}>{linkLabel(link)}</span>{' '}
              <button type="button" onClick={() => onOpen(link.other)}>
                {paperName(link.other, kinds)}
              </button>
              {link.other.inBin && <em> ({vi.paper.links.inBin})</em>}
              {link.note !== '' && <span className={classes.note}> – {link.note}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
