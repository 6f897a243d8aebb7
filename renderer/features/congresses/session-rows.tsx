import { TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { sessionKinds } from '../../../shared/model/closed-lists.ts'
import { vi } from '../../text/vi.ts'
import { ChoiceField } from '../../ui/fields/choice-field.tsx'
import { TimeField } from '../../ui/fields/time-field.tsx'
import { labelOf } from '../../ui/label-of.ts'
import { RowList } from '../../ui/row-list.tsx'
import { emptySession, type SessionRow } from './congress-parts.ts'

interface Props {
  readonly rows: readonly SessionRow[]
  readonly onChange: (rows: SessionRow[]) => void
  readonly error: ReactNode
}

const text = vi.records.congress
/** How much of the row a box takes. */
const narrow = { 'data-narrow': true }
const short = { 'data-short': true }
const list = { 'data-list': true }
const label = (name: keyof SessionRow) => labelOf('congresses', 'sessions', name)

/** Phiên trù bị, phiên chính thức: one a row. */
export function SessionRows({ rows, onChange, error }: Props) {
  return (
    <RowList<SessionRow>
      label={text.sessions}
      labelHidden
      rows={rows}
      onChange={onChange}
      empty={emptySession}
      addLabel={text.addSession}
      error={error}
    >
      {(row, change, place) => {
        const box = (name: 'heldOn' | 'place' | 'note', isDate = false) => (
          <TextInput
            {...(isDate ? { wrapperProps: narrow } : {})}
            aria-label={`${label(name)} (${place + 1})`}
            placeholder={name === 'note' ? text.note : label(name)}
            value={row[name]}
            onChange={(event) => change({ [name]: event.currentTarget.value })}
          />
        )
        const time = (name: 'startedAt' | 'endedAt') => (
          <TimeField
            wrapperProps={short}
            placeholder={name === 'startedAt' ? text.from : text.to}
            aria-label={`${label(name)} (${place + 1})`}
            value={row[name]}
            onChange={(typed) => change({ [name]: typed })}
          />
        )
        return (
          <>
            <ChoiceField
              wrapperProps={list}
              aria-label={`${label('kind')} (${place + 1})`}
              choices={sessionKinds.ids.map((id) => ({ value: id, label: sessionKinds.labels[id] }))}
              value={row.kind}
              onChange={(wanted) => {
                const kind = sessionKinds.ids.find((id) => id === wanted)
                if (kind !== undefined) change({ kind })
              }}
            />
            {box('heldOn', true)}
            {time('startedAt')}
            {time('endedAt')}
            {box('place')}
            {box('note')}
          </>
        )
      }}
    </RowList>
  )
}
