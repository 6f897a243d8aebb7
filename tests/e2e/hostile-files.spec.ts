import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { hoso, run } from '../support/hoso.ts'
import {
  cyclicPdf,
  decomposedName,
  deeplyNestedPdf,
  longName,
  mutated,
  pageCountLiePdf,
  truncated,
  wordFile,
} from '../support/hostile-pdf.ts'
import { bombPdf, laughterPdf } from '../support/hostile-pdf-bombs.ts'
import { makePdf, makeScanPdf } from '../support/make-pdf.ts'
import { type Program, projectFolder, startProgram, temporaryFolder } from './support/program.ts'

/** A round trip through the window takes some milliseconds; this says “hangs”, with room for a busy machine. */
const hangsMs = 2_000

const folder = temporaryFolder()
const kho = join(folder.path, 'kho')
const hostile = join(folder.path, 'tệp lạ')
const corpus = join(projectFolder, '../shared/corpus/pdf')
let program: Program

test.beforeAll(async () => {
  mkdirSync(hostile)
  const good = await makePdf(['Một trang lành lặn.', 'Trang hai.'])
  const files: Record<string, Uint8Array | string> = {
    'cắt cụt.pdf': truncated(good, 0.4),
    'mã hóa.pdf': await makePdf(['Bí mật'], {
      security: { userPassword: 'mat-khau', ownerPassword: 'khac' },
    }),
    'bom.pdf': bombPdf(),
    'cười.pdf': laughterPdf(),
    'vòng tròn.pdf': cyclicPdf(),
    'lồng nhau.pdf': deeplyNestedPdf(),
    'nói dối số trang.pdf': pageCountLiePdf(),
    'bản quét.pdf': await makeScanPdf(2),
    'word.pdf': wordFile(),
    'rỗng.pdf': '',
    [decomposedName]: await makePdf(['Tên viết rời dấu.']),
    [longName()]: await makePdf(['Tên dài hai trăm năm mươi lăm byte.']),
  }
  for (let seed = 1; seed <= 5; seed += 1) files[`đột biến ${seed}.pdf`] = mutated(good, seed)
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(hostile, name), bytes)
  await run('create', kho, '--name', 'Đảng ủy xã Thử')
  await run('dossier', kho, '--title', 'Hồ sơ tệp lạ')
  program = await startProgram(join(folder.path, 'settings'))
})
test.afterAll(() => folder.remove())

const hashes = (place: string): string[] =>
  readdirSync(place)
    .sort()
    .map((name) =>
      createHash('sha256')
        .update(readFileSync(join(place, name)))
        .digest('hex'),
    )

test('hostile files: none lost, none blocking, each said, originals as they were', async () => {
  test.setTimeout(300_000)
  const { window } = program
  const places = existsSync(corpus) ? [hostile, corpus] : [hostile]
  if (places.length === 1) console.warn('SKIPPED: the fifty-six PDFs beside the project are not here')
  const before = places.map(hashes)
  const given = before.flat().length
  await program.answerOpenDialog(kho)
  await window.getByRole('button', { name: /Mở kho có sẵn/ }).click()
  await window.getByRole('tree').focus()
  await window.keyboard.press('Home')
  for (let step = 0; step < 5; step += 1) {
    for (const key of ['ArrowRight', 'ArrowDown']) await window.keyboard.press(key)
  }
  await window.keyboard.press('Enter')
  await expect(window.getByText('Hồ sơ chưa có văn bản nào')).toBeVisible()

  const search = window.getByRole('searchbox', { name: 'Tìm trong kho' })
  const roundTrips: number[] = []
  const probe = async (act: () => Promise<unknown>) => {
    const begun = Date.now()
    await window.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(null))))
    await act()
    roundTrips.push(Date.now() - begun)
  }

  await program.answerOpenDialog(...places)
  await window.keyboard.press('Control+Shift+I')
  const dialog = window.getByRole('dialog', { name: /Kết quả đưa tệp/ })
  // While the files are copied in, the window draws; a key would go to the dialog that comes.
  await expect
    .poll(
      async () => {
        await probe(() => Promise.resolve())
        return dialog.isVisible()
      },
      { timeout: 60_000, intervals: [200] },
    )
    .toBe(true)
  const whileFiling = roundTrips.length
  await expect(dialog.getByText(/rỗng\.pdf” rỗng/)).toBeVisible()
  const said = (await dialog.textContent()) ?? ''
  const filed = Number(/(\d+) tệp đã vào kho/.exec(said)?.[1])
  const there = Number(/(\d+) tệp đã có sẵn/.exec(said)?.[1] ?? 0)
  // Every given path is in exactly one list; one is empty.
  expect(filed + there + 1).toBe(given)
  await window.keyboard.press('Escape')

  // While the papers are read in their own process, the window answers.
  await expect
    .poll(
      async () => {
        await probe(() => search.press('Home'))
        return (await window.getByText('Đang đọc chữ trong tệp').count()) === 0
      },
      { timeout: 240_000, intervals: [200] },
    )
    .toBe(true)
  expect(whileFiling).toBeGreaterThan(0)
  // Too few looks would say nothing of the reading.
  expect(roundTrips.length - whileFiling).toBeGreaterThan(10)
  expect(Math.max(...roundTrips)).toBeLessThan(hangsMs)

  const { answer } = await hoso<{ files: { name: string; text: string | null }[] }[]>(
    'documents',
    kho,
    '--dossier',
    '01.01.0001',
  )
  const verdict = (name: string) =>
    answer.flatMap(({ files }) => files).find((file) => file.name === name)?.text
  expect(answer.flatMap(({ files }) => files).filter(({ text }) => text === null)).toEqual([])
  expect(verdict('mã hóa.pdf')).toBe('encrypted')
  expect(verdict('bom.pdf')).toBe('unreadable')
  expect(verdict('word.pdf')).toBe('not-pdf')
  expect(verdict('bản quét.pdf')).toBe('none')
  expect(verdict(decomposedName)).toBe('text')
  expect(verdict(longName())).toBe('text')
  expect(places.map(hashes)).toEqual(before)

  // Each failure as the person sees it, in the list and in place of the paper.
  const grid = window.getByRole('grid', { name: 'Văn bản trong hồ sơ' })
  const reach = async (name: string) => {
    await search.press('Escape')
    const row = grid.getByRole('row', { name: new RegExp(name.replace('.', '\\.')) })
    await grid.focus()
    await window.keyboard.press('Home')
    for (let step = 0; step < given && !(await row.isVisible()); step += 1)
      await window.keyboard.press('PageDown')
    await row.click()
    return row
  }
  await expect((await reach('mã hóa.pdf')).getByText('có mật khẩu')).toBeVisible()
  await expect(
    window.getByRole('heading', { name: 'Tệp có mật khẩu' }).or(window.getByText('Tệp có mật khẩu')).first(),
  ).toBeVisible()
  await expect((await reach('bản quét.pdf')).getByText('chưa đọc được chữ, 2 trang')).toBeVisible()
  await expect((await reach('word.pdf')).getByText('không phải PDF', { exact: true })).toBeVisible()
  await expect((await reach('bom.pdf')).getByText('không đọc được', { exact: true })).toBeVisible()

  await expect((await reach('cắt cụt.pdf')).getByText('không đọc được', { exact: true })).toBeVisible()
  await expect(window.getByText('Không hiển thị được tệp này').first()).toBeVisible()

  // After all of them the window still does its work.
  await search.fill('ten dai hai tram nam muoi lam byte')
  await search.press('Enter')
  await expect(window.getByText('1 văn bản', { exact: true })).toBeVisible()

  await program.close()
  const verified = await hoso<{ ok: boolean; files: number }>('verify', kho)
  expect(verified.answer).toMatchObject({ ok: true, files: filed })
})
