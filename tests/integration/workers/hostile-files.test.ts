import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createTextExtractor, extractionLimits } from '../../../electron/backend/processes/text-extractor.ts'
import { TextExtraction } from '../../../shared/worker-protocol/extract-text.ts'
import { greyPng } from '../../support/grey-png.ts'
import * as hostile from '../../support/hostile-pdf.ts'
import * as bombs from '../../support/hostile-pdf-bombs.ts'
import { makePdf } from '../../support/make-pdf.ts'
import { paperFolder } from '../../support/paper-folder.ts'
import { watchResidentPeak } from '../../support/resident-peak.ts'
import { sourceSpawner } from '../../support/worker-spawner.ts'

const paper = paperFolder()
const extractor = createTextExtractor({ spawner: sourceSpawner })
afterAll(() => extractor.close())

const good = ['Nghị quyết Đại hội đại biểu Đảng bộ xã', 'Biên bản phiên họp thứ nhất']

/** The extractor reads the next file as if nothing had been. */
async function expectStillWorking(): Promise<void> {
  const result = await extractor.extract(await paper('good.pdf', makePdf(good)))
  expect(result.pageTexts).toEqual(good)
}

describe('a password', () => {
  test.each([
    ['AES-256', false],
    ['AES-128', false],
    ['RC4-128', true],
    ['RC4-40', true],
  ] as const)('%s', async (algorithm, allowWeakCryptography) => {
    const security = { userPassword: 'mat khau', ownerPassword: 'b', algorithm, allowWeakCryptography }
    const path = await paper(`${algorithm}.pdf`, makePdf(good, { security }))
    expect(await extractor.extract(path)).toMatchObject({ text: 'encrypted', pages: null, characters: 0 })
  })
})

describe('no PDF at all', () => {
  test.each([
    ['0 bytes', new Uint8Array()],
    ['a Word file', hostile.wordFile()],
    ['a picture', greyPng(40, 40)],
    ['plain text', hostile.plainText()],
  ])('%s', async (name, bytes) => {
    const path = await paper(`${name}.pdf`, bytes)
    expect(await extractor.extract(path)).toMatchObject({ text: 'not-pdf', pages: null, pageTexts: [] })
  })

  test('a header within the first 1024 bytes is one, later it is none', async () => {
    const bytes = await makePdf(good)
    const behind = (space: number) => Buffer.concat([Buffer.alloc(space, '\n'), bytes])
    expect(await extractor.extract(await paper('early.pdf', behind(1000)))).toMatchObject({ text: 'text' })
    expect(await extractor.extract(await paper('late.pdf', behind(1024)))).toMatchObject({ text: 'not-pdf' })
  })
})

describe('broken', () => {
  test('cut off before its table', async () => {
    const path = await paper('cut.pdf', hostile.truncated(await makePdf(good), 0.5))
    expect(await extractor.extract(path)).toMatchObject({
      text: 'unreadable',
      pages: null,
      reason: 'damaged',
    })
  })

  test('a page tree that bites its tail', async () => {
    const path = await paper('cyclic.pdf', hostile.cyclicPdf())
    expect(await extractor.extract(path)).toMatchObject({
      text: 'unreadable',
      pages: null,
      reason: 'damaged',
    })
  })

  test('one page that claims to be ten million', async () => {
    const path = await paper('lie.pdf', hostile.pageCountLiePdf())
    expect(await extractor.extract(path)).toMatchObject({ text: 'text', pages: 1 })
  })

  test('more pages than the limit', async () => {
    const path = await paper('many.pdf', hostile.manyPagesPdf(extractionLimits.pages + 1))
    expect(await extractor.extract(path)).toMatchObject({ text: 'unreadable', pages: null, reason: 'pages' })
  })

  test.each([
    ['resources', hostile.deeplyNestedPdf(), 'text'],
    ['content', hostile.deeplyNestedContentPdf(), 'none'],
  ])('arrays a hundred thousand deep in the %s', async (name, bytes, text) => {
    expect(await extractor.extract(await paper(`deep-${name}.pdf`, bytes))).toMatchObject({ text, pages: 1 })
  })

  test('changed at random, a hundred times: always an answer of the right shape', async () => {
    const whole = await makePdf(good)
    for (let seed = 0; seed < 100; seed += 1) {
      const bytes = hostile.mutated(whole, seed, 1 + (seed % 40))
      const result = await extractor.extract(await paper('mutated.pdf', bytes))
      expect(() => TextExtraction.parse(result), `seed ${seed}`).not.toThrow()
      if (result.pages !== null && result.text === 'text') expect(result.pageTexts).toHaveLength(result.pages)
    }
    await expectStillWorking()
  })
})

describe('a bomb is ended within the limits and costs no other file', () => {
  test.each([
    ['spaces', bombs.bombPdf, 1],
    ['letters', bombs.letterBombPdf, 1],
    ['Flate in Flate', bombs.nestedBombPdf, 1],
    ['the catalogue itself', bombs.objectStreamBombPdf, null],
  ] as const)('%s', async (name, make, pages) => {
    const peak = watchResidentPeak()
    const result = await extractor.extract(await paper(`${name}.pdf`, make()))
    expect(result).toMatchObject({ text: 'unreadable', pages, pageTexts: [] })
    expect(result.reason).toMatch(/^(memory|time)$/)
    // R14: no more than 512 MB, what the watchdog lets pass between two looks included.
    expect(peak.stop()).toBeLessThan(512 * 2 ** 20)
    await expectStillWorking()
  })

  test('forms that draw forms: time or memory, whichever is used up first', async () => {
    const result = await extractor.extract(await paper('laughter.pdf', bombs.laughterPdf()))
    expect(result).toMatchObject({ text: 'unreadable', pages: 1 })
    expect(result.reason).toMatch(/^(memory|time)$/)
    await expectStillWorking()
  })

  test('on one page of three: the other two are read', async () => {
    const result = await extractor.extract(await paper('between.pdf', bombs.bombBetweenPagesPdf()))
    expect(result).toMatchObject({ text: 'text', pages: 3, lostPages: [2] })
    expect(result.reason).toMatch(/^(memory|time)$/)
    expect(result.pageTexts).toEqual(['Trang dau con doc duoc', '', 'Trang cuoi con doc duoc'])
  })
})

test.each([
  ['of 255 bytes', hostile.longName()],
  ['with its marks taken apart', hostile.decomposedName],
])('a name %s is a name', async (_, name) => {
  expect((await extractor.extract(await paper(name, makePdf(good)))).pageTexts).toEqual(good)
})

const corpus = new URL('../../../../shared/corpus/pdf/', import.meta.url)
const corpusThere = existsSync(corpus)
if (!corpusThere) console.warn(`SKIPPED: the foreign test files are not there (${corpus.pathname})`)

test.skipIf(!corpusThere)('every file of the foreign collection gets its answer', async () => {
  const names = readdirSync(corpus).filter((name) => name.endsWith('.pdf'))
  const tally = new Map<string, number>()
  for (const name of names) {
    const result = await extractor.extract(join(corpus.pathname, name))
    expect(() => TextExtraction.parse(result), name).not.toThrow()
    tally.set(result.text, (tally.get(result.text) ?? 0) + 1)
  }
  console.info(`${names.length} foreign files: ${JSON.stringify(Object.fromEntries(tally))}`)
  await expectStillWorking()
})
