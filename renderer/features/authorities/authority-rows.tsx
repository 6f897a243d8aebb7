import { TextInput } from '@mantine/core'
import { nameKinds } from '../../../shared/model/closed-lists.ts'
import { useOfferedNames } from '../../backend/use-offered-names.ts'
import { vi } from '../../text/vi.ts'
import { ChoiceField } from '../../ui/fields/choice-field.tsx'
import { NameField } from '../../ui/fields/name-field.tsx'
import { RowList } from '../../ui/row-list.tsx'
import { pastedCells } from '../../ui/rows.ts'
import { emptyName, emptyOffice, type NameRow, type OfficeRow } from './authority-form.ts'

interface Props<Row> {
  readonly rows: readonly Row[]
  readonly onChange: (rows: Row[]) => void
  readonly error: React.ReactNode
}

const text = vi.authorities.form
/** The main name stands by itself above. */
const otherKinds = nameKinds.ids.filter((id) => id !== 'main')

/** How much of the row a box takes. */
const narrow = { 'data-narrow': true }
const list = { 'data-list': true }
const wide = { 'data-wide': true }

interface PeriodProps {
  readonly row: { readonly start: string; readonly end: string }
  readonly place: number
  readonly change: (part: { start?: string; end?: string }) => void
}

function PeriodBoxes({ row, place, change }: PeriodProps) {
  return (['start', 'end'] as const).map((name) => {
    const label = name === 'start' ? text.from : text.to
    return (
      <TextInput
        key={name}
        wrapperProps={narrow}
        aria-label={`${label} (${place + 1})`}
        placeholder={label}
        value={row[name]}
        onChange={(event) => change({ [name]: event.currentTarget.value })}
      />
    )
  })
}

/** Other names, each with its kind and the time it was borne. */
export function NameRows({ rows, onChange, error }: Props<NameRow>) {
  return (
    <RowList<NameRow>
      label={text.otherNames}
      rows={rows}
      onChange={onChange}
      empty={emptyName}
      addLabel={text.addName}
      error={error}
      fromPaste={(pasted) =>
        pastedCells(pasted)?.map(([name = '', start = '', end = '']) => ({
          ...emptyName,
          name,
          start,
          end,
        })) ?? null
      }
    >
      {(row, change, place) => (
        <>
          <TextInput
            wrapperProps={wide}
            aria-label={`${text.otherName} (${place + 1})`}
            placeholder={text.otherName}
            value={row.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <ChoiceField
            wrapperProps={list}
            aria-label={`${text.nameKind} (${place + 1})`}
            choices={otherKinds.map((id) => ({ value: id, label: nameKinds.labels[id] }))}
            value={row.kind}
            onChange={(wanted) => {
              const kind = otherKinds.find((id) => id === wanted)
              if (kind !== undefined) change({ kind })
            }}
          />
          <PeriodBoxes row={row} place={place} change={change} />
        </>
      )}
    </RowList>
  )
}

/** Offices held, the first one first. */
export function OfficeRows({ rows, onChange, error }: Props<OfficeRow>) {
  return (
    <RowList<OfficeRow>
      label={text.offices}
      rows={rows}
      onChange={onChange}
      empty={emptyOffice}
      addLabel={text.addOffice}
      error={error}
      fromPaste={(pasted) =>
        pastedCells(pasted)?.map(([office = '', body = '', start = '', end = '']) => ({
          office,
          body,
          start,
          end,
        })) ?? null
      }
    >
      {(row, change, place) => (
        <>
          <TextInput
            aria-label={`${text.office} (${place + 1})`}
            placeholder={text.office}
            value={row.office}
            onChange={(event) => change({ office: event.currentTarget.value })}
          />
          <BodyBox value={row.body} place={place} onChange={(body) => change({ body })} />
          <PeriodBoxes row={row} place={place} change={change} />
        </>
      )}
    </RowList>
  )
}

interface BodyProps {
  readonly value: string
  readonly place: number
  readonly onChange: (body: string) => void
}

function BodyBox({ value, place, onChange }: BodyProps) {
  return (
    <NameField
      aria-label={`${text.officeBody} (${place + 1})`}
      placeholder={text.officeBody}
      value={value}
      offered={useOfferedNames('body', value)}
      onChange={onChange}
    />
  )
}
