import { afterAll, describe, expect, test } from 'vitest'
import { createTextExtractor } from '../../../electron/backend/processes/text-extractor.ts'
import { makeDecomposedPdf, makeDoubledPdf, makeSpacedPdf, makeWovenPdf } from '../../support/make-odd-pdf.ts'
import { makePdf, makeScanPdf } from '../../support/make-pdf.ts'
import { paperFolder } from '../../support/paper-folder.ts'
import { judge } from '../../support/pdf-judges.ts'
import { markedLetters } from '../../support/vietnamese-letters.ts'
import { oddSpawner, sourceSpawner } from '../../support/worker-spawner.ts'

const paper = paperFolder()
const extractor = createTextExtractor({ spawner: sourceSpawner })
afterAll(() => extractor.close())

const lines = [
  'Đảng uỷ xã Hoà Bình — số 45-NQ/ĐU, ngày 20 tháng 5 năm 2020',
  'Nghị quyết Đại hội đại biểu Đảng bộ xã lần thứ XVI, nhiệm kỳ 2020 - 2025',
  'Chị Bùi Thị Thuỷ bị bệnh, nghỉ ở trụ sở Uỷ ban; “kiểu mẫu” đường ưỡn ẹo',
]

const words = (text: string): string[] => text.normalize('NFC').split(/\s+/).filter(Boolean)

describe('a PDF with text', () => {
  test('comes out page by page, letter for letter, composed and counted', async () => {
    const pages = [lines.join('\n'), markedLetters.join(' '), '']
    const result = await extractor.extract(await paper('text.pdf', makePdf(pages)))
    expect(result).toMatchObject({ text: 'text', pages: 3, lostPages: [], cut: false })
    expect(result.pageTexts[0]).toBe(lines.join('\n'))
    expect(words(result.pageTexts[1] ?? '')).toEqual(markedLetters)
    expect(result.pageTexts[2]).toBe('')
    expect(result.characters).toBe(result.pageTexts.reduce((sum, text) => sum + [...text].length, 0))
  })

  test('gives the words that poppler finds', async () => {
    const path = await paper('words.pdf', makePdf(lines.map((line) => `${line}\n`.repeat(20))))
    const { pageTexts } = await extractor.extract(path)
    expect(words(pageTexts.join('\n'))).toEqual(words(judge('pdftotext', [path, '-'])))
  })

  test.each([
    ['woven of two fonts', makeWovenPdf],
    ['drawn letter by letter', (text: string[]) => makeSpacedPdf(text, 0)],
    ['with its letters set apart', (text: string[]) => makeSpacedPdf(text, 3)],
    ['drawn twice to look bold', makeDoubledPdf],
    ['with each mark drawn by itself', makeDecomposedPdf],
  ])('%s keeps its words whole', async (name, make) => {
    const { pageTexts } = await extractor.extract(await paper(`${name}.pdf`, make(lines)))
    expect(pageTexts).toEqual([lines.join('\n')])
  })

  test('with an owner password only opens like any other', async () => {
    const security = { ownerPassword: 'chủ', permissions: { copying: false } }
    const path = await paper('owner.pdf', makePdf(lines, { security }))
    expect(await extractor.extract(path)).toMatchObject({ text: 'text', pages: lines.length })
  })

  test('is cut at the limits, and says so', async () => {
    const short = createTextExtractor({
      spawner: sourceSpawner,
      limits: { pageCharacters: 100, fileCharacters: 150 },
    })
    const long = lines.join('\n')
    const result = await short.extract(await paper('long.pdf', makePdf([long, long, long])))
    short.close()
    expect(result).toMatchObject({ text: 'text', pages: 3, cut: true })
    expect(result.pageTexts.map((text) => text.length)).toEqual([100, 50, 0])
  })
})

test('a scan has pages and no text', async () => {
  const path = await paper('scan.pdf', makeScanPdf(4))
  expect(await extractor.extract(path)).toEqual({
    text: 'none',
    pages: 4,
    characters: 0,
    pageTexts: ['', '', '', ''],
    lostPages: [],
    cut: false,
  })
})

test('the same under Electron, where pdf.js takes a utility process for a browser', async () => {
  const utility = createTextExtractor({ spawner: oddSpawner('utility-process') })
  const path = await paper('electron.pdf', makePdf(lines))
  const result = await utility.extract(path)
  utility.close()
  expect(result).toEqual(await extractor.extract(path))
  expect(result.text).toBe('text')
})
