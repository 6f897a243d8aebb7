import { memo } from 'react'
import { vi } from '../../../text/vi.ts'
import classes from './document-grid.module.css'

interface Props {
  readonly total: number | null
  readonly chosenRows: number
  readonly filtered: boolean
  readonly mayAdd: boolean
}

/** How many, how many chosen, and, where there is none, why. */
export const GridFoot = memo(function GridFoot({ total, chosenRows, filtered, mayAdd }: Props) {
  if (total === null) return null
  const why = filtered ? vi.grid.emptyFiltered : mayAdd ? vi.grid.emptyDossier : vi.grid.emptyHere
  return (
    <footer className={classes.foot} role="status">
      <p>{vi.grid.total(total)}</p>
      {chosenRows > 1 && <p>{vi.grid.chosen(chosenRows)}</p>}
      {total === 0 && <p>{why}</p>}
    </footer>
  )
})
