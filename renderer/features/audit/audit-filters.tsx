import { Button, Select, TextInput } from '@mantine/core'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { deedKinds } from '../../../shared/model/audit.ts'
import { vi } from '../../text/vi.ts'
import { typedDay } from '../../ui/dates.ts'
import classes from './audit.module.css'
import type { AuditPlace } from './audit-place.ts'

interface Props {
  readonly facets: CallOutput<'audit.facets'>
  readonly place: AuditPlace
  readonly onPlace: (place: AuditPlace) => void
}

const text = vi.audit

/** By whom, what kind, which words, from when till when. */
export function AuditFilters({ facets, place, onPlace }: Props) {
  const narrowed = Object.values(place).some((value) => value !== undefined)
  return (
    <search className={classes.tools}>
      <TextInput
        aria-label={text.words}
        placeholder={text.words}
        w={220}
        value={place.words ?? ''}
        onChange={(event) => onPlace({ ...place, words: event.currentTarget.value || undefined })}
      />
      <Select
        aria-label={text.person}
        placeholder={text.anyone}
        w={200}
        clearable
        searchable
        data={facets.persons.map(({ name }) => name)}
        value={place.person ?? null}
        onChange={(person) => onPlace({ ...place, person: person ?? undefined })}
      />
      <Select
        aria-label={text.kind}
        placeholder={text.anyKind}
        w={230}
        clearable
        data={facets.kinds.map(({ kind }) => ({ value: kind, label: deedKinds.labels[kind] }))}
        value={place.kind ?? null}
        onChange={(value) =>
          onPlace({ ...place, kind: facets.kinds.find(({ kind }) => kind === value)?.kind })
        }
      />
      <DayField label={text.from} value={place.from} onChange={(from) => onPlace({ ...place, from })} />
      <DayField label={text.until} value={place.until} onChange={(until) => onPlace({ ...place, until })} />
      {narrowed && (
        <Button size="xs" variant="subtle" onClick={() => onPlace({})}>
          {text.clear}
        </Button>
      )}
    </search>
  )
}

function DayField(props: {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (typed: string | undefined) => void
}) {
  const { label, value, onChange } = props
  return (
    <TextInput
      aria-label={label}
      placeholder={label}
      w={120}
      value={value ?? ''}
      error={value !== undefined && value.length > 5 && typedDay(value) === null ? text.dateWrong : null}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
    />
  )
}
