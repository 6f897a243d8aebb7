import { TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { congressBodies } from '../../../shared/model/closed-lists.ts'
import { useOfferedNames } from '../../backend/use-offered-names.ts'
import { vi } from '../../text/vi.ts'
import { NameField } from '../../ui/fields/name-field.tsx'
import { RowList } from '../../ui/row-list.tsx'
import { type CongressBody, emptyMember, type MemberRow, pastedMembers } from './congress-parts.ts'

interface Props {
  readonly body: CongressBody
  readonly rows: readonly MemberRow[]
  readonly onChange: (rows: MemberRow[]) => void
  readonly error: ReactNode
}

const text = vi.records.congress

/** The people of one body of the congress; Enter adds the next, a pasted list becomes rows. */
export function MemberRows({ body, rows, onChange, error }: Props) {
  const label = congressBodies.labels[body]
  return (
    <RowList<MemberRow>
      label={label}
      rows={rows}
      onChange={onChange}
      empty={emptyMember}
      addLabel={text.addMember}
      error={error}
      fromPaste={pastedMembers}
    >
      {(row, change, place) => (
        <>
          <NameBox
            label={`${label}: ${text.name} (${place + 1})`}
            value={row.name}
            onChange={(name) => change({ name })}
          />
          <TextInput
            aria-label={`${label}: ${text.office} (${place + 1})`}
            placeholder={text.office}
            value={row.office}
            onChange={(event) => change({ office: event.currentTarget.value })}
          />
        </>
      )}
    </RowList>
  )
}

interface NameProps {
  readonly label: string
  readonly value: string
  readonly onChange: (name: string) => void
}

function NameBox({ label, value, onChange }: NameProps) {
  return (
    <NameField
      aria-label={label}
      placeholder={text.name}
      value={value}
      offered={useOfferedNames('person', value)}
      onChange={onChange}
    />
  )
}
