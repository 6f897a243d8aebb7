/** The share-th value of the sorted figures, e.g. 0.5 or 0.95. */
export function percentile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Milliseconds that the work took. */
export async function timed(work: () => unknown): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/** Runs the arms in turn, round by round, so that a warm cache favours none. */
export async function interleaved(
  arms: Readonly<Record<string, (round: number) => unknown>>,
  rounds: number,
): Promise<Record<string, number[]>> {
  const figures: Record<string, number[]> = Object.fromEntries(Object.keys(arms).map((name) => [name, []]))
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, arm] of Object.entries(arms)) figures[name]?.push(await timed(() => arm(round)))
  }
  return figures
}

export const rounded = (figure: number, digits = 1): number => Number(figure.toFixed(digits))
