import { Alert, Button, Text } from '@mantine/core'
import { Info } from 'lucide-react'
import {
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react'
import type { RuleChoices } from '../../../shared/contract/rules.ts'
import type { OpenArchive } from '../../../shared/model/archive.ts'
import type { DocumentId } from '../../../shared/model/ids.ts'
import type { Hit, SearchAnswer } from '../../../shared/model/search.ts'
import { useOpenArchive } from '../../backend/open-archive.ts'
import { vi } from '../../text/vi.ts'
import { isListKey, rowAfterKey } from '../../ui/list-keys.ts'
import { useKeptScroll } from '../../ui/scroll/use-kept-scroll.ts'
import { focusList, rowUnder } from '../../ui/use-virtual-rows.ts'
import { HitLine } from './hit-line.tsx'
import classes from './search-results.module.css'

export interface ResultsHandle {
  focus(): void
}

interface Props {
  readonly ref?: Ref<ResultsHandle>
  readonly answer: SearchAnswer
  readonly hits: readonly Hit[]
  readonly kinds: RuleChoices['kinds']
  readonly openId: DocumentId | null
  readonly hasMore: boolean
  readonly loadingMore: boolean
  /** The list is of the question before, while the new one is asked. */
  readonly stale: boolean
  readonly onMore: () => void
  readonly onOpen: (hit: Hit) => void
}

const text = vi.search

/** The hits; arrows move, Enter opens the page. */
export function SearchResults(props: Props) {
  const { ref, answer, hits, kinds, openId, hasMore, loadingMore, stale, onMore, onOpen } = props
  const opened = hits.findIndex(({ documentId }) => documentId === openId)
  const [active, setActive] = useState(Math.max(opened, 0))
  const list = useRef<HTMLDivElement>(null)
  const box = useKeptScroll(`search-${useOpenArchive().folder}`, answer.question)
  const isFirst = useRef(true)
  const chosen = Math.min(active, hits.length - 1)

  useImperativeHandle(ref, () => ({ focus: () => list.current?.focus() }), [])
  useEffect(() => {
    // At first the list stands where it was left; the hit that is open is in sight anyhow.
    const first = isFirst.current
    isFirst.current = false
    if (first && opened < 0) return
    list.current?.querySelector(`#${hitId(chosen)}`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen, opened])

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (isListKey(event.key)) {
      event.preventDefault()
      const next = rowAfterKey(event.key, chosen, hits.length, 5)
      if (next === chosen && event.key === 'ArrowDown' && hasMore) onMore()
      setActive(next)
    } else if (event.key === 'Enter') {
      const hit = hits[chosen]
      if (hit !== undefined) onOpen(hit)
    }
  }
  const click = (event: MouseEvent) => {
    const index = rowUnder(event)
    const hit = hits[index]
    if (hit === undefined) return
    setActive(index)
    onOpen(hit)
  }
  return (
    <section className={classes.panel} data-stale={stale}>
      <header className={classes.head}>
        <h1 role="status">{text.total(answer.total)}</h1>
        <span className={classes.hint}>{text.hint}</span>
      </header>
      <div ref={box} className={classes.scroll}>
        <div
          ref={list}
          role="listbox"
          aria-label={text.resultsLabel}
          aria-activedescendant={hits.length === 0 ? undefined : hitId(chosen)}
          tabIndex={0}
          className={classes.list}
          data-panel="middle"
          onKeyDown={press}
          onMouseDown={focusList}
          onClick={click}
        >
          {hits.map((hit, index) => (
            <HitLine
              key={hit.documentId}
              id={hitId(index)}
              hit={hit}
              kindLabel={kinds.find(({ id }) => id === hit.kind)?.label ?? null}
              active={index === chosen}
              open={hit.documentId === openId}
              index={index}
            />
          ))}
        </div>
        {hasMore && (
          <div className={classes.more}>
            <Text size="xs" c="dimmed">
              {text.shown(hits.length, answer.total)}
            </Text>
            <Button variant="default" size="compact-sm" loading={loadingMore} onClick={onMore}>
              {text.more(Math.min(20, answer.total - hits.length))}
            </Button>
          </div>
        )}
      </div>
    </section>
  )
}

const hitId = (index: number) => `hit-${index}`

interface UnsearchableProps {
  readonly open: OpenArchive
  /** Says which they are. */
  readonly onShow: () => void
}

/** What search could not look into: silence about it would be taken for “not there”. */
export function Unsearchable({ open, onShow }: UnsearchableProps) {
  const without = open.filesWithoutText
  if (without === 0 && open.waitingForReading === 0) return null
  return (
    <Alert variant="light" color="yellow" icon={<Info size={16} />} className={classes.unsearchable}>
      {open.waitingForReading > 0 && <Text size="xs">{text.waiting(open.waitingForReading)}</Text>}
      {without > 0 && <Text size="xs">{text.withoutText(without)}</Text>}
      <Button size="compact-xs" variant="subtle" onClick={onShow}>
        {vi.archive.waiting.showUnread}
      </Button>
    </Alert>
  )
}
