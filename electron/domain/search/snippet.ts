import type { SnippetPiece } from '../../../shared/model/search.ts'
import { foldedWords, type Word, words, writtenWords } from '../../../shared/vietnamese/words.ts'

/** UTF-16 code units shown at most, unless a single word is longer. */
const longest = 190
/** Shown before the place, so that it is read in its sentence. */
const lead = 60
/** No word of a language; cut, so that a page of base64 does not fill the window. */
const longestWord = 400

function stretch(words: readonly Word[], focus: number): { first: number; last: number } {
  const startOf = (at: number) => words[at]?.start ?? 0
  const endOf = (at: number) => words[at]?.end ?? 0
  let first = focus
  while (first > 0 && startOf(focus) - startOf(first - 1) <= lead) first--
  let last = focus
  while (last + 1 < words.length && endOf(last + 1) - startOf(first) <= longest) last++
  while (first > 0 && endOf(last) - startOf(first - 1) <= longest) first--
  return { first, last }
}

/** A cut never parts the two halves of one character. */
function cutAt(text: string, end: number): number {
  const unit = text.charCodeAt(end)
  return unit >= 0xdc00 && unit <= 0xdfff ? end - 1 : end
}

/** Whether a word of the text is marked, by its two forms. */
export type IsMarked = (folded: string, written: string) => boolean

/** Whole words around the word with this number; the pieces add up to one stretch of the text. */
export function snippetAround(text: string, focus: number, isMarked: IsMarked): SnippetPiece[] {
  const all = words(text)
  if (all.length === 0) return []
  const { first, last } = stretch(all, focus)
  const start = all[first]?.start ?? 0
  const wanted = all[last]?.end ?? 0
  const end = wanted - start <= longestWord ? wanted : cutAt(text, start + longestWord)
  // Words do not change with what stands around them, so only those shown are folded.
  const shown = text.slice(start, wanted)
  const folded = foldedWords(shown)
  const written = writtenWords(shown)

  const pieces: SnippetPiece[] = []
  const add = (from: number, to: number, marked: boolean) => {
    if (from < to) pieces.push({ text: text.slice(from, to), marked })
  }
  let reached = start
  for (const [at, word] of all.slice(first, last + 1).entries()) {
    if (!isMarked(folded[at] ?? '', written[at] ?? '')) continue
    add(reached, Math.min(word.start, end), false)
    add(word.start, Math.min(word.end, end), true)
    reached = Math.min(word.end, end)
  }
  add(reached, end, false)
  return pieces
}
