import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { hoso, run } from '../support/hoso.ts'
import { makePapers } from './support/papers.ts'
import { type Program, sizes, startProgram, temporaryFolder } from './support/program.ts'

/** Dates in the habits of the trade: typed, said back, shown whole. */
const folder = temporaryFolder()
const kho = join(folder.path, 'kho')
let program: Program

/** Kept where `DATES_PICTURES` says, for people to look at. */
async function picture(name: string): Promise<void> {
  const kept = process.env['DATES_PICTURES']
  if (kept) await program.window.screenshot({ path: join(kept, `${name}.png`) })
}

test.beforeAll(async () => {
  mkdirSync(kho)
  const papers = await makePapers(folder.path)
  await run('create', kho, '--name', 'Đảng ủy xã Dương Quang', '--officer', 'Nông Thị Hà')
  const of = ['--ordinal', 'XVI', '--term', '2020-2025', '--from', '2020-05-20', '--to', '2020-05-21']
  await run('congress', kho, ...of)
  await run('file', kho, '--dossier', '01.01.0007', ...papers.good)
  const { answer } = await hoso<{ documentId: number }[]>('documents', kho, '--dossier', '01.01.0007')
  const typed = ['20/12/2020-22/12/2021', '[khoảng 15/10/1978]']
  for (const [index, date] of typed.entries()) {
    await run('document', kho, String(answer[index + 1]?.documentId), '--set', `date=${date}`)
  }
  program = await startProgram(join(folder.path, 'settings'), sizes.small)
})
test.afterAll(async () => {
  await program.close()
  folder.remove()
})

test('a range and “khoảng” are typed, said back in words, and refused by name', async () => {
  const { window } = program
  await program.answerOpenDialog(kho)
  await window.getByRole('button', { name: /Mở kho có sẵn/ }).click()
  await expect(window.getByRole('tree')).toBeVisible()
  await window.keyboard.press('Control+L')
  const date = window.getByRole('textbox', { name: 'Ngày văn bản' })
  await expect(date).toBeVisible()
  for (const [typed, words] of [
    ['1890', 'Hiểu là: năm 1890, chưa rõ ngày tháng'],
    // Without its year: the congress's, while no paper before it says one.
    ['25/9', 'Hiểu là: ngày 25 tháng 9 năm 2020'],
    ['khoang 1978', 'Hiểu là: khoảng năm 1978'],
    ['2015-2017', 'Hiểu là: từ năm 2015 đến năm 2017'],
    ['20-22/5/2020', 'Hiểu là: từ ngày 20 tháng 5 năm 2020 đến ngày 22 tháng 5 năm 2020'],
  ] as const) {
    await date.fill(typed)
    await expect(window.getByText(words, { exact: true })).toBeVisible()
  }
  await date.fill('25/9')
  await date.press('Tab')
  await expect(date).toHaveValue('25/9/2020')
  await date.fill('từ ngày 20 đến ngày 22 tháng 5 năm 2020')
  await date.press('Tab')
  await expect(date).toHaveValue('20-22/5/2020')
  await date.fill('31/2/2020')
  await date.press('Control+Enter')
  await expect(window.getByText('Không có ngày 31/02/2020 trong lịch.')).toBeVisible()
  await picture('form')
  await date.fill('20-22/5/2020')
  await date.press('Control+Enter')
  await expect(window.getByText('Không có ngày 31/02/2020 trong lịch.')).toBeHidden()
})

test('a table shows them uncut', async () => {
  const { window } = program
  await window.getByRole('button', { name: 'Hồ sơ', exact: true }).click()
  await window
    .getByRole('treeitem', { name: /Đại hội đại biểu/ })
    .first()
    .click()
  await window.keyboard.press('ArrowRight')
  await window
    .getByRole('treeitem', { name: /Hồ sơ diễn biến/ })
    .last()
    .click()
  const cells = window.locator('td[data-column="date"]')
  for (const date of ['20/12/2020-22/12/2021', '[khoảng 15/10/1978]', '20-22/5/2020']) {
    await expect(cells.filter({ hasText: date })).toBeVisible()
  }
  const cut = await cells.evaluateAll((all) =>
    all.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent),
  )
  expect(cut).toEqual([])
  await picture('table')
})
