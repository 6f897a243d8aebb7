import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import type { BuildPdfPaper } from '../../../shared/worker-protocol/build-pdf.ts'
import { buildHere, fileInPlace, paper, storedFile, temporaryFolder } from '../../support/dossier-request.ts'
import { differingPixels, judge, type Picture, pictures } from '../../support/pdf-judges.ts'

const corpus = path.resolve(import.meta.dirname, '../../../../shared/corpus/pdf')
const there = existsSync(corpus)
if (!there) console.warn(`SKIPPED: the test files of ${corpus} are not there`)

async function pageCount(bytes: Uint8Array): Promise<number | null> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  return task.promise
    .then(({ numPages }) => numPages)
    .catch(() => null)
    .finally(() => task.destroy())
}

/** First page of each paper, as the bookmarks say. */
async function starts(file: string): Promise<number[]> {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 })
  const pdf = await task.promise
  const outline = await pdf.getOutline()
  const pages = await Promise.all(
    outline.slice(2).map(({ dest }) => pdf.getPageIndex(Array.isArray(dest) ? dest[0] : '')),
  )
  await task.destroy()
  return pages.map((page) => page + 1)
}

function picturesOrNone(file: string): Picture[] {
  try {
    return pictures(file)
  } catch (error) {
    if (error instanceof Error && error.message.includes('apt-get')) throw error
    return []
  }
}

/** Every paper stands in the file or is named, and the whole is a sound PDF. */
async function buildAll(papers: readonly BuildPdfPaper[]) {
  const { file, result } = await buildHere(papers)
  judge('qpdf', ['--check', file])
  const firsts = await starts(file)
  expect(firsts).toHaveLength(papers.length)
  const out = new Set(result.leftOut.map(({ documentId }) => documentId))
  expect(result.documents + out.size).toBe(papers.length)
  papers.forEach(({ documentId, files }, index) => {
    const pages = (firsts[index + 1] ?? result.pages + 1) - (firsts[index] ?? 0)
    if (out.has(documentId)) expect(pages).toBe(1)
    else if (files[0]?.pages != null) expect(pages).toBe(files[0].pages)
  })
  return { file, result, firsts, out }
}

test.skipIf(!there)(
  'the test files of pdf.js as one dossier: each inside and looking the same, or named',
  async () => {
    const names = readdirSync(corpus).sort()
    const papers: BuildPdfPaper[] = []
    for (const [index, name] of names.entries()) {
      const file = path.join(corpus, name)
      const stored = fileInPlace(file, await pageCount(readFileSync(file)))
      papers.push(paper(index + 1, { kindAndTitle: name, heading: name, files: [stored] }))
    }
    const { file, firsts, out } = await buildAll(papers)
    const joined = pictures(file)
    const different: string[] = []
    papers.forEach(({ documentId, heading, files }, index) => {
      if (out.has(documentId)) return
      picturesOrNone(files[0]?.path ?? '').forEach((picture, page) => {
        const other = joined[(firsts[index] ?? 0) - 1 + page]
        const upper = { ...picture, height: picture.height - 1 }
        // A few pixels at an edge may fall otherwise; a lost letter or picture is more.
        if (other === undefined || differingPixels(upper, other) > 10) different.push(heading)
      })
    })
    // Its field asks the reader to draw the value: poppler takes Helvetica, we take Tinos.
    expect(different).toEqual(['annotation-tx.pdf'])
    expect(out.size).toBe(0)
  },
)

test('damaged at random: never an exception, always a sound file, each paper inside or named', async () => {
  let state = 20260523
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  // Our own output has no clock in it, so that the damage is the same every time.
  const whole = readFileSync((await buildHere([paper(1)])).file)
  const folder = temporaryFolder()
  const papers: BuildPdfPaper[] = []
  for (let order = 1; order <= 120; order += 1) {
    let bytes = Buffer.from(whole)
    if (order % 3 === 0) bytes = bytes.subarray(0, random(bytes.length))
    else for (let times = 0; times <= order % 8; times += 1) bytes[random(bytes.length)] = random(256)
    papers.push(paper(order, { files: [storedFile(folder, `${order}.pdf`, bytes, await pageCount(bytes))] }))
  }
  const { result } = await buildAll(papers)
  expect(result.leftOut.length).toBeGreaterThan(20)
  expect(result.documents).toBeGreaterThan(20)
})
