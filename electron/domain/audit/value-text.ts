import type { RuleChoices } from '../../../shared/contract/rules.ts'
import { printPartialDate } from '../../../shared/dates/partial-date.ts'
import {
  authorityKinds,
  type ClosedList,
  congressBodies,
  congressKinds,
  copyKinds,
  dossierStatuses,
  fileRoles,
  linkKinds,
  nameKinds,
  recordForms,
  secrecyLevels,
  sessionKinds,
} from '../../../shared/model/closed-lists.ts'
import { lineStates } from '../../../shared/model/completeness.ts'
import { WireDate } from '../../../shared/model/dossier.ts'
import { permissions } from '../../../shared/model/permissions.ts'
import { roles } from '../../../shared/model/roles.ts'

/** What values of the log are called; times and records are named by whoever knows them. */
export interface ValueWords {
  readonly choices: RuleChoices
  readonly moment: (at: string) => string
  /** The name of a paper or dossier, '' where it is not to be seen. */
  readonly nameOf: (noun: 'document' | 'dossier', id: number) => string
}

type Labels = Readonly<Record<string, string>>

const labelsOf = (...lists: readonly Pick<ClosedList<string>, 'labels'>[]): Labels =>
  Object.assign({}, ...lists.map(({ labels }) => labels))

const ofRights: Labels = Object.fromEntries(
  Object.entries(permissions).map(([right, { label }]) => [right, label]),
)

/** Ids of closed lists, by the field they stand in. */
const closed: Readonly<Record<string, Labels>> = {
  secrecy: secrecyLevels.labels,
  clearance: secrecyLevels.labels,
  copy: copyKinds.labels,
  recordForm: recordForms.labels,
  status: dossierStatuses.labels,
  kind: labelsOf(congressKinds, authorityKinds, nameKinds, sessionKinds, linkKinds),
  body: congressBodies.labels,
  role: labelsOf(fileRoles, roles),
  state: {
    ...lineStates,
    delivered: 'Như ban đầu',
    corrected: 'Đã sửa',
    own: 'Của cơ quan',
    withdrawn: 'Đã bỏ',
  },
  outcome: {
    whole: 'Còn nguyên vẹn',
    changed: 'Đã bị thay đổi',
    missing: 'Mất',
    unreadable: 'Không đọc được',
  },
  right: ofRights,
  how: { password: 'Bằng mật khẩu', code: 'Bằng mã khôi phục' },
  why: { idle: 'Không ai dùng máy một lúc' },
}

/** Fields that name a paper or a dossier by its number. */
const records: Readonly<Record<string, 'document' | 'dossier'>> = {
  documentId: 'document',
  fromId: 'document',
  toId: 'document',
  from: 'document',
  to: 'document',
  copies: 'document',
  documents: 'document',
  ids: 'document',
  dossierId: 'dossier',
  dossiers: 'dossier',
}

const isMoment = (text: string): boolean => /^\d{4}-\d\d-\d\dT\d\d:\d\d:[\d.]+Z$/.test(text)
const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text)

/** A value as a person reads it; '' for nothing, and for what only the program reads. */
export function valueText(key: string, value: unknown, words: ValueWords): string {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'boolean') return value ? 'Có' : 'Không'
  if (typeof value === 'number') {
    const noun = records[key]
    return noun === undefined ? String(value) : words.nameOf(noun, value)
  }
  if (typeof value === 'string') return stringText(key, value, words)
  if (Array.isArray(value)) {
    const texts = value.map((each) => valueText(key, each, words)).filter((text) => text !== '')
    return texts.join('; ')
  }
  return objectText(value, words)
}

function stringText(key: string, value: string, { choices, moment }: ValueWords): string {
  const own = closed[key]?.[value]
  if (own !== undefined) return own
  const among = (entries: readonly { readonly id: string; readonly label: string }[]) =>
    entries.find(({ id }) => id === value)?.label
  if (key === 'kind') return among([...choices.kinds, ...choices.meetingKinds]) ?? value
  if (key === 'retention' || key === 'term') return among(choices.retentionTerms) ?? value
  if (key === 'tier') return among(choices.tiers) ?? value
  if (isMoment(value)) return moment(value)
  return isDay(value) ? printPartialDate({ text: value, certain: true }) : value
}

function objectText(value: object, words: ValueWords): string {
  const date = WireDate.safeParse(value)
  if (date.success) return printPartialDate(date.data)
  return Object.entries(value)
    .filter(([key]) => key !== 'id' && !/Id$|^sha256$|^source$|^mark$/.test(key))
    .map(([key, inner]) => valueText(key, inner, words))
    .filter((text) => text !== '')
    .join(', ')
}
