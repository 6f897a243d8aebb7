import { Button, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { Merge, Plus, Search } from 'lucide-react'
import { useState } from 'react'
import { authorityKinds } from '../../../shared/model/closed-lists.ts'
import { useMayWrite } from '../../backend/open-archive.ts'
import { vi } from '../../text/vi.ts'
import { TipButton } from '../../ui/tip-button.tsx'
import type { AuthorityList } from './authority-place.ts'
import classes from './authority-tools.module.css'

interface Props {
  readonly list: AuthorityList
  readonly total: number
  readonly marked: number
  readonly onChange: (part: Partial<AuthorityList>) => void
  readonly onNew: () => void
  readonly onMerge: () => void
  readonly onUnmark: () => void
  /** Down from the box: into the list. */
  readonly onDown: () => void
}

const text = vi.authorities
const pauseMilliseconds = 150
const mostMerged = 51

/** The two kinds, the filter, the order, and what can be made or merged. */
export function AuthorityTools(props: Props) {
  const { list, total, marked, onChange, onNew, onMerge, onUnmark, onDown } = props
  const mayWrite = useMayWrite()
  const [typed, setTyped] = useState(list.words)
  const filter = useDebouncedCallback((words: string) => onChange({ words }), pauseMilliseconds)
  const reading = mayWrite ? null : vi.catalogue.dossier.readOnlyNoFiles
  const refusal = marked < 2 ? text.mergeRefusal : marked > mostMerged ? text.mergeTooMany : null
  return (
    <header className={classes.tools}>
      <div className={classes.line}>
        <h1 className={classes.title}>{text.title}</h1>
        <SegmentedControl
          size="xs"
          aria-label={text.title}
          value={list.kind}
          onChange={(wanted) => {
            const kind = authorityKinds.ids.find((id) => id === wanted)
            if (kind !== undefined) onChange({ kind })
          }}
          data={authorityKinds.ids.map((id) => ({ value: id, label: text.tabs[id] }))}
        />
      </div>
      <div className={classes.line}>
        <TextInput
          type="search"
          className={classes.filter}
          aria-label={text.filter}
          placeholder={text.filterPlaceholder}
          leftSection={<Search size={14} />}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            filter(event.currentTarget.value)
          }}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
            event.preventDefault()
            onDown()
          }}
        />
        <Select
          className={classes.sort}
          aria-label={text.sort}
          allowDeselect={false}
          value={list.sort}
          onChange={(wanted) => onChange({ sort: wanted === 'documents' ? 'documents' : 'name' })}
          data={[
            { value: 'name', label: text.sorts.name },
            { value: 'documents', label: text.sorts.documents },
          ]}
        />
      </div>
      <div className={classes.line}>
        <span className={classes.total} role="status">
          {text.total(total)}
        </span>
        {marked > 0 && (
          <Button size="compact-sm" variant="subtle" onClick={onUnmark}>
            {text.unmark}
          </Button>
        )}
        <TipButton
          size="compact-sm"
          variant="default"
          leftSection={<Merge size={14} />}
          tip={text.mergeHelp}
          refusal={reading ?? refusal}
          onClick={onMerge}
        >
          {text.merge(marked)}
        </TipButton>
        <TipButton
          size="compact-sm"
          leftSection={<Plus size={14} />}
          tip={text.createHelp}
          refusal={reading}
          onClick={onNew}
        >
          {text.create[list.kind]}
        </TipButton>
      </div>
    </header>
  )
}
