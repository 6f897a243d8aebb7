import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { run } from '../support/hoso.ts'
import { makePdf } from '../support/make-pdf.ts'
import { markedLetters } from '../support/vietnamese-letters.ts'
import { type Program, projectFolder, startProgram, temporaryFolder } from './support/program.ts'

/** The exported page as a picture against the same letters drawn by the screen's engine: extraction alone proves nothing. */
const dots = 300
/** Width and height of the grid on which two drawings are compared. */
const grid = 24

const folder = temporaryFolder()
let program: Program
test.afterAll(async () => {
  await program.close()
  folder.remove()
})

/** Ink of a drawing, 0 … 1, row by row. */
interface Drawing {
  readonly width: number
  readonly height: number
  readonly ink: readonly number[]
}

/** Cuts away what is blank around the ink; null when there is none. */
function trimmed({ width, ink }: Omit<Drawing, 'height'>): Drawing | null {
  const dark = ink.flatMap((value, index) => (value > 0.4 ? [index] : []))
  if (dark.length === 0) return null
  const columns = dark.map((index) => index % width)
  const rows = dark.map((index) => Math.floor(index / width))
  const [left, right] = [Math.min(...columns), Math.max(...columns)]
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)]
  const cut: number[] = []
  for (let y = top; y <= bottom; y += 1)
    for (let x = left; x <= right; x += 1) cut.push(ink[y * width + x] ?? 0)
  return { width: right - left + 1, height: bottom - top + 1, ink: cut }
}

/** The drawing on a grid of its own shape: each cell the mean of what falls into it. */
function onGrid({ width, height, ink }: Drawing): number[] {
  const cells: number[] = []
  for (let row = 0; row < grid; row += 1) {
    for (let column = 0; column < grid; column += 1) {
      let sum = 0
      let count = 0
      for (
        let y = Math.floor((row * height) / grid);
        y < Math.max(Math.ceil(((row + 1) * height) / grid), 1);
        y += 1
      ) {
        for (
          let x = Math.floor((column * width) / grid);
          x < Math.ceil(((column + 1) * width) / grid);
          x += 1
        ) {
          sum += ink[y * width + x] ?? 0
          count += 1
        }
      }
      cells.push(sum / Math.max(1, count))
    }
  }
  return cells
}

/** Mean 0 and length 1, so that the likeness of two drawings is their product. */
function normalised(cells: readonly number[]): number[] {
  const mean = cells.reduce((sum, value) => sum + value, 0) / cells.length
  const length = Math.hypot(...cells.map((value) => value - mean)) || 1
  return cells.map((value) => (value - mean) / length)
}

function likeness(one: readonly number[], other: readonly number[]): number {
  let product = 0
  for (let index = 0; index < one.length; index += 1) product += (one[index] ?? 0) * (other[index] ?? 0)
  return product
}

/** Every word of the page with its drawing, by poppler: the place from the text, the ink from the picture. */
function wordsOfPage(pdf: string): Map<string, Drawing[]> {
  const page = ['-f', '1', '-l', '1']
  const boxes = execFileSync('pdftotext', [...page, '-bbox', pdf, '-'], { encoding: 'utf8' })
  const picture = join(folder.path, 'page')
  execFileSync('pdftoppm', [...page, '-gray', '-r', String(dots), '-singlefile', pdf, picture])
  const file = readFileSync(`${picture}.pgm`)
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.subarray(0, 40).toString('latin1'))
  const width = Number(header?.[1])
  const pixels = file.subarray(header?.[0].length ?? 0)
  const found = new Map<string, Drawing[]>()
  for (const match of boxes.matchAll(
    /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]+)</g,
  )) {
    const [left, top, right, bottom] = match
      .slice(1, 5)
      .map((value) => Math.round((Number(value) * dots) / 72))
    if (left === undefined || top === undefined || right === undefined || bottom === undefined) continue
    // A mark may overhang the width of its letter, as the acute of “ế” does; the space beside it has the room.
    const beside = Math.round((bottom - top) * 0.08)
    // How far marks stand above the line's box, and whether the line before reaches into it, is not told: several cuts.
    const cuts = [0, 0.08, 0.16, 0.25].map((share) => {
      const above = top - Math.round((bottom - top) * share)
      const ink: number[] = []
      for (let y = above; y < bottom; y += 1) {
        for (let x = left - beside; x < right + beside; x += 1)
          ink.push(1 - (pixels[y * width + x] ?? 255) / 255)
      }
      return { width: right - left + 2 * beside, height: bottom - above, ink }
    })
    found.set((match[5] ?? '').normalize('NFC'), cuts)
  }
  return found
}

test('every Vietnamese letter of the exported cover looks as the screen draws it', async () => {
  const kho = join(folder.path, 'kho')
  const pdf = join(folder.path, 'chữ.pdf')
  const letters = [...markedLetters]
  expect(letters.length).toBeGreaterThanOrEqual(134)
  await run('create', kho, '--name', 'Đảng ủy xã Thử')
  await run('dossier', kho, '--title', letters.join(' '))
  writeFileSync(join(folder.path, 'giấy.pdf'), await makePdf(['Một trang.']))
  await run('file', kho, '--dossier', '01.01.0001', join(folder.path, 'giấy.pdf'))
  expect((await run('export', kho, '--dossier', '01.01.0001', '--to', pdf)).status).toBe(0)
  const printed = wordsOfPage(pdf)

  program = await startProgram(join(folder.path, 'settings'))
  const font = readFileSync(join(projectFolder, 'resources/fonts/Tinos-Bold.ttf')).toString('base64')
  // The letters without their marks are drawn too: a lost mark must not pass.
  const bare = (letter: string) =>
    letter.replace(/đ/i, (d) => (d === 'đ' ? 'd' : 'D')).normalize('NFD')[0] ?? ''
  const judged = [...letters, ...new Set(letters.map(bare))]
  const drawn = await program.window.evaluate(
    async ({ base64, wanted }) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      document.fonts.add(await new FontFace('Judge', bytes).load())
      const canvas = new OffscreenCanvas(160, 200)
      const pen = canvas.getContext('2d', { willReadFrequently: true })
      if (pen === null) throw new Error('no canvas')
      return wanted.map((letter) => {
        pen.fillStyle = '#fff'
        pen.fillRect(0, 0, 160, 200)
        pen.fillStyle = '#000'
        pen.font = '80px Judge'
        pen.fillText(letter, 30, 130)
        const { data } = pen.getImageData(0, 0, 160, 200)
        // One string a letter: arrays of numbers take most of a minute on their way out of the window.
        let bytesOut = ''
        for (let index = 0; index < data.length; index += 4) {
          bytesOut += String.fromCharCode(255 - (data[index] ?? 255))
        }
        return btoa(bytesOut)
      })
    },
    { base64: font, wanted: judged },
  )
  const screen = drawn.map((packed) =>
    trimmed({ width: 160, ink: Array.from(Buffer.from(packed, 'base64'), (byte) => byte / 255) }),
  )
  const shapesOf = (drawings: readonly (Drawing | null)[]) =>
    drawings.flatMap((drawing) => (drawing === null ? [] : [normalised(onGrid(drawing))]))
  const judge = screen.map((drawing) => shapesOf([drawing])[0] ?? [])
  expect(judged.filter((_, index) => judge[index]?.length === 0)).toEqual([])
  const paper = letters.map((letter) => shapesOf((printed.get(letter) ?? []).map(trimmed)))

  /** Whether a printed place shows the letter: some cut is like its drawing, and like no other one as much. */
  const shows = (cuts: readonly number[][], letter: number): boolean =>
    cuts.some((cut) => {
      const own = likeness(cut, judge[letter] ?? [])
      return own >= 0.85 && judge.every((other, index) => index === letter || likeness(cut, other) < own)
    })
  expect(letters.filter((_, index) => !shows(paper[index] ?? [], index))).toEqual([])

  // The judge can say no: a blank place, a letter without its mark, the same letter with other marks.
  const blank = trimmed({ width: 160, ink: Array.from({ length: 160 * 200 }, () => 0) })
  expect(shows(shapesOf([blank]), 0)).toBe(false)
  const unmarked = letters.filter((letter, index) =>
    shows([judge[judged.indexOf(bare(letter))] ?? []], index),
  )
  expect(unmarked).toEqual([])
  const pairs = letters.flatMap((shown, from) =>
    letters.flatMap((claimed, to) => (from !== to && bare(shown) === bare(claimed) ? [{ from, to }] : [])),
  )
  const fooled = pairs.filter(({ from, to }) => shows(paper[from] ?? [], to))
  expect(pairs.length).toBeGreaterThan(1_000)
  expect(fooled.length).toBeLessThan(pairs.length * 0.05)
})
