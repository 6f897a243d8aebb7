import type { SnippetPiece } from '../../../shared/model/search.ts'

/** The pieces of a snippet with the place in its text where each begins, which names it. */
export function placedPieces(pieces: readonly SnippetPiece[]): (SnippetPiece & { readonly at: number })[] {
  let at = 0
  return pieces.map((piece) => {
    const placed = { ...piece, at }
    at += piece.text.length
    return placed
  })
}
