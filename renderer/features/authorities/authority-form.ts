import type {
  Authority,
  AuthorityFields,
  AuthorityName,
  AuthorityOffice,
} from '../../../shared/model/authority.ts'
import { type PeriodProblem, periodProblem } from '../../../shared/model/authority-periods.ts'
import type { AuthorityKind, NameKind } from '../../../shared/model/closed-lists.ts'
import type { WireDate } from '../../../shared/model/dossier.ts'
import { vi } from '../../text/vi.ts'
import { checkRows, rowSays } from '../../ui/check-rows.ts'
import { dateComplaint, printedDate, typedDate } from '../../ui/dates.ts'
import { atMost, firstOf, needed } from '../../ui/fields/field-checks.ts'

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

const lists = ['kind']
const complaintOf =
  <Row extends Period>(nameOf: (row: Row) => string, label: string) =>
  (row: Row): string | null =>
    firstOf(needed(label), atMost(200))(nameOf(row)) ?? dateComplaint(row.start) ?? dateComplaint(row.end)

const checkNames = checkRows<NameRow>(
  complaintOf(({ name }) => name, text.otherName),
  lists,
)
const checkOffices = checkRows<OfficeRow>(complaintOf(({ office }) => office, text.office))

/** Each field by itself, and then whether its days can be in this order. */
export function authorityChecks(kind: AuthorityKind) {
  const inOrder = (field: PeriodProblem['field'], form: AuthorityForm): string | null => {
    const problem = periodProblem({ kind, ...authorityFields(form) })
    return problem?.field === field ? asSentence(problem.reason) : null
  }
  return {
    name: firstOf(needed(text.name[kind]), atMost(200)),
    start: dateComplaint,
    end: (typed: string, form: AuthorityForm) => dateComplaint(typed) ?? inOrder('end', form),
    note: atMost(2000),
    otherNames: (rows: readonly NameRow[], form: AuthorityForm) =>
      checkNames(rows) ?? inOrder('otherNames', form),
    offices: (rows: readonly OfficeRow[], form: AuthorityForm) =>
      checkOffices(rows) ?? inOrder('offices', form),
  }
}

const asSentence = (reason: string): string =>
  `${reason.charAt(0).toLocaleUpperCase('vi')}${reason.slice(1)}.`

const dateOf = (typed: string): WireDate | null => {
  const date = typedDate(typed)
  return date === 'wrong' ? null : date
}
const periodOf = ({ start, end }: Period) => ({ start: dateOf(start), end: dateOf(end) })

/** What a form that was checked sets. */
export function authorityFields(form: AuthorityForm): Omit<AuthorityFields, 'kind'> {
  const otherNames: AuthorityName[] = form.otherNames
    .filter((row) => rowSays(row, lists))
    .map((row) => ({ kind: row.kind, name: row.name.trim(), ...periodOf(row) }))
  const offices: AuthorityOffice[] = form.offices
    .filter((row) => rowSays(row, lists))
    .map((row) => ({ office: row.office.trim(), body: row.body.trim(), ...periodOf(row) }))
  return { name: form.name.trim(), note: form.note.trim(), ...periodOf(form), otherNames, offices }
}
