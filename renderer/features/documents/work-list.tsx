import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Document as Paper } from '../../../shared/model/document.ts'
import type { DocumentId } from '../../../shared/model/ids.ts'
import { vi } from '../../text/vi.ts'
import { isListKey, rowAfterKey } from '../../ui/list-keys.ts'
import classes from './work-list.module.css'

interface Props {
  readonly documents: readonly Paper[]
  readonly selectedId: DocumentId | null
  readonly onSelect: (id: DocumentId) => void
}

const text = vi.documents.workList

/** Danh sách chờ biên mục across the archive. */
export function WorkList({ documents, selectedId, onSelect }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: documents.length,
    getScrollElement: () => box.current,
    estimateSize: () => 52,
    getItemKey: (index) => documents[index]?.id ?? index,
    overscan: 10,
  })
  const selected = documents.findIndex(({ id }) => id === selectedId)
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when another one is chosen
  useEffect(() => {
    if (selected >= 0) rows.scrollToIndex(selected, { align: 'auto' })
  }, [selected])
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !isListKey(event.key)) return
    event.preventDefault()
    const next = documents[rowAfterKey(event.key, selected, documents.length)]
    if (next !== undefined) onSelect(next.id)
  }
  return (
    <section className={classes.panel}>
      <header className={classes.head}>
        <h1>{text.title}</h1>
        <p role="status">{text.left(documents.length)}</p>
      </header>
      <div
        ref={box}
        role="listbox"
        aria-label={text.listLabel}
        aria-activedescendant={selected < 0 ? undefined : optionId(selected)}
        tabIndex={0}
        className={classes.list}
        data-panel="left"
        onKeyDown={press}
      >
        <div className={classes.body} style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((item) => {
            const paper = documents[item.index]
            if (paper === undefined) return null
            return (
              // biome-ignore lint/a11y/useFocusableInteractive: the list itself has the focus (aria-activedescendant)
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the list
              <div
                key={paper.id}
                id={optionId(item.index)}
                ref={rows.measureElement}
                data-index={item.index}
                role="option"
                aria-selected={item.index === selected}
                aria-posinset={item.index + 1}
                aria-setsize={documents.length}
                className={classes.line}
                style={{ transform: `translateY(${item.start}px)` }}
                onClick={() => onSelect(paper.id)}
              >
                <span className={classes.name}>
                  {paper.title || paper.files[0]?.name || vi.files.filing.untitled}
                </span>
                <span className={classes.place}>{text.inDossier(paper.dossierCode)}</span>
              </div>
            )
          })}
        </div>
      </div>
    </section>
  )
}

const optionId = (index: number) => `work-${index}`
