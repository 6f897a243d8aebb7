import type { Glyph, GlyphRun } from './glyph-run.ts'
import { identity, type Matrix, multiply } from './matrix.ts'

/** What of a font is needed to know where its glyphs stand. */
export interface FontMetrics {
  /** Glyph widths → text space; 0.001 but for Type 3 fonts. */
  readonly unit: number
  readonly vertical: boolean
}

/** The part of the graphics state (ISO 32000-1, 8.4 and 9.3) that says where text stands. */
export interface TextState {
  readonly page: Matrix
  readonly text: Matrix
  readonly x: number
  readonly y: number
  readonly lineX: number
  readonly lineY: number
  readonly font: FontMetrics
  readonly fontSize: number
  readonly letterSpacing: number
  readonly wordSpacing: number
  readonly horizontalScale: number
  readonly leading: number
  readonly rise: number
}

export const initialTextState: TextState = {
  page: identity,
  text: identity,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
  font: { unit: 0.001, vertical: false },
  fontSize: 0,
  letterSpacing: 0,
  wordSpacing: 0,
  horizontalScale: 1,
  leading: 0,
  rise: 0,
}

export function moveLine(state: TextState, dx: number, dy: number): TextState {
  const lineX = state.lineX + dx
  const lineY = state.lineY + dy
  return { ...state, lineX, lineY, x: lineX, y: lineY }
}

/** A character as pdf.js hands it on, or a number: a move in thousandths of the font size. */
export type ShownItem =
  | number
  | { readonly unicode: string; readonly width: number; readonly isSpace: boolean; readonly vertical: number }

interface Frame {
  readonly direction: readonly [number, number]
  readonly origin: number
  readonly baseline: number
  readonly size: number
  /** Points along the direction for one unit of text space. */
  readonly scale: number
}

function frameOf(state: TextState): Frame | null {
  const matrix = multiply(state.page, state.text)
  const [a, b, c, d] = matrix
  const sign = Math.sign(state.fontSize * state.horizontalScale) || 1
  const across: readonly [number, number] = state.font.vertical ? [-c, -d] : [a * sign, b * sign]
  const scale = Math.hypot(across[0], across[1])
  const size = Math.abs(state.fontSize) * (state.font.vertical ? Math.hypot(a, b) : Math.hypot(c, d))
  const x = a * state.x + c * (state.y + state.rise) + matrix[4]
  const y = b * state.x + d * (state.y + state.rise) + matrix[5]
  if (!(scale > 0 && size > 0 && Number.isFinite(x + y + scale + size))) return null
  const direction: readonly [number, number] = [across[0] / scale, across[1] / scale]
  return {
    direction,
    origin: x * direction[0] + y * direction[1],
    baseline: y * direction[0] - x * direction[1],
    size,
    scale,
  }
}

/** How far an item moves the pen in text space: the formula of ISO 32000-1, 9.4.4. */
function advanceOf(item: ShownItem, state: TextState): number {
  const { font, fontSize } = state
  const stretch = font.vertical ? 1 : state.horizontalScale
  if (typeof item === 'number') return (-item / 1000) * fontSize * stretch
  const spacing = state.letterSpacing + (item.isSpace ? state.wordSpacing : 0)
  const width = font.vertical ? item.vertical : item.width
  return (width * font.unit * fontSize + spacing) * stretch
}

/** The characters of one operator with their places, and the state after them. */
export function showText(
  state: TextState,
  items: readonly ShownItem[],
): { run: GlyphRun | null; state: TextState } {
  const frame = frameOf(state)
  const sign = state.font.vertical ? 1 : Math.sign(state.fontSize * state.horizontalScale) || 1
  const glyphs: Glyph[] = []
  let pen = 0
  for (const item of items) {
    // Subtle: in vertical writing the pen goes down while the numbers of the formula go up.
    const advance = state.font.vertical ? -advanceOf(item, state) : advanceOf(item, state)
    if (typeof item !== 'number' && frame && item.unicode !== '') {
      const start = frame.origin + pen * sign * frame.scale
      glyphs.push({ text: item.unicode, start, end: start + Math.max(0, advance * sign * frame.scale) })
    }
    if (Number.isFinite(advance)) pen += advance
  }
  const moved = state.font.vertical ? { ...state, y: state.y - pen } : { ...state, x: state.x + pen }
  if (!frame || glyphs.length === 0) return { run: null, state: moved }
  const { direction, baseline, size } = frame
  return { run: { direction, baseline, size, glyphs }, state: moved }
}
