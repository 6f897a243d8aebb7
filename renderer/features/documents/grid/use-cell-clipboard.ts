import { type ClipboardEvent, useRef } from 'react'
import { vi } from '../../../text/vi.ts'
import { tell, tellFailure, tellGently } from '../../../ui/tell.ts'
import { parseTable, printTable } from './clipboard.ts'
import { mostRows } from './proposal.ts'
import { cellsIn, type Range } from './selection.ts'

interface Wanted {
  readonly range: Range
  /** The cells of the range; null while some of its rows are not here yet. */
  readonly cells: (range: Range) => readonly (readonly string[])[] | null
  readonly load: (range: Range) => Promise<readonly (readonly string[])[]>
  readonly onCut: () => void
  readonly onPaste: (pasted: readonly (readonly string[])[]) => void
}

/**
 * Copy, cut and paste of ranges through the events of the box that has the focus: they need no right to the
 * clipboard, which the window does not give to anybody.
 */
export function useCellClipboard({ range, cells, load, onCut, onPaste }: Wanted) {
  const fetched = useRef<string | null>(null)
  const put = (event: ClipboardEvent, text: string) => {
    event.clipboardData.setData('text/plain', text)
    event.preventDefault()
  }
  const copy = (event: ClipboardEvent): boolean => {
    if (fetched.current !== null) {
      put(event, fetched.current)
      fetched.current = null
      return true
    }
    const rows = range.bottom - range.top + 1
    const here = cells(range)
    if (here !== null) {
      put(event, printTable(here))
      return true
    }
    event.preventDefault()
    if (rows > mostRows) {
      tellGently(vi.grid.tooMany(mostRows))
      return false
    }
    tell(vi.grid.copying)
    load(range)
      .then((loaded) => {
        fetched.current = printTable(loaded)
        // Once more from the start, now that everything is here.
        if (document.execCommand('copy')) tell(vi.grid.copied(loaded.length, cellsIn(range)))
        else tellGently(vi.grid.copyFailed)
      })
      .catch(tellFailure)
    return false
  }
  return {
    onCopy: copy,
    onCut: (event: ClipboardEvent) => {
      if (copy(event)) onCut()
    },
    onPaste: (event: ClipboardEvent) => {
      event.preventDefault()
      const text = event.clipboardData.getData('text/plain')
      if (text !== '') onPaste(parseTable(text))
    },
  }
}
