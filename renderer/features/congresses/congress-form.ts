import type { RuleChoices } from '../../../shared/contract/rules.ts'
import { isSurelyBefore } from '../../../shared/dates/order.ts'
import type { CongressKind } from '../../../shared/model/closed-lists.ts'
import type { Congress, NewCongress } from '../../../shared/model/congress.ts'
import { vi } from '../../text/vi.ts'
import { printedDay, typedDate, typedDay } from '../../ui/dates.ts'
import { atMost, firstOf, needed, numberBetween } from '../../ui/fields/field-checks.ts'
import { numberOf, printedNumber } from '../../ui/fields/typed-number.ts'
import {
  type BodyRows,
  bodyRows,
  membersOf,
  partChecks,
  type SessionRow,
  sessionRows,
  sessionsOf,
} from './congress-parts.ts'

const text = vi.catalogue.congress

/** A congress as typed. */
export interface CongressForm {
  readonly inventoryId: string | null
  readonly organisation: string
  readonly kind: CongressKind
  readonly ordinal: string
  readonly term: string
  readonly openedOn: string
  readonly closedOn: string
  /** Null = by the rules of the opening day. */
  readonly tier: string | null
  readonly place: string
  readonly members: string
  readonly summoned: string
  readonly present: string
  readonly note: string
  readonly sessions: readonly SessionRow[]
  readonly bodies: BodyRows
}

export const congressFormFields = [
  'inventoryId',
  'organisation',
  'kind',
  'ordinal',
  'term',
  'openedOn',
  'closedOn',
  'tier',
  'place',
  'members',
  'summoned',
  'present',
  'note',
  'sessions',
] as const

export const congressForm = (
  congress: Congress | null,
  organisation: string,
  inventoryId: string | null,
): CongressForm => ({
  inventoryId,
  organisation: congress?.organisation ?? organisation,
  kind: congress?.kind ?? 'dai-bieu',
  ordinal: congress?.ordinal ?? '',
  term: congress?.term ?? '',
  openedOn: congress === null ? '' : printedDay(congress.openedOn),
  closedOn: congress === null ? '' : printedDay(congress.closedOn),
  tier: congress?.tier ?? null,
  place: congress?.place ?? '',
  members: printedNumber(congress?.members ?? null),
  summoned: printedNumber(congress?.summoned ?? null),
  present: printedNumber(congress?.present ?? null),
  note: congress?.note ?? '',
  sessions: sessionRows(congress?.sessions ?? []),
  bodies: bodyRows(congress?.bodyMembers ?? []),
})

/** The usual term of a congress: five years from the year it opens (R02). */
export function proposedTerm(openedOn: string): string {
  const day = typedDay(openedOn)
  if (day === null) return ''
  const year = Number(day.slice(0, 4))
  return `${year}-${year + 5}`
}

const checkDay = (typed: string) => (typedDay(typed) === null ? vi.common.dayWrong : null)

const heads = numberBetween(0, 999_999)

export const congressChecks = {
  inventoryId: (value: string | null) =>
    value === null ? vi.common.required(text.place.toLocaleLowerCase('vi')) : null,
  organisation: firstOf(needed(text.organisation), atMost(200)),
  ordinal: firstOf(needed(text.ordinal), atMost(10)),
  term: firstOf(needed(text.term), (value) =>
    /^\d{4}\s*[-–]\s*\d{4}$/.test(value.trim()) ? null : text.termWrong,
  ),
  openedOn: firstOf(needed(text.openedOn), checkDay),
  closedOn: (value: string, { openedOn }: CongressForm) => {
    const complaint = firstOf(needed(text.closedOn), checkDay)(value)
    if (complaint !== null) return complaint
    const opened = typedDay(openedOn)
    const closed = typedDay(value)
    return opened !== null && closed !== null && closed < opened ? text.closesBeforeOpening : null
  },
  place: atMost(200),
  members: heads,
  summoned: heads,
  present: heads,
  note: atMost(2000),
  ...partChecks,
}

/** What is odd but allowed about the term (R02); null when nothing is. */
export function termWarning({ term, openedOn }: Pick<CongressForm, 'term' | 'openedOn'>): string | null {
  const day = typedDay(openedOn)
  const start = /^(\d{4})\s*[-–]/.exec(term.trim())?.[1]
  if (day === null || start === undefined) return null
  const year = day.slice(0, 4)
  return start === year ? null : text.termStarts(year)
}

/** Sessions on days before the opening or after the closing: odd but allowed, as a preparatory one is. */
export function sessionWarning({ sessions, openedOn, closedOn }: CongressForm): string | null {
  const [first, last] = [typedDay(openedOn), typedDay(closedOn)]
  if (first === null || last === null) return null
  const opening = { text: first, certain: true }
  const closing = { text: last, certain: true }
  const outside = sessions.flatMap(({ heldOn }, row) => {
    const day = typedDate(heldOn)
    if (day === null || day === 'wrong') return []
    return isSurelyBefore(day, opening) || isSurelyBefore(closing, day) ? [row + 1] : []
  })
  return outside.length === 0 ? null : vi.records.congress.sessionsOutside(outside)
}

/** The call's fields; null while a day is not right. */
export function congressFields(form: CongressForm): NewCongress | null {
  const openedOn = typedDay(form.openedOn)
  const closedOn = typedDay(form.closedOn)
  if (openedOn === null || closedOn === null) return null
  return {
    organisation: form.organisation.trim(),
    tier: form.tier,
    kind: form.kind,
    ordinal: form.ordinal.trim(),
    term: form.term.trim().replace(/\s*[-–]\s*/, '-'),
    openedOn,
    closedOn,
    place: form.place.trim(),
    members: numberOf(form.members),
    summoned: numberOf(form.summoned),
    present: numberOf(form.present),
    note: form.note.trim(),
    sessions: sessionsOf(form.sessions),
    bodyMembers: membersOf(form.bodies),
  }
}

/** The tiers in force on the opening day; all of them while it is not known. */
export function tiersOn(openedOn: string, tiers: RuleChoices['tiers']): RuleChoices['tiers'] {
  const day = typedDay(openedOn)
  if (day === null) return tiers
  return tiers.filter(
    ({ effectiveFrom, effectiveTo }) =>
      (effectiveFrom === null || effectiveFrom <= day) && (effectiveTo === null || day <= effectiveTo),
  )
}

/** What the dossiers of a new congress will be called, the congress's own name cut short. */
export const plannedTitles = (groups: RuleChoices['groups']): string[] =>
  groups.flatMap(({ dossiers }) =>
    dossiers.map((template) => template.replace('{congress}', text.congressWord)),
  )
