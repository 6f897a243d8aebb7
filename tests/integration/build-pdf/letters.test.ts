import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PDFDocument, PDFName } from 'pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeCanvas } from '../../../electron/workers/pdf/canvas.ts'
import { loadTypefaces } from '../../../electron/workers/pdf/typeface.ts'
import {
  buildHere,
  dossierRequest,
  fontsFolder,
  paper,
  sampleCover,
  temporaryFolder,
} from '../../support/dossier-request.ts'
import { judge, type Picture, pictures } from '../../support/pdf-judges.ts'
import { markedLetters } from '../../support/vietnamese-letters.ts'

const cuts = ['regular', 'bold', 'italic', 'boldItalic'] as const
const groups = Array.from({ length: 23 }, (_, group) =>
  markedLetters.slice(group * 6, group * 6 + 6).join(''),
)

/** The fonts as they were published, under the names of our cut ones. */
function wholeFonts(): string {
  const folder = temporaryFolder()
  const names = {
    Regular: '400Regular',
    Bold: '700Bold',
    Italic: '400Regular_Italic',
    BoldItalic: '700Bold_Italic',
  }
  for (const [cut, published] of Object.entries(names)) {
    const source = `@expo-google-fonts/tinos/${published}/Tinos_${published}.ttf`
    copyFileSync(createRequire(import.meta.url).resolve(source), path.join(folder, `Tinos-${cut}.ttf`))
  }
  return folder
}

/** Letters in a grid, ten a row, one page a cut; a letter has a cell of 60 points. */
async function letterGrid(letters: readonly string[], fonts: string): Promise<Picture[]> {
  const document = await PDFDocument.create()
  const typefaces = await loadTypefaces(document, fonts)
  const pages = cuts.map((cut) => {
    const canvas = makeCanvas()
    letters.forEach((letter, index) => {
      const [x, y] = [(index % 10) * 60 + 10, 900 - Math.floor(index / 10) * 60 - 45]
      canvas.text(letter, x, y, { typeface: typefaces[cut], size: 36 })
    })
    const page = document.addPage([600, 900])
    page.node.set(
      PDFName.of('Contents'),
      document.context.register(document.context.stream(canvas.content())),
    )
    return page
  })
  const references = await typefaces.embedUsed()
  for (const page of pages) page.node.set(PDFName.of('Resources'), document.context.obj({ Font: references }))
  const file = path.join(temporaryFolder(), 'letters.pdf')
  writeFileSync(file, await document.save({ addDefaultPage: false }))
  return pictures(file)
}

/** The cell of one letter, as text, so that two can be compared. */
function cell(page: Picture | undefined, index: number): string {
  const [left, top] = [(index % 10) * 60, Math.floor(index / 10) * 60]
  const rows = Array.from({ length: 60 }, (_, row) => {
    const start = (top + row) * (page?.width ?? 0) + left
    return Buffer.from(page?.pixels.subarray(start, start + 60) ?? []).toString('base64')
  })
  return rows.join('\n')
}

describe('every letter as it is seen', () => {
  const drawn = [...markedLetters, '漢', ' ']
  let ours: Picture[]
  let published: Picture[]
  beforeAll(async () => {
    ours = await letterGrid(drawn, fontsFolder)
    published = await letterGrid(drawn, wholeFonts())
  })

  test.each(cuts)('%s: none is blank, none is the box for a missing letter, no two look alike', (cut) => {
    const page = ours[cuts.indexOf(cut)]
    const cells = drawn.map((_, index) => cell(page, index))
    const [missing, blank] = cells.slice(-2)
    expect(missing).not.toBe(blank)
    const letters = cells.slice(0, -2)
    expect(letters.filter((letter) => letter === missing || letter === blank)).toEqual([])
    expect(new Set(letters).size).toBe(134)
  })

  test.each(cuts)('%s: the same pixels as with the font that was never cut', (cut) => {
    const index = cuts.indexOf(cut)
    // The last two are what the cut font has not.
    const compared = markedLetters.map(
      (_, letter) => cell(ours[index], letter) === cell(published[index], letter),
    )
    expect(markedLetters.filter((_, letter) => !compared[letter])).toEqual([])
  })

  test('cover and list drawn with both are the same to the pixel', async () => {
    const papers = [paper(1, { kindAndTitle: groups.join(' ') })]
    const cut = await buildHere(papers)
    const whole = await buildHere(papers, { fontsFolder: wholeFonts() })
    expect(pictures(cut.file)).toEqual(pictures(whole.file))
  })
})

describe('every letter as it is read back', () => {
  test('from the cover, the list and the page of a paper without file', async () => {
    const title = groups.join(' ')
    const { file } = await buildHere([paper(1, { kindAndTitle: title, author: 'Tác giả Ðặc biệt' })], {
      cover: { ...sampleCover, title },
    })
    for (const page of ['1', '2', '3']) {
      const words = judge('pdftotext', ['-raw', '-f', page, '-l', page, file, '-']).split(/\s+/)
      const missing = groups.filter((group) => !words.includes(group))
      expect(missing, `page ${page}`).toEqual([])
    }
  })

  test('decomposed input gives the same file as composed', async () => {
    const request = (form: 'NFC' | 'NFD') =>
      buildHere([
        paper(1, {
          kindAndTitle: groups.join(' ').normalize(form),
          heading: groups.join(' ').normalize(form),
        }),
      ])
    const [composed, decomposed] = [await request('NFC'), await request('NFD')]
    expect(pictures(decomposed.file)).toEqual(pictures(composed.file))
    expect(judge('pdftotext', [decomposed.file, '-'])).toBe(judge('pdftotext', [composed.file, '-']))
  })

  test('letters that the font has not are drawn as □, and nothing throws', async () => {
    const odd = 'Đại hội 第22次 \u{1f600}\ud800\u0000\u202e\u0301 \u00a0ﬁn\u00adal'
    const { file, result } = await buildHere(
      [paper(1, { kindAndTitle: odd, author: odd, note: odd, heading: odd })],
      {
        cover: { ...sampleCover, title: odd, committee: odd },
        dossierCode: odd,
      },
    )
    expect(result.pages).toBe(3)
    expect(judge('pdftotext', ['-f', '1', '-l', '1', file, '-'])).toContain('Đại hội □22□ □□')
    judge('qpdf', ['--check', file])
  })
})

test('a missing font is an error of its own and leaves no file', async () => {
  const folder = temporaryFolder()
  mkdirSync(path.join(folder, 'fonts'))
  const request = dossierRequest(path.join(folder, 'x.pdf'), [])
  await expect(buildHere([], { fontsFolder: path.join(folder, 'fonts') })).rejects.toThrow('thiếu phông chữ')
  expect(request.target).toContain('x.pdf')
})
