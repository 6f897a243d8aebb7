/** A picture that is being covered with shapes. Pixels; y downwards. */
export interface Raster {
  readonly width: number
  readonly height: number
  /** One side of a closed shape; a shape is inside where its sides go round it. */
  side(fromX: number, fromY: number, toX: number, toY: number): void
  /** How dark each pixel is, 0 to 1, row by row. */
  coverage(): Float32Array
}

/**
 * Shapes with soft edges by signed areas: each side adds, in every row it crosses, the area to its right; the sum along a
 * row is the coverage. One pass for a whole page, however many letters stand on it.
 */
export function makeRaster(width: number, height: number): Raster {
  const areas = new Float32Array(width * height + 1)

  /** The part of a side inside one row, between x0 and x1, `share` of the row high (signed). */
  function inRow(row: number, x0: number, x1: number, share: number): void {
    const left = Math.min(x0, x1)
    const right = Math.max(x0, x1)
    const first = Math.floor(left)
    const last = Math.ceil(right)
    if (first < 0 || last >= width) return
    const start = row * width
    if (last <= first + 1) {
      const middle = (left + right) / 2 - first
      areas[start + first] = (areas[start + first] ?? 0) + share * (1 - middle)
      areas[start + first + 1] = (areas[start + first + 1] ?? 0) + share * middle
      return
    }
    // Across several pixels: each gets the share of the side that lies in it.
    const slope = share / (right - left)
    for (let x = first; x < last; x += 1) {
      const from = Math.max(left, x)
      const to = Math.min(right, x + 1)
      const part = slope * (to - from)
      const middle = (from + to) / 2 - x
      areas[start + x] = (areas[start + x] ?? 0) + part * (1 - middle)
      areas[start + x + 1] = (areas[start + x + 1] ?? 0) + part * middle
    }
  }

  return {
    width,
    height,
    side: (fromX, fromY, toX, toY) => {
      if (fromY === toY) return
      const sign = fromY < toY ? 1 : -1
      const [topX, topY, lowX, lowY] = sign === 1 ? [fromX, fromY, toX, toY] : [toX, toY, fromX, fromY]
      const run = (lowX - topX) / (lowY - topY)
      for (let row = Math.max(0, Math.floor(topY)); row < Math.min(height, Math.ceil(lowY)); row += 1) {
        const from = Math.max(topY, row)
        const to = Math.min(lowY, row + 1)
        inRow(row, topX + run * (from - topY), topX + run * (to - topY), sign * (to - from))
      }
    },
    coverage: () => {
      const covered = new Float32Array(width * height)
      for (let row = 0; row < height; row += 1) {
        let sum = 0
        for (let x = 0; x < width; x += 1) {
          sum += areas[row * width + x] ?? 0
          covered[row * width + x] = Math.min(1, Math.abs(sum))
        }
      }
      return covered
    },
  }
}
