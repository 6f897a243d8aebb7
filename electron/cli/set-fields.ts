import { AppError } from '../../shared/app-error.ts'
import type { RuleChoices } from '../../shared/contract/rules.ts'
import { builtDate } from '../../shared/dates/partial-date.ts'
import { readTypedDate } from '../../shared/dates/read-typed-date.ts'
import { wireForm } from '../../shared/dates/wire-date.ts'
import {
  type ClosedList,
  copyKinds,
  dossierStatuses,
  secrecyLevels,
} from '../../shared/model/closed-lists.ts'
import {
  type Document,
  DocumentFields,
  type MediaFields,
  type MeetingFields,
} from '../../shared/model/document.ts'
import { documentColumns } from '../../shared/model/document-columns.ts'
import type { DossierFields, WireDate } from '../../shared/model/dossier.ts'
import { emptyMedia, emptyMeeting } from '../../shared/model/empty-records.ts'
import { dateProblemReason } from '../../shared/text/date-problems.ts'
import { fold } from '../../shared/vietnamese/fold.ts'
import { readCell } from '../domain/documents/read-cell.ts'

interface Choice {
  readonly id: string
  readonly label: string
}

const wrong = (field: string, value: string, reason: string) =>
  new AppError('invalid-input', { field, value, reason })

/** The id of a choice given as id or as Vietnamese label, marks and case aside; empty clears. */
export function chosen(field: string, value: string, choices: readonly Choice[]): string | null {
  if (value === '') return null
  const exact = choices.find((choice) => choice.id === value)
  const found = exact ?? choices.find((choice) => fold(choice.label) === fold(value))
  if (found === undefined) {
    throw wrong(field, value, `chỉ nhận: ${choices.map((choice) => choice.label).join(', ')}`)
  }
  return found.id
}

export function listed<Id extends string>(field: string, value: string, list: ClosedList<Id>): Id | null {
  const id = chosen(
    field,
    value,
    list.ids.map((each) => ({ id: each, label: list.labels[each] })),
  )
  return id as Id | null
}

function required<Id>(field: string, value: string, found: Id | null): Id {
  if (found === null) throw wrong(field, value, 'không được để trống')
  return found
}

function date(field: string, value: string): WireDate | null {
  if (value === '') return null
  // As the answers write it; of what people type, not every wire form has one meaning.
  const built = wireForm.test(value) ? builtDate(value, true) : null
  const typed = built === null ? readTypedDate(value) : 'text' in built ? { date: built } : built
  if ('problem' in typed) throw wrong(field, value, dateProblemReason(typed))
  return { text: typed.date.text, certain: typed.date.certain }
}

function wholeNumber(field: string, value: string): number | null {
  if (value === '') return null
  if (!/^\d{1,4}$/.test(value) || Number(value) === 0) throw wrong(field, value, 'phải là số từ 1 đến 9999')
  return Number(value)
}

/** `field=value` in two; the value may hold further equals signs. */
function split(set: string): [string, string] {
  const at = set.indexOf('=')
  if (at < 1) throw wrong('--set', set, 'viết --set tên=giá trị')
  return [set.slice(0, at).trim(), set.slice(at + 1).trim()]
}

/** Shorter names for what the answer holds under `meeting`. */
const otherNames: Readonly<Record<string, string>> = {
  meetingKind: 'meeting.kind',
  meetingDate: 'meeting.date',
  chair: 'meeting.chair',
  secretary: 'meeting.secretary',
}

type Setters<Fields> = Readonly<Record<string, (value: string) => Partial<Fields>>>

function apply<Fields>(sets: readonly string[], setters: Setters<Fields>): Partial<Fields> {
  let fields: Partial<Fields> = {}
  const given = new Set<string>()
  for (const [typed, value] of sets.map(split)) {
    const name = Object.hasOwn(otherNames, typed) ? (otherNames[typed] ?? typed) : typed
    if (given.has(name)) throw new AppError('given-twice', { name: `--set ${name}` })
    given.add(name)
    const setter = Object.hasOwn(setters, name) ? setters[name] : undefined
    if (setter === undefined) {
      throw wrong('--set', typed, `không có mục này; các mục: ${Object.keys(setters).join(', ')}`)
    }
    fields = { ...fields, ...setter(value) }
  }
  return fields
}

/** `--set` of a dossier. */
export const dossierFields = (sets: readonly string[], choices: RuleChoices): Partial<DossierFields> =>
  apply<DossierFields>(sets, {
    number: (number) => ({ number }),
    title: (title) => ({ title }),
    retention: (value) => ({ retention: chosen('retention', value, choices.retentionTerms) }),
    secrecy: (value) => ({ secrecy: required('secrecy', value, listed('secrecy', value, secrecyLevels)) }),
    status: (value) => ({ status: required('status', value, listed('status', value, dossierStatuses)) }),
    start: (value) => ({ start: date('start', value) }),
    end: (value) => ({ end: date('end', value) }),
    store: (store) => ({ store }),
    shelf: (shelf) => ({ shelf }),
    box: (box) => ({ box }),
    note: (note) => ({ note }),
    notation: (notation) => ({ notation }),
    usageRegime: (usageRegime) => ({ usageRegime }),
    languages: (languages) => ({ languages }),
    description: (description) => ({ description }),
    informationSymbol: (informationSymbol) => ({ informationSymbol }),
    keywords: (keywords) => ({ keywords }),
    sheets: (value) => ({ sheets: wholeNumber('sheets', value) }),
    condition: (condition) => ({ condition }),
  })

/** `--set` of a document; `order` is its place in the dossier. */
export function documentFields(
  sets: readonly string[],
  choices: RuleChoices,
  before: Document,
): { fields: Partial<DocumentFields>; order: number | undefined } {
  let meeting: MeetingFields = before.meeting ?? emptyMeeting
  let media: MediaFields = before.media ?? emptyMedia
  let order: number | undefined
  const meet = (change: Partial<MeetingFields>) => {
    meeting = { ...meeting, ...change }
    return { meeting }
  }
  /** The rest is read as the window's table reads a cell. */
  const asCell = (id: string) => (typed: string) => {
    const read = readCell({ ...DocumentFields.parse(before), meeting, media }, id, typed, {
      choices,
      defaultYear: null,
    })
    if ('problem' in read) throw wrong(id, typed, read.problem)
    if (id.startsWith('meeting.')) return meet(read.fields.meeting ?? emptyMeeting)
    if (!id.startsWith('media.')) return { [id]: Reflect.get(read.fields, id) }
    media = read.fields.media ?? emptyMedia
    return { media: read.fields.media }
  }
  const fields = apply<DocumentFields>(sets, {
    ...Object.fromEntries(
      documentColumns.filter(({ editable }) => editable).map(({ id }) => [id, asCell(id)]),
    ),
    kind: (value) => ({ kind: chosen('kind', value, choices.kinds) }),
    number: (number) => ({ number }),
    symbol: (symbol) => ({ symbol }),
    date: (value) => ({ date: date('date', value) }),
    body: (body) => ({ body }),
    title: (title) => ({ title }),
    signer: (signer) => ({ signer }),
    secrecy: (value) => ({ secrecy: required('secrecy', value, listed('secrecy', value, secrecyLevels)) }),
    copy: (value) => ({ copy: listed('copy', value, copyKinds) }),
    pages: (value) => ({ pages: wholeNumber('pages', value) }),
    note: (note) => ({ note }),
    order: (value) => {
      order = required('order', value, wholeNumber('order', value))
      return {}
    },
    'meeting.kind': (value) => meet({ kind: chosen('meeting.kind', value, choices.meetingKinds) }),
    'meeting.date': (value) => meet({ heldOn: date('meeting.date', value) }),
    'meeting.chair': (chair) => meet({ chair }),
    'meeting.secretary': (secretary) => meet({ secretary }),
  })
  return { fields, order }
}
