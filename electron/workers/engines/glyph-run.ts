/** One drawn character (or ligature), measured along the direction of its line in points. */
export interface Glyph {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Characters drawn by one operator: one font, one size, one base line. */
export interface GlyphRun {
  /** Unit vector of the reading direction. */
  readonly direction: readonly [number, number]
  /** Where the base line stands, measured at right angles to the direction. */
  readonly baseline: number
  readonly size: number
  readonly glyphs: readonly Glyph[]
}

export const isSpace = (text: string): boolean => text.trim() === ''
export const isMark = (text: string): boolean => /^\p{Mn}+$/u.test(text)
