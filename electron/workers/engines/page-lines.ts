import { type Glyph, type GlyphRun, isMark, isSpace } from './glyph-run.ts'

/** All lengths in font sizes. */
const sameBaseline = 0.5
const backwardSlack = 0.3
const sameGlyph = 0.12
const overlapAllowed = 0.3

interface Line {
  readonly direction: readonly [number, number]
  readonly baseline: number
  size: number
  end: number
  /** True when something was drawn left of the end: the glyphs must be sorted before they are joined. */
  woven: boolean
  readonly glyphs: Glyph[]
}

function onSameLine(line: Line, run: GlyphRun): boolean {
  const aligned = line.direction[0] * run.direction[0] + line.direction[1] * run.direction[1] > 0.999
  const size = Math.max(line.size, run.size)
  return aligned && Math.abs(line.baseline - run.baseline) <= sameBaseline * size
}

/** How a piece drawn left of the line's end lies on what is there: in the holes, over the same letters, or over others. */
function lieOf(line: Line, run: GlyphRun): 'holes' | 'again' | 'over' {
  let again = 0
  let over = 0
  const solid = run.glyphs.filter((glyph) => !isSpace(glyph.text) && !isMark(glyph.text))
  for (const glyph of solid) {
    const twin = line.glyphs.some(
      (other) => other.text === glyph.text && Math.abs(other.start - glyph.start) < sameGlyph * run.size,
    )
    if (twin) {
      again += 1
      continue
    }
    const allowed = overlapAllowed * Math.max(glyph.end - glyph.start, 0.1 * run.size)
    const covered = line.glyphs.some(
      (other) =>
        !isSpace(other.text) && Math.min(other.end, glyph.end) - Math.max(other.start, glyph.start) > allowed,
    )
    if (covered) over += 1
  }
  if (solid.length > 0 && again * 2 > solid.length) return 'again'
  return over > 0 ? 'over' : 'holes'
}

function append(line: Line, run: GlyphRun): void {
  line.size = Math.max(line.size, run.size)
  for (const glyph of run.glyphs) {
    if (line.glyphs.length > 0 && glyph.start < line.end - backwardSlack * run.size) line.woven = true
    line.glyphs.push(glyph)
    line.end = Math.max(line.end, glyph.end)
  }
}

function startLine(run: GlyphRun): Line {
  const { direction, baseline, size } = run
  const line: Line = { direction, baseline, size, end: -Infinity, woven: false, glyphs: [] }
  append(line, run)
  return line
}

/** The pieces of a page put into lines, in the order in which the lines are begun. */
export function* pageLines(runs: Iterable<GlyphRun>): Generator<{ glyphs: readonly Glyph[]; size: number }> {
  let line: Line | null = null
  for (const run of runs) {
    if (!line) {
      line = startLine(run)
      continue
    }
    const first = run.glyphs[0]?.start ?? 0
    if (onSameLine(line, run)) {
      // Subtle: a word processor that borrows letters from a second font draws the whole line in the first
      // font and then goes back for the borrowed ones: “Đ i h i” and then “ạ ộ” into the holes.
      const lie = first >= line.end - backwardSlack * run.size ? 'holes' : lieOf(line, run)
      if (lie === 'again') continue
      if (lie === 'holes') {
        append(line, run)
        continue
      }
    }
    yield finished(line)
    line = startLine(run)
  }
  if (line) yield finished(line)
}

function finished(line: Line): { glyphs: readonly Glyph[]; size: number } {
  if (line.woven) line.glyphs.sort((one, other) => one.start - other.start)
  return { glyphs: line.glyphs, size: line.size }
}
