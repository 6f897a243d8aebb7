/** A figure taken at a moment of a run. */
export interface Sample {
  readonly minute: number
  readonly value: number
}

/** How much a figure grows in a minute, and half the width of what is likely at 95 in 100. */
export interface Slope {
  readonly perMinute: number
  readonly give: number
}

/** Student's t for 95 in 100; from thirty samples on it hardly changes. */
const tValue = (freedom: number): number => 1.96 + 2.4 / freedom + 4 / freedom ** 2

/**
 * Least squares over one run. Neighbouring samples of a process resemble each other, which makes the plain interval too
 * narrow; so it is widened by how much each error follows from the one before.
 */
export function slopeOf(samples: readonly Sample[]): Slope {
  const count = samples.length
  const mean = (pick: (sample: Sample) => number) =>
    samples.reduce((sum, each) => sum + pick(each), 0) / count
  const [minute, value] = [mean((each) => each.minute), mean((each) => each.value)]
  const spread = samples.reduce((sum, each) => sum + (each.minute - minute) ** 2, 0)
  if (count < 4 || spread === 0) return { perMinute: 0, give: Number.POSITIVE_INFINITY }
  const perMinute =
    samples.reduce((sum, each) => sum + (each.minute - minute) * (each.value - value), 0) / spread
  const errors = samples.map((each) => each.value - value - perMinute * (each.minute - minute))
  const squares = errors.reduce((sum, error) => sum + error ** 2, 0)
  const following = errors.slice(1).reduce((sum, error, index) => sum + error * (errors[index] ?? 0), 0)
  const likeness = squares === 0 ? 0 : Math.min(0.95, Math.max(0, following / squares))
  const widened = Math.sqrt((1 + likeness) / (1 - likeness))
  const give = tValue(count - 2) * Math.sqrt(squares / (count - 2) / spread) * widened
  return { perMinute, give }
}
