import type { SnippetPiece } from '../../../shared/model/search.ts'
import type { Word } from '../../../shared/vietnamese/words.ts'

/** UTF-16 code units shown at most, unless a single word is longer. */
const longest = 190
/** Shown before the place, so that it is read in its sentence. */
const lead = 60
/** No word of a language; cut, so that a page of base64 does not fill the window. */
const longestWord = 400

function stretch(words: readonly Word[], focus: { from: number }): { first: number; last: number } {
  const startOf = (at: number) => words[at]?.start ?? 0
  const endOf = (at: number) => words[at]?.end ?? 0
  let first = focus.from
  while (first > 0 && startOf(focus.from) - startOf(first - 1) <= lead) first--
  let last = focus.from
  while (last + 1 < words.length && endOf(last + 1) - startOf(first) <= longest) last++
  while (first > 0 && endOf(last) - startOf(first - 1) <= longest) first--
  return { first, last }
}

/** A cut never parts the two halves of one character. */
function cutAt(text: string, end: number): number {
  const unit = text.charCodeAt(end)
  return unit >= 0xdc00 && unit <= 0xdfff ? end - 1 : end
}

/** Whole words around a place; the pieces add up to one stretch of the text. */
export function snippetAround(
  text: string,
  words: readonly Word[],
  focus: { readonly from: number },
  isMarked: (word: number) => boolean,
): SnippetPiece[] {
  if (words.length === 0) return []
  const { first, last } = stretch(words, focus)
  const start = words[first]?.start ?? 0
  const wanted = words[last]?.end ?? 0
  const end = wanted - start <= longestWord ? wanted : cutAt(text, start + longestWord)
  const pieces: SnippetPiece[] = []
  const add = (from: number, to: number, marked: boolean) => {
    if (from < to) pieces.push({ text: text.slice(from, to), marked })
  }
  let reached = start
  for (let at = first; at <= last; at++) {
    const word = words[at]
    if (word === undefined || !isMarked(at)) continue
    add(reached, Math.min(word.start, end), false)
    add(word.start, Math.min(word.end, end), true)
    reached = Math.min(word.end, end)
  }
  add(reached, end, false)
  return pieces
}
