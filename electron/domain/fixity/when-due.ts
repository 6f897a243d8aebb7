const day = 86_400_000

/** A disk that would not give a file today may give it tomorrow, and a file that is gone may be put back. */
const troubledAgainAfter = day

/** A clock may run a little ahead; a check further in the future was noted by a clock that was wrong. */
const clockTolerance = day

/** The moments that tell which originals are to be looked at now. As text, to be compared with those noted. */
export interface Bounds {
  /** Whole or never looked at: last seen at this moment or before. */
  readonly ripe: string
  /** Not whole: last looked at at this moment or before. */
  readonly troubled: string
  /** A check after this moment proves nothing. */
  readonly future: string
}

/**
 * From two thirds of the period on an original is looked at as soon as the program is idle, so that a third is left for
 * an office that seldom leaves it alone. Longest ago first: of all orders this one meets every period that can be met.
 */
export function boundsAt(now: Date, periodDays: number): Bounds {
  const before = (milliseconds: number) => new Date(now.getTime() - milliseconds).toISOString()
  return {
    ripe: before((periodDays * day * 2) / 3),
    troubled: before(Math.min(troubledAgainAfter, (periodDays * day) / 3)),
    future: before(-clockTolerance),
  }
}

/** When an original last seen at a moment is to be looked at again at the latest. */
export const dueAt = (seenAt: string, periodDays: number): string =>
  new Date(Date.parse(seenAt) + periodDays * day).toISOString()

/** The moment before which a look is too long ago. */
export const periodBegan = (now: Date, periodDays: number): string =>
  new Date(now.getTime() - periodDays * day).toISOString()

/** Whether this PC's clock stands before a moment that the log has already seen; a minute is forgiven. */
export const isClockBehind = (now: Date, lastEntryAt: string): boolean =>
  now.getTime() < Date.parse(lastEntryAt) - 60_000
