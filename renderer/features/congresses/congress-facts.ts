import { congressBodies, sessionKinds } from '../../../shared/model/closed-lists.ts'
import type { Congress } from '../../../shared/model/congress.ts'
import { vi } from '../../text/vi.ts'
import { printedDate } from '../../ui/dates.ts'

const text = vi.catalogue.congressGroups

/** What is known of those who came: “250 đảng viên, triệu tập 120, có mặt 118”. */
function delegatesOf({ members, summoned, present }: Congress): string {
  return [
    members === null ? '' : text.members(members),
    summoned === null ? '' : text.summoned(summoned),
    present === null ? '' : text.present(present),
  ]
    .filter((part) => part !== '')
    .join(', ')
}

const sessionsOf = ({ sessions }: Congress): string =>
  sessions
    .map(({ kind, heldOn, startedAt, place }) =>
      [sessionKinds.labels[kind], printedDate(heldOn), startedAt, place]
        .filter((part) => part !== '')
        .join(' '),
    )
    .join('; ')

/** “Đoàn thư ký: Lò Văn Ghi (trưởng đoàn), …” */
const bodiesOf = ({ bodyMembers }: Congress): (readonly [string, string])[] =>
  congressBodies.ids.flatMap((body) => {
    const members = bodyMembers.filter((member) => member.body === body)
    if (members.length === 0) return []
    const names = members.map(({ name, office }) => (office === '' ? name : `${name} (${office})`))
    return [[congressBodies.labels[body], names.join(', ')] as const]
  })

/** What else is known of a congress, as pairs of name and value. */
export const congressFacts = (congress: Congress): readonly (readonly [string, string])[] => [
  [text.place, congress.place],
  [text.delegates, delegatesOf(congress)],
  [text.sessions, sessionsOf(congress)],
  ...bodiesOf(congress),
  [vi.catalogue.groupPage.note, congress.note],
]
