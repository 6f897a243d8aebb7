import { expect, test } from '@playwright/test'
import { seriousFindings } from './support/axe.ts'
import { type Program, temporaryFolder } from './support/program.ts'
import { openBy, startWithArchive } from './support/ready-archive.ts'

/** What a congress must leave, until when, and what the rules found: each test goes on where the last one ended. */
test.describe.configure({ mode: 'serial' })
const folder = temporaryFolder()
let program: Program
test.beforeAll(async () => {
  program = await startWithArchive(folder.path)
})
test.afterAll(async () => {
  await program.close()
  folder.remove()
})

const figures = async () => {
  const words = await program.window.getByText(/thành phần bắt buộc đã có hoặc có lý do/).textContent()
  const [settled = -1, of = -1] = words?.match(/\d+/g)?.map(Number) ?? []
  return { settled, of }
}

test('a part that did not arise is said so with its reason, and taken back', async () => {
  const { window } = program
  await window
    .getByRole('treeitem', { name: /^Đại hội đại biểu/ })
    .first()
    .click()
  await window.getByText('Thành phần', { exact: true }).click()
  const before = await figures()
  expect(before.of).toBeGreaterThan(10)
  // What is left is what blocks, and what the hand-over itself makes: the figures go together.
  const left = await window.getByText(/Còn \d+ thành phần phải có/).textContent()
  const numbers = left?.match(/\d+/g)?.map(Number) ?? []
  const [blocking = 0, atHandOver = 0] = numbers
  expect(before.settled + blocking + atHandOver).toBe(before.of)
  expect(await seriousFindings(window)).toEqual([])
  const menu = window
    .getByRole('listitem')
    .filter({ hasNotText: 'Để nhắc' })
    .getByRole('button', { name: /^Việc với thành phần/ })
    .first()
  await menu.focus()
  await window.keyboard.press('Enter')
  await window.getByRole('menuitem', { name: 'Không phát sinh…' }).click()
  const dialog = window.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Đại hội chỉ định, không bầu')
  await dialog.locator('button[type="submit"]').click()
  await expect(dialog).toBeHidden()
  await expect(window.getByText('Lý do: Đại hội chỉ định, không bầu')).toBeVisible()
  expect(await figures()).toEqual({ settled: before.settled + 1, of: before.of })
  await window.keyboard.press('Control+z')
  await expect(window.getByText('Lý do: Đại hội chỉ định, không bầu')).toBeHidden()
  expect(await figures()).toEqual(before)
})

test('each deadline says how it was counted and by which rule', async () => {
  const { window } = program
  await window.getByText('Thời hạn', { exact: true }).click()
  await expect(window.getByText(/Kết thúc công việc .* \+ 1 năm/)).toBeVisible()
  await expect(window.getByText('Gợi ý').first()).toBeVisible()
  expect(await seriousFindings(window)).toEqual([])
})

test('the findings of the archive lead to the paper they speak of', async () => {
  const { window } = program
  await openBy(window, 'dieu can xem', /Điều cần xem/)
  const list = window.getByRole('grid', { name: 'Danh sách điều cần xem' })
  await expect(list).toBeVisible()
  const first = await list.getByRole('row').first().locator('b').textContent()
  expect(await seriousFindings(window)).toEqual([])
  await list.focus()
  await window.keyboard.press('Enter')
  await expect(list).toBeHidden()
  expect(first).not.toBe('')
  await expect(window.getByRole('heading', { level: 1 }).first()).toBeVisible()
})
