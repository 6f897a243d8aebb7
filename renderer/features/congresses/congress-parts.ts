import { parseClockTime, printClockTime } from '../../../shared/dates/clock-time.ts'
import { congressBodies, type sessionKinds } from '../../../shared/model/closed-lists.ts'
import type { CongressFields, CongressMember, CongressSession } from '../../../shared/model/congress.ts'
import { checkRows, rowSays } from '../../ui/check-rows.ts'
import { dateComplaint, printedDate, typedDate } from '../../ui/dates.ts'
import { atMost, checkTime, firstOf, needed } from '../../ui/fields/field-checks.ts'
import { labelOf } from '../../ui/label-of.ts'
import { pastedCells } from '../../ui/rows.ts'

type SessionKind = (typeof sessionKinds.ids)[number]
export type CongressBody = (typeof congressBodies.ids)[number]

/** One session as typed. */
export interface SessionRow {
  readonly kind: SessionKind
  readonly heldOn: string
  readonly startedAt: string
  readonly endedAt: string
  readonly place: string
  readonly note: string
}

/** One member of a body as typed. */
export interface MemberRow {
  readonly name: string
  readonly office: string
}
export type BodyRows = { readonly [Body in CongressBody]: readonly MemberRow[] }

export const emptySession: SessionRow = {
  kind: 'chinh-thuc',
  heldOn: '',
  startedAt: '',
  endedAt: '',
  place: '',
  note: '',
}
export const emptyMember: MemberRow = { name: '', office: '' }

export const sessionRows = (sessions: readonly CongressSession[]): SessionRow[] =>
  sessions.map((session) => ({
    ...session,
    heldOn: printedDate(session.heldOn),
    startedAt: printClockTime(session.startedAt),
    endedAt: printClockTime(session.endedAt),
  }))

export function bodyRows(members: readonly CongressMember[]): BodyRows {
  const rows = congressBodies.ids.map((body) => [
    body,
    members.filter((member) => member.body === body).map(({ name, office }) => ({ name, office })),
  ])
  return Object.fromEntries(rows) as BodyRows
}

const dateOf = (typed: string) => {
  const date = typedDate(typed)
  return date === 'wrong' ? null : date
}

/** Of rows that were checked; those that say nothing are left out. */
export const sessionsOf = (rows: readonly SessionRow[]): CongressFields['sessions'] =>
  rows
    .filter((row) => rowSays(row, ['kind']))
    .map((row) => ({
      kind: row.kind,
      heldOn: dateOf(row.heldOn),
      startedAt: parseClockTime(row.startedAt) ?? '',
      endedAt: parseClockTime(row.endedAt) ?? '',
      place: row.place.trim(),
      note: row.note.trim(),
    }))

export const membersOf = (bodies: BodyRows): CongressFields['bodyMembers'] =>
  congressBodies.ids.flatMap((body) =>
    bodies[body]
      .filter((row) => rowSays(row))
      .map(({ name, office }) => ({ body, name: name.trim(), office: office.trim() })),
  )

const checkMembers = checkRows<MemberRow>(
  ({ name, office }) =>
    firstOf(needed(labelOf('congresses', 'bodyMembers', 'name')), atMost(200))(name) ?? atMost(100)(office),
)

export const partChecks = {
  sessions: checkRows<SessionRow>(
    ({ heldOn, startedAt, endedAt, place, note }) =>
      dateComplaint(heldOn) ??
      checkTime(startedAt) ??
      checkTime(endedAt) ??
      atMost(200)(place) ??
      atMost(500)(note),
    ['kind'],
  ),
  bodies: Object.fromEntries(congressBodies.ids.map((body) => [body, checkMembers])) as {
    readonly [Body in CongressBody]: typeof checkMembers
  },
}

/** A list of names copied out of a sheet or a text: “họ tên ⇥ chức vụ”, one a line. */
export const pastedMembers = (text: string): MemberRow[] | null =>
  pastedCells(text)
    ?.map(([name = '', office = '']) => ({ name, office }))
    .filter((row) => rowSays(row)) ?? null
