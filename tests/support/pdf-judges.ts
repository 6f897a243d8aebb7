import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Debian package of each program that judges our PDF files. */
const packages = {
  qpdf: 'qpdf',
  pdftotext: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  pdfunite: 'poppler-utils',
} as const
type Judge = keyof typeof packages

/** Runs an independent program; one that is not installed fails the test with the command that installs it. */
export function judge(program: Judge, args: readonly string[]): string {
  try {
    return execFileSync(program, args, {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new Error(
        `“${program}” is not installed, and this test cannot do without: apt-get install -y ${packages[program]}`,
      )
    }
    throw error
  }
}

export interface Picture {
  readonly width: number
  readonly height: number
  /** One byte a pixel, 0 black … 255 white. */
  readonly pixels: Uint8Array
}

function readPgm(bytes: Buffer): Picture {
  const [, width = '0', height = '0'] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 64)) ?? []
  const size = Number(width) * Number(height)
  return { width: Number(width), height: Number(height), pixels: bytes.subarray(bytes.length - size) }
}

/** Pages of a PDF as grey pictures, drawn by poppler. Default all pages at 72 dots an inch. */
export function pictures(
  pdf: string,
  {
    dots = 72,
    first,
    last,
    box = 'crop',
  }: { dots?: number; first?: number; last?: number; box?: 'crop' | 'media' } = {},
): Picture[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'hoso-pictures-'))
  try {
    const range = [...(first ? ['-f', String(first)] : []), ...(last ? ['-l', String(last)] : [])]
    const shown = box === 'crop' ? ['-cropbox'] : []
    judge('pdftoppm', ['-q', '-gray', '-r', String(dots), ...shown, ...range, pdf, path.join(folder, 'page')])
    return readdirSync(folder)
      .sort()
      .map((name) => readPgm(readFileSync(path.join(folder, name))))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** How many pixels differ by more than `tolerance` in the upper left part that both pictures have. */
export function differingPixels(one: Picture, other: Picture, tolerance = 0): number {
  const [width, height] = [Math.min(one.width, other.width), Math.min(one.height, other.height)]
  let differing = 0
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const difference = (one.pixels[y * one.width + x] ?? 0) - (other.pixels[y * other.width + x] ?? 0)
      if (Math.abs(difference) > tolerance) differing += 1
    }
  }
  return differing
}

/** Number of pixels darker than white. */
export const inkOf = (picture: Picture): number =>
  picture.pixels.reduce((sum, pixel) => sum + (pixel < 250 ? 1 : 0), 0)
