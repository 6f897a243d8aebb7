import { Tooltip } from '@mantine/core'
import type { Document as Paper } from '../../../shared/model/document.ts'
import { count } from '../../text/counted.ts'
import { vi } from '../../text/vi.ts'
import { printedDate } from '../../ui/dates.ts'
import { PrintedDate } from '../../ui/printed-date.tsx'
import { SecrecyChip } from '../../ui/secrecy-chip.tsx'
import { StateChip } from '../../ui/state-chip.tsx'
import { documentStates } from './document-states.ts'
import classes from './document-table.module.css'
import { symbolOf } from './symbol-of.ts'

interface Props {
  readonly id: string
  readonly paper: Paper
  readonly kindLabel: string | null
  readonly index: number
  readonly top: number
  readonly selected: boolean
  readonly measure: (element: Element | null) => void
}

export function DocumentRow(props: Props) {
  const { id, paper, kindLabel, index, top, selected, measure } = props
  const marks = [symbolOf(paper), printedDate(paper.date)].filter((mark) => mark !== '').join(' · ')
  const pages = paper.pagesShown === null ? '' : count(paper.pagesShown)
  return (
    <tr
      id={id}
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={`${classes.row} ${classes.line}`}
      style={{ transform: `translateY(${top}px)` }}
    >
      <td data-column="order">{paper.order}</td>
      <td data-column="symbol">{symbolOf(paper)}</td>
      <td data-column="date">
        <PrintedDate date={paper.date} />
      </td>
      <td data-column="title">
        <Title paper={paper} kindLabel={kindLabel} />
        {marks !== '' && <span className={classes.marksBelow}>{marks}</span>}
        {paper.body !== '' && <span className={classes.bodyBelow}>{paper.body}</span>}
        <span className={classes.chips}>
          <SecrecyChip secrecy={paper.secrecy} />
          {documentStates(paper).map(({ key, tone, label, help }) => (
            <StateChip key={key} tone={tone} help={help}>
              {label}
            </StateChip>
          ))}
        </span>
      </td>
      <td data-column="body">{paper.body}</td>
      <td data-column="pages">{pages}</td>
    </tr>
  )
}

/** Kind and trích yếu; while there is none, the name of the file. */
function Title({ paper, kindLabel }: { readonly paper: Paper; readonly kindLabel: string | null }) {
  const fileName = paper.files[0]?.name ?? null
  if (paper.title === '') {
    return (
      <span className={classes.title}>
        {kindLabel !== null && <strong>{kindLabel} </strong>}
        <span className={classes.fileName}>{fileName ?? vi.files.filing.untitled}</span>
      </span>
    )
  }
  return (
    <Tooltip label={paper.title} multiline maw={480} openDelay={700} disabled={paper.title.length < 120}>
      <span className={classes.title}>
        {kindLabel !== null && <strong>{kindLabel}: </strong>}
        {paper.title}
      </span>
    </Tooltip>
  )
}
