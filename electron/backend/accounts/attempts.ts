import { AppError } from '../../../shared/app-error.ts'
import { secondsLeft, waitAfter } from '../../domain/access/sign-in-delay.ts'
import type { Connection } from '../../storage/database/database.ts'
import {
  accountNamed,
  clearFailures,
  type Failures,
  failuresOf,
  nameKey,
  saveFailures,
  setPassword,
} from '../../storage/repositories/accounts.ts'

/** Tries to sign in under a name, known or not. */
export interface Attempts {
  /** Notes a try as failed before it is looked at, so that many at once gain nothing; refuses one that must wait. */
  begin(name: string): void
  /** It was right after all. `rehashed`: the same password, hashed as it is done now. */
  succeeded(name: string, rehashed?: string): void
}

/**
 * Of an account they are kept in the archive, and so over a restart. In memory are those of names that nobody has: what
 * was typed there may be a password; and those beside another writer, where the catalogue may not be touched.
 */
export function createAttempts(connection: Connection, canWrite: boolean, now: () => Date): Attempts {
  const inMemory = new Map<string, Failures>()
  const db = connection.reading
  const kept = (name: string) => (canWrite ? accountNamed(db, name)?.id : undefined)
  return {
    begin: (name) => {
      const id = kept(name)
      const before = id === undefined ? inMemory.get(nameKey(name)) : failuresOf(db, id)
      const seconds = before === undefined ? 0 : secondsLeft(before.until, now())
      if (seconds > 0) throw new AppError('sign-in-wait', { seconds })
      const failures = (before?.failures ?? 0) + 1
      const until = new Date(now().getTime() + waitAfter(failures) * 1_000).toISOString()
      if (id === undefined) inMemory.set(nameKey(name), { failures, until })
      else connection.transaction((writable) => saveFailures(writable, id, { failures, until }))
    },
    succeeded: (name, rehashed) => {
      const id = kept(name)
      inMemory.delete(nameKey(name))
      if (id === undefined) return
      connection.transaction((writable) => {
        clearFailures(writable, id)
        if (rehashed !== undefined) setPassword(writable, id, rehashed)
      })
    },
  }
}
