import { foldedWords } from '../../../shared/vietnamese/words.ts'

/**
 * Whether a choice answers what is being typed: without marks, by the beginnings of its words in order, by its
 * initials (“nq” → Nghị quyết) or by one of its other names.
 */
export function matchesTyped(typed: string, label: string, otherNames: readonly string[] = []): boolean {
  const wanted = foldedWords(typed)
  if (wanted.length === 0) return true
  const words = foldedWords(label)
  if (beginnings(wanted, words)) return true
  const run = wanted.join('')
  const initials = words.map((word) => word.charAt(0)).join('')
  return initials.startsWith(run) || otherNames.some((name) => foldedWords(name).join('').startsWith(run))
}

/** Each wanted word begins a word of the label, in the same order; the label may have others between. */
function beginnings(wanted: readonly string[], words: readonly string[]): boolean {
  let at = 0
  for (const word of words) {
    const next = wanted[at]
    if (next === undefined) return true
    if (word.startsWith(next)) at += 1
  }
  return at === wanted.length
}
