import type { CopyKind, RecordForm, Secrecy } from '../../../shared/model/closed-lists.ts'
import {
  type DocumentFields,
  type MediaFields,
  type MeetingFields,
  minutesKind,
  type Document as Paper,
} from '../../../shared/model/document.ts'
import { emptyDocument, emptyMedia } from '../../../shared/model/empty-records.ts'
import { dateComplaint, printedDate, typedDate } from '../../ui/dates.ts'
import { atMost, numberBetween } from '../../ui/fields/field-checks.ts'
import { emptyLevelChange } from '../../ui/fields/level-change-fields.tsx'
import { numberOf, printedNumber } from '../../ui/fields/typed-number.ts'
import { type MeetingForm, meetingChecks, meetingFields, meetingForm, tidiedNames } from './meeting-fields.ts'

/** Fields that stand in the form as they stand in the catalogue. */
const plainTexts = [
  'number',
  'symbol',
  'body',
  'title',
  'signer',
  'languages',
  'handwriting',
  'condition',
  'keywords',
  'usageRegime',
  'informationSymbol',
  'reliability',
  'topic',
  'originalPlace',
  'note',
] as const

/** Dates and page numbers as typed; empty where nothing is said. */
const typedTexts = ['date', 'lapsedOn', 'pages', 'pageFrom', 'pageTo'] as const

type TextName = (typeof plainTexts)[number] | (typeof typedTexts)[number]

/** A document's catalogue fields as typed. */
export type CatalogueForm = { readonly [Name in TextName]: string } & {
  readonly kind: string | null
  readonly secrecy: Secrecy
  readonly levelReason: string
  readonly levelAuthority: string
  readonly copy: CopyKind | null
  readonly recordForm: RecordForm
  readonly meeting: MeetingForm
  readonly media: MediaFields
}

/** Names of the form's fields, for failures that speak of one. */
export const catalogueFormFields = [
  ...plainTexts,
  ...typedTexts,
  'kind',
  'secrecy',
  'levelReason',
  'levelAuthority',
  'copy',
  'recordForm',
  ...(Object.keys(meetingChecks) as (keyof typeof meetingChecks)[]).map((name) => `meeting.${name}` as const),
  ...(Object.keys(emptyMedia) as (keyof MediaFields)[]).map((name) => `media.${name}` as const),
] as const

/** Trích yếu (Subject): Thông tư 02/2019/TT-BNV. */
export const titleLimit = 500

export function catalogueForm(paper: Paper | null): CatalogueForm {
  const said: DocumentFields = paper ?? emptyDocument
  const texts = Object.fromEntries(plainTexts.map((name) => [name, said[name]])) as Record<
    (typeof plainTexts)[number],
    string
  >
  return {
    ...texts,
    kind: said.kind,
    secrecy: said.secrecy,
    ...emptyLevelChange,
    copy: said.copy,
    recordForm: said.recordForm,
    date: printedDate(said.date),
    lapsedOn: printedDate(said.lapsedOn),
    pages: printedNumber(said.pages),
    pageFrom: printedNumber(said.pageFrom),
    pageTo: printedNumber(said.pageTo),
    meeting: meetingForm(said.meeting),
    media: said.media ?? emptyMedia,
  }
}

const pageNumber = numberBetween(1, 9999)

export const catalogueChecks = {
  number: atMost(11),
  symbol: atMost(30),
  date: dateComplaint,
  body: atMost(200),
  title: atMost(titleLimit),
  signer: atMost(200),
  pages: pageNumber,
  pageFrom: pageNumber,
  pageTo: pageNumber,
  languages: atMost(100),
  handwriting: atMost(2000),
  condition: atMost(50),
  keywords: atMost(100),
  usageRegime: atMost(20),
  informationSymbol: atMost(30),
  reliability: atMost(30),
  topic: atMost(500),
  originalPlace: atMost(200),
  lapsedOn: dateComplaint,
  note: atMost(500),
  meeting: meetingChecks,
  media: {
    archiveNumber: atMost(50),
    event: atMost(500),
    maker: atMost(200),
    place: atMost(200),
    carrier: atMost(100),
    extent: atMost(100),
  },
}

function mediaFields(form: MediaFields): MediaFields | null {
  const media: MediaFields = {
    archiveNumber: form.archiveNumber.trim(),
    event: form.event.trim(),
    maker: tidiedNames(form.maker),
    place: form.place.trim(),
    carrier: form.carrier.trim(),
    extent: form.extent.trim(),
  }
  return Object.values(media).every((text) => text === '') ? null : media
}

/** Minutes speak of a meeting; so does whatever the catalogue has a meeting of already. */
export const speaksOfMeeting = (
  form: Pick<CatalogueForm, 'kind'>,
  before: Pick<Paper, 'kind' | 'meeting'> | null,
): boolean =>
  form.kind === minutesKind || (before !== null && before.meeting !== null && before.kind === form.kind)

/** What the form sets; null while a date is not right. */
export function catalogueFields(
  form: CatalogueForm,
  before: Pick<Paper, 'kind' | 'meeting'> | null = null,
): DocumentFields | null {
  const date = typedDate(form.date)
  const lapsedOn = typedDate(form.lapsedOn)
  if (date === 'wrong' || lapsedOn === 'wrong' || typedDate(form.meeting.heldOn) === 'wrong') return null
  const texts = Object.fromEntries(plainTexts.map((name) => [name, form[name].trim()])) as Record<
    (typeof plainTexts)[number],
    string
  >
  const meeting: MeetingFields | null = speaksOfMeeting(form, before) ? meetingFields(form.meeting) : null
  return {
    ...texts,
    kind: form.kind,
    signer: tidiedNames(form.signer),
    secrecy: form.secrecy,
    copy: form.copy,
    recordForm: form.recordForm,
    date,
    lapsedOn,
    pages: numberOf(form.pages),
    pageFrom: numberOf(form.pageFrom),
    pageTo: numberOf(form.pageTo),
    meeting,
    media: mediaFields(form.media),
  }
}

/** Only what the person changed: what somebody else wrote into the other fields meanwhile stays. */
export function changedFields(before: DocumentFields, after: DocumentFields): Partial<DocumentFields> {
  const names = Object.keys(after) as (keyof DocumentFields)[]
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
  return Object.fromEntries(changed.map((name) => [name, after[name]]))
}

/** The fields without which a document waits on the work list (R20); the backend's own list decides. */
export function missingOf(form: CatalogueForm): (keyof DocumentFields)[] {
  const missing: (keyof DocumentFields)[] = []
  if (form.kind === null) missing.push('kind')
  const date = typedDate(form.date)
  if (date === null || date === 'wrong') missing.push('date')
  if (form.body.trim() === '') missing.push('body')
  if (form.title.trim() === '') missing.push('title')
  if (form.copy === null) missing.push('copy')
  return missing
}
