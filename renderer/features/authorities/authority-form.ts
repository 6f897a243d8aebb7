import type {
  Authority,
  AuthorityFields,
  AuthorityName,
  AuthorityOffice,
} from '../../../shared/model/authority.ts'
import type { AuthorityKind, NameKind } from '../../../shared/model/closed-lists.ts'
import type { WireDate } from '../../../shared/model/dossier.ts'
import { vi } from '../../text/vi.ts'
import { dateComplaint, printedDate, typedDate } from '../../ui/dates.ts'
import { atMost, firstOf, needed } from '../../ui/field-checks.ts'

interface Period {
  readonly start: string
  readonly end: string
}
export interface NameRow extends Period {
  readonly kind: NameKind
  readonly name: string
}
export interface OfficeRow extends Period {
  readonly office: string
  readonly body: string
}

/** A person or a body as typed. */
export interface AuthorityForm extends Period {
  readonly name: string
  readonly note: string
  readonly otherNames: readonly NameRow[]
  readonly offices: readonly OfficeRow[]
}

export const authorityFormFields = ['name', 'start', 'end', 'note', 'otherNames', 'offices'] as const

export const emptyName: NameRow = { kind: 'other', name: '', start: '', end: '' }
export const emptyOffice: OfficeRow = { office: '', body: '', start: '', end: '' }

const printedPeriod = ({ start, end }: { start: WireDate | null; end: WireDate | null }): Period => ({
  start: printedDate(start),
  end: printedDate(end),
})

export const authorityForm = (authority: Authority | null, name = ''): AuthorityForm => ({
  name: authority?.name ?? name,
  note: authority?.note ?? '',
  ...printedPeriod(authority ?? { start: null, end: null }),
  otherNames: (authority?.otherNames ?? []).map((row) => ({ ...row, ...printedPeriod(row) })),
  offices: (authority?.offices ?? []).map((row) => ({ ...row, ...printedPeriod(row) })),
})

const text = vi.authorities.form

/** A row that nobody wrote anything into is no row. */
const saysSomething = (row: NameRow | OfficeRow): boolean =>
  ('name' in row ? row.name : `${row.office}${row.body}`).trim() !== '' || row.start !== '' || row.end !== ''

/** The first complaint about rows, with the row it speaks of. */
const checkRows =
  <Row extends NameRow | OfficeRow>(nameOf: (row: Row) => string, label: string) =>
  (rows: readonly Row[]): string | null => {
    for (const [index, row] of rows.entries()) {
      if (!saysSomething(row)) continue
      const complaint =
        firstOf(needed(label), atMost(200))(nameOf(row)) ?? dateComplaint(row.start) ?? dateComplaint(row.end)
      if (complaint !== null) return text.rowWrong(index + 1, complaint)
    }
    return null
  }

export const authorityChecks = (kind: AuthorityKind) => ({
  name: firstOf(needed(text.name[kind]), atMost(200)),
  start: dateComplaint,
  end: dateComplaint,
  note: atMost(2000),
  otherNames: checkRows<NameRow>(({ name }) => name, text.otherName),
  offices: checkRows<OfficeRow>(({ office }) => office, text.office),
})

const dateOf = (typed: string): WireDate | null => {
  const date = typedDate(typed)
  return date === 'wrong' ? null : date
}
const periodOf = ({ start, end }: Period) => ({ start: dateOf(start), end: dateOf(end) })

/** What a form that was checked sets. */
export function authorityFields(form: AuthorityForm): Omit<AuthorityFields, 'kind'> {
  const otherNames: AuthorityName[] = form.otherNames
    .filter(saysSomething)
    .map((row) => ({ kind: row.kind, name: row.name.trim(), ...periodOf(row) }))
  const offices: AuthorityOffice[] = form.offices
    .filter(saysSomething)
    .map((row) => ({ office: row.office.trim(), body: row.body.trim(), ...periodOf(row) }))
  return { name: form.name.trim(), note: form.note.trim(), ...periodOf(form), otherNames, offices }
}
