import { fold } from '../../../shared/vietnamese/fold.ts'
import { writtenWords } from '../../../shared/vietnamese/words.ts'

// SQLite's own table of letters is that of Unicode 6.1, splits at rarer marks and makes a few letters one. So its plainest
// tokenizer is given words that are found already, with spaces between them: it cuts at nothing else in them.

/** Stands between two pages and between two fields, so that no phrase runs over from one to the next. */
export const boundary = '\uf8ff'

/** The texts of one document for the two indexes; each text is fenced off by `boundary`. */
export function indexedTexts(texts: Iterable<string>): { folded: string; written: string } {
  const written: string[] = []
  const folded: string[] = []
  for (const text of texts) {
    const words = writtenWords(text).join(' ')
    if (words === '') continue
    written.push(words)
    folded.push(fold(words))
  }
  return { folded: folded.join(` ${boundary} `), written: written.join(` ${boundary} `) }
}

/** How many letters of a word's beginning are indexed by themselves. */
export const longestBeginning = 3

/** The first one, two and three letters of every word, each once: what the last word of a question being typed asks. */
export function beginningsOf(folded: string): string {
  const beginnings = new Set<string>()
  for (let start = 0, end = 0; start < folded.length; start = end + 1) {
    end = folded.indexOf(' ', start)
    if (end < 0) end = folded.length
    // Rare characters are two units; half of one is never asked for and does no harm.
    for (let to = Math.min(end, start + longestBeginning); to > start; to--) {
      const beginning = folded.slice(start, to)
      // What begins alike has the shorter beginnings too.
      if (beginnings.has(beginning)) break
      beginnings.add(beginning)
    }
  }
  beginnings.delete(boundary)
  return [...beginnings].join(' ')
}
