import { z } from 'zod'
import { AuditFilter, deedKinds } from '../../../shared/model/audit.ts'
import { typedDay } from '../../ui/dates.ts'

const typed = z.string().max(200).optional().catch(undefined)

/** What the log shows; lives in the address, so that it survives a restart. Days as they were typed. */
export const AuditPlace = z.object({
  person: typed,
  kind: deedKinds.schema.optional().catch(undefined),
  words: typed,
  from: typed,
  until: typed,
})
export type AuditPlace = z.infer<typeof AuditPlace>

/** The beginning of a day on this machine's clock, or of the day after it. */
function momentOf(day: string, later: number): string | null {
  const found = typedDay(day)
  if (found === null) return null
  const [year = 0, month = 1, date = 1] = found.split('-').map(Number)
  return new Date(year, month - 1, date + later).toISOString()
}

/** The filter as the backend takes it; a day that is none does not narrow. */
export const filterOf = ({ person, kind, words, from, until }: AuditPlace): AuditFilter =>
  AuditFilter.parse({
    person: person ?? null,
    kind: kind ?? null,
    words: words ?? '',
    from: from === undefined ? null : momentOf(from, 0),
    until: until === undefined ? null : momentOf(until, 1),
  })
