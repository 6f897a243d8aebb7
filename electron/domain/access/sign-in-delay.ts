/** Failures that cost nothing: everybody mistypes. */
const free = 3
const firstWait = 5
/** A quarter of an hour: longer would only shut out the owner of the account. */
export const longestWait = 900

/** Seconds to wait after so many failures in a row. */
export const waitAfter = (failures: number): number =>
  failures < free ? 0 : Math.min(firstWait * 2 ** (failures - free), longestWait)

/** Seconds still to wait. A clock that was set back makes nobody wait longer than the longest wait. */
export function secondsLeft(until: string, now: Date): number {
  if (until === '') return 0
  const left = Math.ceil((new Date(until).getTime() - now.getTime()) / 1_000)
  return Math.max(0, Math.min(left, longestWait))
}
