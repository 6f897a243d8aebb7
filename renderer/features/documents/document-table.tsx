import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { RuleChoices } from '../../../shared/contract/rules.ts'
import type { Document as Paper } from '../../../shared/model/document.ts'
import type { DocumentId } from '../../../shared/model/ids.ts'
import { vi } from '../../text/vi.ts'
import { isListKey, rowAfterKey } from '../../ui/list-keys.ts'
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
}

const columns = ['order', 'symbol', 'date', 'title', 'body', 'pages'] as const

/** The documents of a dossier in their order. One stop for the Tab key, arrows inside. */
export function DocumentTable({ documents, kinds, selectedId, onSelect, onOpen, onCatalogue }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: documents.length,
    getScrollElement: () => box.current,
    estimateSize: () => 56,
    getItemKey: (index) => documents[index]?.id ?? index,
    overscan: 8,
  })
  const selected = documents.findIndex(({ id }) => id === selectedId)

  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when another row is chosen
  useEffect(() => {
    if (selected >= 0) rows.scrollToIndex(selected, { align: 'auto' })
  }, [selected])

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (isListKey(event.key)) {
      event.preventDefault()
      const next = documents[rowAfterKey(event.key, selected, documents.length)]
      if (next !== undefined) onSelect(next.id)
    } else if (event.key === 'Enter' && selectedId !== null) {
      event.preventDefault()
      onOpen(selectedId)
    }
  }

  return (
    <div
      ref={box}
      role="grid"
      aria-label={vi.documents.table.label}
      aria-rowcount={documents.length + 1}
      aria-activedescendant={selected < 0 ? undefined : rowId(selected)}
      tabIndex={0}
      className={classes.grid}
      data-panel="middle"
      onKeyDown={press}
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid itself has the focus (aria-activedescendant) */}
      <div role="row" aria-rowindex={1} className={`${classes.row} ${classes.head}`}>
        {columns.map((column) => (
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          <div key={column} role="columnheader" data-column={column}>
            {vi.documents.table.columns[column]}
          </div>
        ))}
      </div>
      <div className={classes.body} style={{ height: rows.getTotalSize() }}>
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
              selected={item.index === selected}
              measure={rows.measureElement}
              onSelect={() => onSelect(paper.id)}
              onCatalogue={() => onCatalogue(paper.id)}
            />
          )
        })}
      </div>
    </div>
  )
}

const rowId = (index: number) => `document-row-${index}`
