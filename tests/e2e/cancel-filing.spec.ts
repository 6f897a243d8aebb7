import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { hoso, run } from '../support/hoso.ts'
import { makePdf } from '../support/make-pdf.ts'
import { openFirstDossier } from './support/open-dossier.ts'
import { type Program, startProgram, temporaryFolder } from './support/program.ts'

test.describe.configure({ mode: 'serial' })
const folder = temporaryFolder()
const kho = join(folder.path, 'kho')
const papers = join(folder.path, 'giấy tờ')
const given = 240
/** After the end mark of a PDF: makes each paper another one, and long enough that there is time to stop. */
const filling = Buffer.alloc(400_000, '%')
let program: Program

test.beforeAll(async () => {
  mkdirSync(papers)
  const paper = await makePdf(['Một trang.'])
  for (let number = 1; number <= given; number += 1) {
    const bytes = Buffer.concat([paper, Buffer.from(`\n%${number}\n`), filling])
    writeFileSync(join(papers, `${String(number).padStart(3, '0')}.pdf`), bytes)
  }
  mkdirSync(kho)
  await run('create', kho, '--name', 'Đảng ủy xã Thử')
  await run('dossier', kho, '--title', 'Hồ sơ nhiều tệp')
  program = await startProgram(join(folder.path, 'settings'))
  await openFirstDossier(program, kho)
  await expect(program.window.getByText('Hồ sơ chưa có văn bản nào')).toBeVisible()
})
test.afterAll(async () => {
  await program.close()
  folder.remove()
})

const sha = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
const filesUnder = (place: string): string[] =>
  readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))

/** The hashes of the dossier's files, as the catalogue names them. */
async function catalogued(): Promise<string[]> {
  const { answer } = await hoso<{ files: { sha256: string }[] }[]>(
    'documents',
    kho,
    '--dossier',
    '01.01.0001',
  )
  return answer.flatMap(({ files }) => files.map(({ sha256 }) => sha256)).sort()
}

let filed = 0

test('stopped in the middle: what is in stays, nothing is half done, both are said', async () => {
  const { window } = program
  await program.answerOpenDialog(papers)
  await window.keyboard.press('Control+Shift+I')
  const jobs = window.getByRole('complementary', { name: 'Việc chạy nền' })
  // Some are in, many are not.
  await expect(jobs.getByText(new RegExp(`^[1-9]\\d?/${given}`))).toBeVisible()
  await jobs.getByRole('button', { name: /^Dừng/ }).click()

  const dialog = window.getByRole('dialog', { name: /Kết quả đưa tệp/ })
  await expect(dialog.getByText(/Đã dừng theo yêu cầu/)).toBeVisible()
  filed = Number(/(\d+) tệp đã vào kho/.exec((await dialog.textContent()) ?? '')?.[1])
  expect(filed).toBeGreaterThan(0)
  expect(filed).toBeLessThan(given)
  await expect(dialog.getByText(/các tệp còn lại chưa vào/)).toBeVisible()
  await expect(dialog.getByText(/tệp không nhận/)).toHaveCount(0)

  const known = await catalogued()
  expect(known).toHaveLength(filed)
  const stored = filesUnder(join(kho, 'files'))
  expect(stored.map(sha).sort()).toEqual(known)
  expect(filesUnder(join(kho, 'staging'))).toEqual([])
  expect((await hoso<{ ok: boolean }>('verify', kho)).answer.ok).toBe(true)
  expect(readdirSync(papers)).toHaveLength(given)
  await dialog.getByRole('button', { name: 'Xong' }).click()
  await expect(window.getByText(`${filed} văn bản`).first()).toBeVisible()
})

test('the same folder again takes in the rest, each paper once', async () => {
  test.setTimeout(180_000)
  const { window } = program
  await program.answerOpenDialog(papers)
  await window.keyboard.press('Control+Shift+I')
  const dialog = window.getByRole('dialog', { name: /Kết quả đưa tệp/ })
  await expect(dialog.getByText(`${given - filed} tệp đã vào kho`)).toBeVisible({ timeout: 120_000 })
  await expect(dialog.getByText(`${filed} tệp đã có sẵn trong kho, chưa đưa vào`).first()).toBeVisible()
  expect(await catalogued()).toEqual(filesUnder(papers).map(sha).sort())
})
