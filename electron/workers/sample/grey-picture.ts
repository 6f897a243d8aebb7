import type { Raster } from './raster.ts'

/** A chain of numbers from 0 to 1 that is the same for the same text, on every machine. */
export function chanceOf(seed: string): () => number {
  let state = 2166136261
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16777619)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const paper = 14
const ink = 2
const specks = 420

/** The page as a worn copier shows it: 16 greys, two pixels a byte, with specks and a dark edge. */
export function greyPicture(raster: Raster, chance: () => number): Uint8Array {
  const { width, height } = raster
  const covered = raster.coverage()
  const greys = new Uint8Array(width * height).fill(paper)
  for (const [index, dark] of covered.entries()) {
    if (dark > 0.04) greys[index] = Math.round(paper - dark * (paper - ink))
  }
  for (let speck = 0; speck < specks; speck += 1) {
    const at = Math.floor(chance() * (width * height - width - 2))
    const grey = 4 + Math.floor(chance() * 8)
    for (const step of chance() < 0.25 ? [0, 1, width] : [0]) {
      greys[at + step] = Math.min(greys[at + step] ?? paper, grey)
    }
  }
  const edge = 2 + Math.floor(chance() * 4)
  for (let row = 0; row < height; row += 1) {
    for (let x = 0; x < edge; x += 1) greys[row * width + x] = 7 + x
  }
  const rowBytes = Math.ceil(width / 2)
  const packed = new Uint8Array(rowBytes * height)
  for (let row = 0; row < height; row += 1) {
    for (let x = 0; x < width; x += 1) {
      const grey = greys[row * width + x] ?? paper
      const at = row * rowBytes + (x >> 1)
      packed[at] = (packed[at] ?? 0) | (x % 2 === 0 ? grey << 4 : grey)
    }
  }
  return packed
}
