import { seededRandom } from '../../support/generated-papers.ts'
import type { DeedName } from '../children/deeds.ts'
import { pause, startProofChild } from '../support/child-process.ts'

/** What a killed process had said. */
export interface Killed {
  readonly lines: readonly string[]
  /** False where it was through before the kill came. */
  readonly cut: boolean
}

/** How long the deed takes where nobody kills it; kept up to date, because a machine is not always as busy. */
export interface Span {
  wholeMs: number
}

/** Starts a deed and kills it at a moment drawn by the seed between its beginning and the end it would have had. */
export async function killedDeed(
  deed: DeedName,
  words: readonly string[],
  { seed, span }: { seed: number; span: Span },
): Promise<Killed> {
  const child = startProofChild('do-deed.ts', [deed, ...words])
  await child.says('begun')
  const begun = performance.now()
  const isDone = child.says('done').then(
    () => performance.now() - begun,
    () => null,
  )
  await Promise.race([pause(span.wholeMs * 1.1 * seededRandom(seed)()), isDone])
  child.process.kill('SIGKILL')
  const { status, signal, errors } = await child.ended
  if (signal === null && status !== 0) throw new Error(`failed by itself: ${errors}`)
  const cut = !child.lines.includes('done')
  const whole = await isDone
  if (whole !== null) span.wholeMs = (span.wholeMs + whole) / 2
  return { lines: child.lines, cut }
}

/** Milliseconds that the deed takes from its first line on, where nobody kills it. */
export async function timeOfDeed(deed: DeedName, words: readonly string[]): Promise<Span> {
  const child = startProofChild('do-deed.ts', [deed, ...words])
  await child.says('begun')
  const begun = performance.now()
  await child.says('done')
  const whole = performance.now() - begun
  await child.ended
  return { wholeMs: whole }
}

/** The words after `beginning` in all lines that begin so. */
export const saidAfter = (lines: readonly string[], beginning: string): string[] =>
  lines.filter((line) => line.startsWith(beginning)).map((line) => line.slice(beginning.length))
