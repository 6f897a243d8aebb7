import Sqlite from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boundsAt } from '../../../electron/domain/fixity/when-due.ts'
import { connect } from '../../../electron/storage/database/database.ts'
import { migrate } from '../../../electron/storage/database/migrate.ts'
import { insertFile } from '../../../electron/storage/repositories/files.ts'
import { filesDue, recordCheck } from '../../../electron/storage/repositories/fixity.ts'
import { Sha256 } from '../../../shared/model/ids.ts'

const day = 86_400_000
const start = Date.parse('2026-01-01T00:00:00.000Z')
const hashOf = (index: number) => Sha256.parse(index.toString(16).padStart(64, '0'))

/** Idle moments that leave time for every file within a third of the period, in whatever order they come. */
const history = fc
  .record({
    period: fc.integer({ min: 3, max: 400 }),
    storedAt: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 }),
    gaps: fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 40, maxLength: 90 }),
  })
  .map(({ period, storedAt, gaps }) => {
    const most = (period * day) / 3 / (storedAt.length + 1)
    return { period, storedAt, gaps: gaps.map((gap) => gap * most) }
  })

test('every file is looked at within the period, whatever the order of idle times, if there is time at all', () => {
  const driver = new Sqlite(':memory:')
  migrate(driver)
  const connection = connect(driver)
  fc.assert(
    fc.property(history, ({ period, storedAt, gaps }) => {
      connection.driver.exec('DELETE FROM file_checks; DELETE FROM files')
      const seen = new Map<string, number>()
      connection.transaction((db) => {
        for (const [index, share] of storedAt.entries()) {
          // Filed at some day of the last two thirds of a period, so that nothing is late already.
          const at = start - share * period * day * (2 / 3)
          insertFile(db, { sha256: hashOf(index), bytes: 1, name: 'giấy' }, new Date(at).toISOString())
          seen.set(hashOf(index), at)
        }
      })
      let now = start
      for (const gap of gaps) {
        now += gap
        const at = new Date(now)
        const [next] = filesDue(connection.reading, boundsAt(at, period), 1)
        for (const [sha256, last] of seen) {
          if (next?.sha256 !== sha256) expect(now - last).toBeLessThan(period * day)
        }
        if (next === undefined) continue
        expect(now - (seen.get(next.sha256) ?? 0)).toBeLessThanOrEqual(period * day)
        const look = { checkedAt: at.toISOString(), outcome: 'whole', note: '' } as const
        connection.transaction((db) => recordCheck(db, next.sha256, look))
        seen.set(next.sha256, now)
      }
    }),
    { numRuns: 200 },
  )
  driver.close()
})
