import { Select, Text, TextInput } from '@mantine/core'
import type { CheckedFile, FixityState } from '../../../shared/model/fixity.ts'
import { vi } from '../../text/vi.ts'
import { Empty } from '../../ui/empty.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { CheckedList } from './checked-list.tsx'
import classes from './fixity.module.css'
import { type FixityPlace, shownFilters } from './fixity-filters.ts'
import { FixityHead } from './fixity-head.tsx'
import { useCheckedTotal } from './use-checked-files.ts'

interface Props {
  readonly state: FixityState
  readonly place: FixityPlace
  readonly onPlace: (place: FixityPlace) => void
  readonly onOpen: (file: CheckedFile) => void
  readonly onRepair: () => void
  readonly onVerify: () => void
  readonly onHealth: () => void
}

const text = vi.fixity

/** Tình trạng kho: the figures, what can be done, and every original with its last look. */
export function FixityView({ state, place, onPlace, onOpen, ...deeds }: Props) {
  const wanted = { filter: place.filter ?? 'all', words: place.words ?? '' }
  const list = useCheckedTotal(wanted)
  return (
    <section className={classes.page} data-panel="middle" tabIndex={-1} aria-label={text.title}>
      <FixityHead state={state} {...deeds} />
      <div className={classes.tools}>
        <Select
          aria-label={text.filterLabel}
          w={210}
          allowDeselect={false}
          data={shownFilters.map((value) => ({ value, label: text.filters[value] }))}
          value={wanted.filter}
          onChange={(value) => {
            const filter = shownFilters.find((each) => each === value)
            onPlace({ ...place, filter: filter === 'all' ? undefined : filter })
          }}
        />
        <TextInput
          aria-label={text.words}
          placeholder={text.words}
          w={260}
          value={wanted.words}
          onChange={(event) => onPlace({ ...place, words: event.currentTarget.value || undefined })}
        />
        <Text size="sm" role="status">
          {list.data !== undefined && text.total(list.data.total)}
        </Text>
        <span className={classes.hint}>{text.hint}</span>
      </div>
      <QueryView query={list}>
        {({ total }) =>
          total === 0 ? (
            <Empty title={state.files === 0 ? text.nothingFiled : text.nothing} />
          ) : (
            <CheckedList
              key={`${wanted.filter} ${wanted.words}`}
              wanted={wanted}
              total={total}
              onOpen={onOpen}
            />
          )
        }
      </QueryView>
    </section>
  )
}
