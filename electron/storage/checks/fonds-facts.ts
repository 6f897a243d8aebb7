import { z } from 'zod'
import type { FondsFacts } from '../../domain/validation/facts.ts'
import type { ReadableDb } from '../database/database.ts'
import { sql } from '../database/sql.ts'

const FondsRow = z.object({ id: z.number(), endedOn: z.string().nullable() })
const TermRow = z.object({
  fondsId: z.number(),
  tier: z.string(),
  term: z.string(),
  closedOn: z.string(),
})

/** What holds in each fonds, and how its terms follow each other. */
export interface FondsAround {
  readonly facts: FondsFacts
  /** Nhiệm kỳ in which a day lies: from the close of one congress to the close of the next; null before the first. */
  readonly termOn: (day: string) => string | null
}

export function fondsAround(db: ReadableDb, isolated: boolean): ReadonlyMap<number, FondsAround> {
  const terms = db.all(
    sql`SELECT fonds_id AS fondsId, tier, term, closed_on AS closedOn FROM congresses ORDER BY closed_on DESC, id DESC`,
    TermRow,
  )
  return new Map(
    db.all(sql`SELECT id, ended_on AS endedOn FROM fonds`, FondsRow).map(({ id, endedOn }) => {
      const own = terms.filter(({ fondsId }) => fondsId === id)
      const before = (day: string) => own.find(({ closedOn }) => closedOn <= day)
      // Before the first congress that is known, its tier is the best there is.
      const tierOn = (day: string) => (before(day) ?? own.at(-1))?.tier ?? null
      return [id, { facts: { endedOn, tierOn, isolated }, termOn: (day) => before(day)?.term ?? null }]
    }),
  )
}
