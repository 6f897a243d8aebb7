import type { KeyboardEvent, MouseEvent } from 'react'
import { useCallback } from 'react'
import type { RuleChoices } from '../../../shared/contract/rules.ts'
import type { Document as Paper } from '../../../shared/model/document.ts'
import type { DocumentId } from '../../../shared/model/ids.ts'
import { vi } from '../../text/vi.ts'
import { isListKey, rowAfterKey } from '../../ui/list-keys.ts'
import { asGrid, focusList, rowUnder, useVirtualRows } from '../../ui/use-virtual-rows.ts'
import { DocumentRow } from './document-row.tsx'
import classes from './document-table.module.css'

interface Props {
  readonly documents: readonly Paper[]
  readonly kinds: RuleChoices['kinds']
  readonly selectedId: DocumentId | null
  /** Chosen by arrow or click: the paper shows beside it. */
  readonly onSelect: (id: DocumentId) => void
  /** Enter: into the paper. */
  readonly onOpen: (id: DocumentId) => void
  /** Double click: to its catalogue form. */
  readonly onCatalogue: (id: DocumentId) => void
  /** Delete: into the bin. */
  readonly onTrash: (id: DocumentId) => void
  /** The list comes back scrolled to where it was, under this name. */
  readonly name: string
}

const columns = ['order', 'symbol', 'date', 'title', 'body', 'pages'] as const

/** The documents of a dossier in their order. One stop for the Tab key, arrows inside. */
export function DocumentTable({
  documents,
  kinds,
  selectedId,
  onSelect,
  onOpen,
  onCatalogue,
  onTrash,
  name,
}: Props) {
  const chosen = documents.findIndex(({ id }) => id === selectedId)
  const rowKey = useCallback((index: number) => documents[index]?.id ?? index, [documents])
  const { box, rows } = useVirtualRows({
    count: documents.length,
    chosen,
    estimate: 56,
    keyOf: rowKey,
    head: 31,
    scrollName: name,
  })
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (isListKey(event.key)) {
      event.preventDefault()
      const next = documents[rowAfterKey(event.key, chosen, documents.length)]
      if (next !== undefined) onSelect(next.id)
    } else if (event.key === 'Enter' && selectedId !== null) {
      event.preventDefault()
      onOpen(selectedId)
    } else if (event.key === 'Delete' && selectedId !== null) {
      event.preventDefault()
      onTrash(selectedId)
    }
  }
  const withRow = (deed: (id: DocumentId) => void) => (event: MouseEvent) => {
    const paper = documents[rowUnder(event)]
    if (paper !== undefined) deed(paper.id)
  }
  return (
    <div ref={box} className={classes.scroll}>
      <table
        {...asGrid(vi.documents.table.label, documents.length + 1, chosen < 0 ? null : rowId(chosen))}
        className={classes.grid}
        data-panel="middle"
        onKeyDown={press}
        onMouseDown={focusList}
        onClick={withRow(onSelect)}
        onDoubleClick={withRow(onCatalogue)}
      >
        <thead>
          <tr aria-rowindex={1} className={`${classes.row} ${classes.head}`}>
            {columns.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {vi.documents.table.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((item) => {
            const paper = documents[item.index]
            if (paper === undefined) return null
            return (
              <DocumentRow
                key={paper.id}
                id={rowId(item.index)}
                paper={paper}
                kindLabel={kinds.find(({ id }) => id === paper.kind)?.label ?? null}
                index={item.index}
                top={item.start}
                selected={item.index === chosen}
                measure={rows.measureElement}
              />
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

const rowId = (index: number) => `document-row-${index}`
