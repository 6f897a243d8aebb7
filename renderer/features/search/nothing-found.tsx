import { Button } from '@mantine/core'
import { vi } from '../../text/vi.ts'
import { Empty } from '../../ui/empty.tsx'
import classes from './search-results.module.css'

interface Props {
  readonly question: string
  readonly filtered: boolean
  readonly onClearFilters: () => void
}

const text = vi.search

/** Nothing found, and what may help. */
export function NothingFound({ question, filtered, onClearFilters }: Props) {
  return (
    <Empty page title={text.emptyTitle(question)}>
      <p className={classes.tryTitle}>{text.emptyTry}</p>
      <ul className={classes.try}>
        {filtered && <li>{text.emptyFilters}</li>}
        <li>{text.emptyMarks}</li>
        <li>{text.emptyFewer}</li>
        <li>{text.emptyNumber}</li>
      </ul>
      {filtered && (
        <Button variant="default" mt="sm" onClick={onClearFilters}>
          {text.clearFilters}
        </Button>
      )}
    </Empty>
  )
}
