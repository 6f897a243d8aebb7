import type { KeyboardEvent } from 'react'
import { useCallback } from 'react'
import type { Document as Paper } from '../../../shared/model/document.ts'
import type { DocumentId } from '../../../shared/model/ids.ts'
import { useOpenArchive } from '../../backend/open-archive.ts'
import { vi } from '../../text/vi.ts'
import { isListKey, rowAfterKey } from '../../ui/list-keys.ts'
import { focusList, rowUnder, useVirtualRows } from '../../ui/use-virtual-rows.ts'
import classes from './work-list.module.css'

interface Props {
  readonly documents: readonly Paper[]
  readonly selectedId: DocumentId | null
  readonly onSelect: (id: DocumentId) => void
}

const text = vi.documents.workList

/** Danh sách chờ biên mục across the archive. */
export function WorkList({ documents, selectedId, onSelect }: Props) {
  const chosen = documents.findIndex(({ id }) => id === selectedId)
  const rowKey = useCallback((index: number) => documents[index]?.id ?? index, [documents])
  const { box, rows } = useVirtualRows({
    count: documents.length,
    chosen,
    estimate: 52,
    keyOf: rowKey,
    scrollName: `work-list-${useOpenArchive().folder}`,
  })
  const choose = (index: number) => {
    const paper = documents[index]
    if (paper !== undefined) onSelect(paper.id)
  }
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !isListKey(event.key)) return
    event.preventDefault()
    choose(rowAfterKey(event.key, chosen, documents.length))
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
        aria-activedescendant={chosen < 0 ? undefined : optionId(chosen)}
        tabIndex={0}
        className={classes.list}
        data-panel="left"
        onKeyDown={press}
        onMouseDown={focusList}
        onClick={(event) => choose(rowUnder(event))}
      >
        <div className={classes.body} style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((item) => {
            const paper = documents[item.index]
            if (paper === undefined) return null
            return (
              <div
                key={paper.id}
                id={optionId(item.index)}
                ref={rows.measureElement}
                data-index={item.index}
                role="option"
                tabIndex={-1}
                aria-selected={item.index === chosen}
                aria-posinset={item.index + 1}
                aria-setsize={documents.length}
                className={classes.line}
                style={{ transform: `translateY(${item.start}px)` }}
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
