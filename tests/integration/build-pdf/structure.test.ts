import { readFileSync } from 'node:fs'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BuildPdfPaper, BuildResult } from '../../../shared/worker-protocol/build-pdf.ts'
import { buildHere, paper, sampleCover, storedFile, temporaryFolder } from '../../support/dossier-request.ts'
import { greyPng } from '../../support/grey-png.ts'
import { makePdf, makeScanPdf } from '../../support/make-pdf.ts'
import { judge } from '../../support/pdf-judges.ts'

/** A dossier of forty papers of one or two pages; the third has no file, the eighth no PDF. */
async function papersOf(folder: string) {
  const numbers = Array.from({ length: 40 }, (_, index) => index + 1)
  return Promise.all(
    numbers.map(async (order) => {
      const pages = order % 2 === 0 ? [`Trang đầu ${order}`] : [`Trang đầu ${order}`, `Trang hai ${order}`]
      const file = storedFile(folder, `van-ban-${order}.pdf`, await makePdf(pages), pages.length)
      const word = storedFile(folder, 'báo cáo.docx', Buffer.from('PK\u0003\u0004 không phải PDF'), null)
      const files = order === 3 ? [] : order === 8 ? [word] : [file]
      return paper(order, { heading: `${order}. Nghị quyết về “đổi mới”`, files })
    }),
  )
}

let file: string
let result: BuildResult
let papers: BuildPdfPaper[]
let pdf: PDFDocumentProxy

beforeAll(async () => {
  papers = await papersOf(temporaryFolder())
  const built = await buildHere(papers)
  file = built.file
  result = built.result
  pdf = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise
})
afterAll(() => pdf.loadingTask.destroy())

async function wordsOf(page: number): Promise<string> {
  const { items } = await (await pdf.getPage(page)).getTextContent()
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
}

/** Page number, from 1, that a destination leads to. */
async function pageOf(destination: unknown): Promise<number> {
  if (!Array.isArray(destination)) throw new Error('no explicit destination')
  return (await pdf.getPageIndex(destination[0])) + 1
}

describe('the whole file', () => {
  test('qpdf finds nothing to complain of', () => {
    expect(judge('qpdf', ['--check', file])).toContain('No syntax or stream encoding errors found')
  })

  test('says what it is: title, author, subject, dates, language', async () => {
    const { info } = await pdf.getMetadata()
    expect(info).toMatchObject({
      Title: sampleCover.title,
      Author: sampleCover.committee,
      Subject: 'Hồ sơ 15.01.02',
      Producer: 'Hồ Sơ Đại Hội 0.1.0',
      CreationDate: "D:20261123000000+07'00'",
      Language: 'vi-VN',
    })
    expect(await pdf.getViewerPreferences()).toEqual(new Map([['DisplayDocTitle', true]]))
    expect(await pdf.getPageMode()).toBe('UseOutlines')
  })

  test('counts what is inside and names what is not', () => {
    expect(result.pages).toBe(pdf.numPages)
    expect(result.documents).toBe(38)
    expect(result.leftOut.map(({ documentId, code, file: name }) => [documentId, code, name])).toEqual([
      [103, 'no-file', null],
      [108, 'not-pdf', 'báo cáo.docx'],
    ])
    expect(result.leftOut[1]?.message).toContain('“báo cáo.docx”: Tệp không phải PDF')
  })

  test('the same input gives the same bytes', async () => {
    const again = await buildHere(papers)
    expect(readFileSync(again.file).equals(readFileSync(file))).toBe(true)
  })
})

describe('finding one’s way', () => {
  test('a bookmark for the cover, the list and each paper, leading to its first page', async () => {
    const outline = await pdf.getOutline()
    expect(outline.slice(0, 2).map(({ title }) => title)).toEqual(['Bìa hồ sơ', 'Mục lục văn bản, tài liệu'])
    expect(await Promise.all(outline.slice(0, 2).map(({ dest }) => pageOf(dest)))).toEqual([1, 2])
    expect(outline).toHaveLength(42)
    for (const [index, { title, dest }] of outline.slice(2).entries()) {
      expect(title).toBe(`${index + 1}. Nghị quyết về “đổi mới”`)
      const words = await wordsOf(await pageOf(dest))
      if (index === 2) expect(words).toContain('TÀI LIỆU KHÔNG CÓ TỆP')
      else if (index === 7) expect(words).toContain('TÀI LIỆU KHÔNG GHÉP ĐƯỢC')
      else expect(words).toContain(`Trang đầu ${index + 1}`)
    }
  })

  test('the list names the page of each paper, and a click leads there', async () => {
    const outline = await pdf.getOutline()
    const starts = await Promise.all(outline.slice(2).map(({ dest }) => pageOf(dest)))
    const linked: number[] = []
    for (let page = 2; page < (starts[0] ?? 0); page += 1) {
      const proxy = await pdf.getPage(page)
      const { items } = await proxy.getTextContent()
      for (const { subtype, dest, rect } of await proxy.getAnnotations()) {
        expect(subtype).toBe('Link')
        const target = await pageOf(dest)
        const inside = items.flatMap((item) => {
          if (!('str' in item)) return []
          const [x, y] = [item.transform[4], item.transform[5]]
          return x >= rect[0] && x < rect[2] && y > rect[1] && y < rect[3] && item.str.trim()
            ? [item.str]
            : []
        })
        if (rect[2] - rect[0] > 60) expect(inside.join(' ')).toContain('Nghị quyết Đại hội')
        else expect(inside).toEqual([`${target}${[3, 8].includes(starts.indexOf(target) + 1) ? '*' : ''}`])
        if (rect[2] - rect[0] <= 60) linked.push(target)
      }
    }
    expect(linked).toEqual(starts)
  })

  test('every page but the cover has its number and the total', async () => {
    expect(await wordsOf(1)).not.toContain('Trang')
    for (let page = 2; page <= pdf.numPages; page += 1) {
      expect(await wordsOf(page)).toContain(`Trang ${page}/${pdf.numPages}`)
    }
    expect(judge('pdftotext', ['-f', '7', '-l', '7', file, '-'])).toContain(`Trang 7/${pdf.numPages}`)
  })

  test('the head of the table stands on every page of the list', async () => {
    const outline = await pdf.getOutline()
    const first = await pageOf(outline[2]?.dest)
    expect(first).toBeGreaterThan(3)
    for (let page = 2; page < first; page += 1) expect(await wordsOf(page)).toContain('Số, ký hiệu')
  })
})

describe('the page in place of a paper', () => {
  test('says what the paper is, why it is not inside and where it is kept', async () => {
    const outline = await pdf.getOutline()
    const words = (await wordsOf(await pageOf(outline[9]?.dest))).replace(/\s+/g, ' ')
    for (const wanted of [
      '08-NQ/ĐU',
      'Tệp không phải PDF',
      'báo cáo.docx',
      'Kho A, giá 2, hộp 3',
      'SHA-256',
    ]) {
      expect(words).toContain(wanted)
    }
  })

  test('a reason of its own for a paper without file', async () => {
    const noFileReason = 'Văn bản ở mức Mật: không giữ tệp trên máy.'
    const built = await buildHere([paper(1, { noFileReason })])
    expect(built.result.leftOut).toEqual([
      { documentId: 101, code: 'no-file', file: null, message: noFileReason },
    ])
    expect(judge('pdftotext', ['-f', '3', built.file, '-'])).toContain(noFileReason)
  })
})

test('pictures are pages; several files of a paper follow each other', async () => {
  const folder = temporaryFolder()
  const files = [
    storedFile(folder, 'ảnh.png', greyPng(300, 200), null),
    storedFile(folder, 'quét.pdf', await makeScanPdf(3), 3),
    storedFile(folder, 'hỏng.pdf', Buffer.from('%PDF-1.7 rồi thôi'), null),
  ]
  const built = await buildHere([paper(1, { files }), paper(2)])
  expect(built.result).toMatchObject({ pages: 2 + 5 + 1, documents: 1 })
  expect(built.result.leftOut.map(({ code }) => code)).toEqual(['unreadable', 'no-file'])
  judge('qpdf', ['--check', built.file])
})

test('a dossier without papers is a cover and an empty list', async () => {
  const built = await buildHere([])
  expect(built.result).toEqual({ pages: 2, documents: 0, leftOut: [] })
  judge('qpdf', ['--check', built.file])
})

test('progress names the paper before it is opened', async () => {
  const folder = temporaryFolder()
  const pdfFile = storedFile(folder, 'a.pdf', await makePdf(['a']), 1)
  const seen: unknown[] = []
  await buildHere(
    [paper(1, { files: [pdfFile, pdfFile] }), paper(2), paper(3, { files: [pdfFile] })],
    {},
    (progress) => seen.push(progress),
  )
  expect(seen).toEqual([
    { done: 0, total: 3, paper: 0, file: 0 },
    { done: 0, total: 3, paper: 0, file: 1 },
    { done: 2, total: 3, paper: 2, file: 0 },
    { done: 3, total: 3, paper: null, file: null },
  ])
})
