import { AppError } from '../../../shared/app-error.ts'
import { isDay } from '../../../shared/dates/day.ts'
import type { Congress } from '../../../shared/model/congress.ts'
import { CongressTimes, type Deadline } from '../../../shared/model/deadline.ts'
import { completenessOf } from '../../domain/completeness/lines.ts'
import { shownDay } from '../../domain/deadlines/add-time.ts'
import { deadlinesOfCongress, latestExtension } from '../../domain/deadlines/deadlines-of-congress.ts'
import type { ReadableDb } from '../../storage/database/database.ts'
import { keptLines } from '../../storage/repositories/completeness.ts'
import { getCongress, listCongresses } from '../../storage/repositories/congresses.ts'
import { saveTimesOfCongress, timesOfCongress } from '../../storage/repositories/deadlines.ts'
import { dossiersOfCongress } from '../../storage/repositories/dossiers.ts'
import type { ArchiveHandlers, ReadContext } from '../context.ts'

/** The day of this PC, where the office sits. */
const localDay = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')

/** Who has not brought what counts, by compiling body. */
function waitingFor(db: ReadableDb, { id }: Congress, rules: ReadContext['rules']): Deadline['waitingFor'] {
  const { groups } = completenessOf(id, keptLines(db, id), dossiersOfCongress(db, id), rules)
  return groups
    .filter(({ formedAtHandOver }) => !formedAtHandOver)
    .map(({ compilingBody, label, score }) => ({
      compilingBody: compilingBody ?? label,
      lines: score.of - score.settled,
    }))
    .filter(({ lines }) => lines > 0)
}

const order = ['overdue', 'week', 'month', 'later', 'suggested', 'done']
const byUrgency = (a: Deadline, b: Deadline): number =>
  order.indexOf(a.nearness) - order.indexOf(b.nearness) || (a.due ?? '9999').localeCompare(b.due ?? '9999')

const labels: Readonly<Partial<Record<keyof CongressTimes, string>>> = {
  workEndedOn: 'Ngày kết thúc công việc',
  localDue: 'Hạn nộp lưu',
  extendedTo: 'Được giữ lại đến',
  handedOverOn: 'Ngày nộp lưu',
  historicalOn: 'Ngày nộp vào lưu trữ lịch sử',
  ballotsReviewedOn: 'Ngày xem xét phiếu bầu',
}

function checkTimes(times: CongressTimes, congress: Congress, rules: ReadContext['rules']): void {
  const wrong = (field: keyof CongressTimes, value: string, reason: string) =>
    new AppError('invalid-input', { field: `times.${field}`, label: labels[field] ?? field, value, reason })
  for (const field of Object.keys(labels) as (keyof CongressTimes)[]) {
    const day = times[field]
    if (day === null) continue
    if (!isDay(day)) throw wrong(field, day, 'không có ngày này')
    if (day < congress.openedOn)
      throw wrong(field, shownDay(day), `không được trước ngày khai mạc ${shownDay(congress.openedOn)}`)
  }
  if (times.localDue !== null && times.localSource === '')
    throw wrong('localDue', shownDay(times.localDue), 'ghi cả số công văn định hạn này')
  if (times.extendedTo === null) return
  if (times.extensionSource === '')
    throw wrong('extendedTo', shownDay(times.extendedTo), 'ghi cả số văn bản đồng ý cho giữ lại')
  const latest = latestExtension(times.workEndedOn ?? congress.closedOn, rules)
  if (latest !== null && times.extendedTo > latest)
    throw wrong('extendedTo', shownDay(times.extendedTo), `chỉ được giữ lại đến ${shownDay(latest)}`)
}

export const deadlineHandlers: ArchiveHandlers['deadlines'] = {
  list: ({ congressId }, { db, rules, now }) =>
    listCongresses(db)
      .filter(({ id }) => congressId === null || id === congressId)
      .flatMap((congress) =>
        deadlinesOfCongress(
          {
            id: congress.id,
            title: congress.title,
            closedOn: congress.closedOn,
            times: timesOfCongress(db, congress.id),
            waitingFor: waitingFor(db, congress, rules),
          },
          rules,
          localDay(now()),
        ),
      )
      .sort(byUrgency),

  times: ({ congressId }, { db }) => timesOfCongress(db, getCongress(db, congressId).id),

  setTimes: ({ congressId, times }, { unitOfWork, rules }) =>
    unitOfWork('deadline.set', (db) => {
      const congress = getCongress(db, congressId)
      const before = timesOfCongress(db, congressId)
      const after = CongressTimes.parse({ ...before, ...times })
      checkTimes(after, congress, rules)
      saveTimesOfCongress(db, congressId, after)
      return {
        result: after,
        audit: { subject: `congress:${congressId}`, before, after },
        changed: ['congresses'],
        about: { what: congress.title },
      }
    }),
}
