import { Button } from '@mantine/core'
import { useState } from 'react'
import { documentColumn, documentColumns } from '../../../../shared/model/document-columns.ts'
import { vi } from '../../../text/vi.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { DialogFoot } from '../../../ui/dialog-foot.tsx'
import classes from './preview-dialog.module.css'
import { type Proposal, sumOf } from './proposal.ts'

interface Props {
  readonly proposal: Proposal
  readonly onAccept: () => Promise<void>
  readonly onDropWrong: () => Promise<void>
  readonly onClose: () => void
}

const text = vi.grid.preview
/** As many as a person reads; the sum above says the rest. */
const mostLines = 300

const labelOf = (column: string) => documentColumn(column)?.label ?? column
const placeOf = new Map(documentColumns.map(({ id }, place) => [id, place]))
const byColumn = (a: { column: string }, b: { column: string }) =>
  (placeOf.get(a.column) ?? 0) - (placeOf.get(b.column) ?? 0)
const asSentence = (parts: readonly string[]) => {
  const joined = `${parts.join('; ')}.`
  return joined.charAt(0).toUpperCase() + joined.slice(1)
}
const shown = (value: string) => (value === '' ? <i>{text.empty}</i> : value)

/** What would change, old and new beside each other, before anything is written. */
export function PreviewDialog({ proposal, onAccept, onDropWrong, onClose }: Props) {
  const { names, notes, preview } = proposal
  const [busy, setBusy] = useState(false)
  const sum = sumOf(preview)
  const nothing = sum.cells + sum.added === 0
  const wrong = preview.problems.length > 0
  const lines = preview.rows.flatMap(({ id, changes }, row) =>
    changes.toSorted(byColumn).map((change) => ({ ...change, row, fresh: id === null })),
  )
  const parts = [
    ...(sum.papers > 0 ? [text.summary(sum.cells, sum.papers)] : []),
    ...(sum.added > 0 ? [text.added(sum.added)] : []),
  ]
  const run = (deed: () => Promise<void>) => {
    setBusy(true)
    void deed().finally(() => setBusy(false))
  }
  return (
    <Dialog title={text.title} onClose={onClose} size={900}>
      {parts.length > 0 && <p className={classes.sum}>{asSentence(parts)}</p>}
      {nothing && !wrong && <p className={classes.sum}>{text.nothing}</p>}
      {notes.map((note) => (
        <p key={note} className={classes.note}>
          {note}
        </p>
      ))}
      {wrong && (
        <section className={classes.problems} role="alert">
          <p>{text.problems(preview.problems.length)}</p>
          <ul>
            {preview.problems.slice(0, mostLines).map(({ row, column, message }) => (
              <li key={`${row} ${column}`}>
                <b>
                  {names[row]}, {labelOf(column)}:
                </b>{' '}
                {message}
              </li>
            ))}
          </ul>
        </section>
      )}
      {lines.length > 0 && (
        <div className={classes.scroll}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{text.columns.row}</th>
                <th scope="col">{text.columns.column}</th>
                <th scope="col">{text.columns.before}</th>
                <th scope="col">{text.columns.after}</th>
              </tr>
            </thead>
            <tbody>
              {lines.slice(0, mostLines).map(({ row, column, before, after, fresh }) => (
                <tr key={`${row} ${column}`}>
                  <td>{names[row]}</td>
                  <td>{labelOf(column)}</td>
                  <td className={classes.before}>{fresh ? '' : shown(before)}</td>
                  <td className={classes.after}>{shown(after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {lines.length > mostLines && <p className={classes.note}>{text.more(lines.length - mostLines)}</p>}
        </div>
      )}
      <DialogFoot>
        <Button variant="default" onClick={onClose}>
          {text.refuse}
        </Button>
        {wrong ? (
          <Button data-autofocus loading={busy} onClick={() => run(onDropWrong)}>
            {text.dropWrong}
          </Button>
        ) : (
          <Button data-autofocus loading={busy} disabled={nothing} onClick={() => run(onAccept)}>
            {text.accept}
          </Button>
        )}
      </DialogFoot>
    </Dialog>
  )
}
