import type { Canvas } from '../pdf/canvas.ts'
import { pageHeight, pageWidth } from '../pdf/measures.ts'
import type { OutlineTypeface, OutlineTypefaces, Stroke } from './outlines.ts'
import { makeRaster, type Raster } from './raster.ts'

/** Dots an inch: enough to read, small enough for a sample. */
const resolution = 120
const scale = resolution / 72

/** How the paper lies on the glass: turned a little, moved a little. */
export interface Lie {
  /** Radians. */
  readonly turn: number
  /** Pixels. */
  readonly shiftX: number
  readonly shiftY: number
}

type Place = (x: number, y: number) => readonly [number, number]

function placing({ turn, shiftX, shiftY }: Lie): Place {
  const [cosine, sine] = [Math.cos(turn), Math.sin(turn)]
  const [middleX, middleY] = [(pageWidth * scale) / 2, (pageHeight * scale) / 2]
  return (x, y) => {
    const fromMiddleX = x * scale - middleX
    const fromMiddleY = (pageHeight - y) * scale - middleY
    return [
      middleX + fromMiddleX * cosine - fromMiddleY * sine + shiftX,
      middleY + fromMiddleX * sine + fromMiddleY * cosine + shiftY,
    ]
  }
}

/** Pieces of a curve: at this size nobody sees the corners. */
const pieces = 5

function drawStrokes(raster: Raster, strokes: readonly Stroke[], place: Place): void {
  let at = place(0, 0)
  let start = at
  const to = (next: readonly [number, number]) => {
    raster.side(at[0], at[1], next[0], next[1])
    at = next
  }
  let [lastX, lastY] = [0, 0]
  for (const { command, points } of strokes) {
    const [a = 0, b = 0, c = 0, d = 0] = points
    if (command === 'M') {
      at = place(a, b)
      start = at
    } else if (command === 'L') to(place(a, b))
    else if (command === 'Q') {
      for (let piece = 1; piece <= pieces; piece += 1) {
        const t = piece / pieces
        const [u, v, w] = [(1 - t) ** 2, 2 * t * (1 - t), t * t]
        to(place(u * lastX + v * a + w * c, u * lastY + v * b + w * d))
      }
    } else to(start)
    ;[lastX, lastY] = command === 'Q' ? [c, d] : [a, b]
  }
}

/** A canvas that keeps a picture of the page instead of operators. */
export interface ScanCanvas extends Canvas {
  readonly raster: Raster
}

export function makeScanCanvas(typefaces: OutlineTypefaces, lie: Lie): ScanCanvas {
  const raster = makeRaster(Math.round(pageWidth * scale), Math.round(pageHeight * scale))
  const place = placing(lie)
  const byName = new Map<string, OutlineTypeface>(
    [typefaces.regular, typefaces.bold, typefaces.italic, typefaces.boldItalic].map((cut) => [cut.name, cut]),
  )
  const bar = (corners: readonly (readonly [number, number])[]) => {
    for (const [index, [x, y]] of corners.entries()) {
      const [nextX, nextY] = corners[(index + 1) % corners.length] ?? [x, y]
      const from = place(x, y)
      const to = place(nextX, nextY)
      raster.side(from[0], from[1], to[0], to[1])
    }
  }
  return {
    raster,
    text: (text, x, baseline, { typeface, size, align = 'left' }) => {
      const outlined = byName.get(typeface.name)
      if (outlined === undefined || text === '') return
      const width = align === 'left' ? 0 : outlined.widthOf(text) * size
      const start = align === 'centre' ? x - width / 2 : x - width
      for (const letter of outlined.outlinesOf(text)) {
        const left = start + letter.x * size
        drawStrokes(raster, letter.strokes, (pointX, pointY) =>
          place(left + pointX * size, baseline + pointY * size),
        )
      }
    },
    line: (fromX, fromY, toX, toY, thickness) => {
      const half = Math.max(thickness, 0.8) / 2
      const [dx, dy] = fromX === toX ? [half, 0] : [0, half]
      bar([
        [fromX - dx, fromY - dy],
        [toX - dx, toY - dy],
        [toX + dx, toY + dy],
        [fromX + dx, fromY + dy],
      ])
    },
    // Sheets of the sample hold lines and letters only.
    rectangle: () => undefined,
    dots: () => undefined,
    operators: () => undefined,
    content: () => '',
  }
}
