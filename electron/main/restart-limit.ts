/** Whether something that ended may be started once more: at most `most` times within `within` milliseconds. */
export function createRestartLimit(most = 3, within = 60_000): { may(now: number): boolean } {
  let starts: number[] = []
  return {
    may: (now) => {
      starts = starts.filter((start) => now - start < within)
      if (starts.length >= most) return false
      starts.push(now)
      return true
    },
  }
}
