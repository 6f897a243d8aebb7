import { seededRandom } from '../../support/generated-papers.ts'
import type { DeedName } from '../children/deeds.ts'
import { pause, startProofChild } from '../support/child-process.ts'

/** What a killed process had said. */
export interface Killed {
  readonly lines: readonly string[]
  /** False where it was through before the kill came. */
  readonly cut: boolean
}

/** Starts a deed and kills it at a moment drawn by the seed between its beginning and the end it would have had. */
export async function killedDeed(
  deed: DeedName,
  words: readonly string[],
  { seed, wholeMs }: { seed: number; wholeMs: number },
): Promise<Killed> {
  const child = startProofChild('do-deed.ts', [deed, ...words])
  await child.says('begun')
  await Promise.race([pause(wholeMs * seededRandom(seed)()), child.ended])
  child.process.kill('SIGKILL')
  const { status, signal, errors } = await child.ended
  if (signal === null && status !== 0) throw new Error(`failed by itself: ${errors}`)
  return { lines: child.lines, cut: signal !== null && !child.lines.includes('done') }
}

/** Milliseconds that the deed takes from its first line on, where nobody kills it. */
export async function timeOfDeed(deed: DeedName, words: readonly string[]): Promise<number> {
  const child = startProofChild('do-deed.ts', [deed, ...words])
  await child.says('begun')
  const begun = performance.now()
  await child.says('done')
  const whole = performance.now() - begun
  await child.ended
  return whole
}

/** The words after `beginning` in all lines that begin so. */
export const saidAfter = (lines: readonly string[], beginning: string): string[] =>
  lines.filter((line) => line.startsWith(beginning)).map((line) => line.slice(beginning.length))
