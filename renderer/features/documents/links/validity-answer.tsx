import type { DocumentBrief, Validity } from '../../../../shared/model/document-link.ts'
import { vi } from '../../../text/vi.ts'
import { printedDate } from '../../../ui/dates.ts'
import classes from './links.module.css'

interface Props {
  readonly validity: Validity
  readonly nameOf: (paper: DocumentBrief) => string
  readonly onOpen: (paper: DocumentBrief) => void
}

const text = vi.paper.validity

/** What the catalogue knows speaks against it; that it knows nothing is never said to be proof. */
export function ValidityAnswer({ validity, nameOf, onOpen }: Props) {
  const { state, by, lapsedOn } = validity
  const said = {
    'nothing-known': text.nothingKnown,
    replaced: text.replaced,
    amended: text.amended,
    lapsed: text.lapsed(printedDate(lapsedOn)),
  }[state]
  return (
    <div className={classes.validity} data-state={state}>
      <p className={classes.question}>{text.question}</p>
      <p>{said}</p>
      {by.length > 0 && (
        <ul className={classes.by}>
          {by.map((paper) => (
            <li key={paper.id}>
              <button type="button" className={classes.other} onClick={() => onOpen(paper)}>
                {nameOf(paper)}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className={classes.quiet}>{text.notBinding}</p>
    </div>
  )
}
