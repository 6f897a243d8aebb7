import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type Program, projectFolder, startProgram, temporaryFolder } from './support/program.ts'

/** The sample as somebody meets it who has the program for the first time. */
test.describe.configure({ mode: 'serial' })

const folder = temporaryFolder()
const settings = join(folder.path, 'settings')
const picture = (name: string) => join(projectFolder, 'test-results', `sample-${name}.png`)
let program: Program

test.beforeAll(async () => {
  program = await startProgram(settings)
})
test.afterAll(async () => {
  await program.close()
  folder.remove()
})

test('is made and opened from the start page, and says what it is', async () => {
  const { window } = program
  await window.getByRole('button', { name: 'Mở kho mẫu' }).click()
  await expect(window.getByText('Tạo kho mẫu')).toBeVisible()
  await window.screenshot({ path: picture('making') })
  const banner = window.getByRole('complementary', { name: 'Kho mẫu' })
  await expect(banner).toContainText('hư cấu', { timeout: 60_000 })
  const congresses = window.getByRole('region', { name: 'Các đại hội' })
  await expect(congresses.getByRole('button', { name: /lần thứ XX, nhiệm kỳ 2020-2025/ })).toBeVisible()
  await expect(congresses.getByRole('button', { name: /lần thứ I, nhiệm kỳ 2025-2030/ })).toBeVisible()
  await expect(window.getByText('4 văn bản chưa biên mục')).toBeVisible()
  await window.screenshot({ path: picture('home') })
})

test('a sentence is found without marks and the paper opens at its page', async () => {
  const { window } = program
  await window.getByRole('searchbox').fill('con duong hua tu khi em trai')
  const hit = window.getByRole('option').first()
  await expect(hit).toContainText('01-BB/ĐH')
  await window.screenshot({ path: picture('search') })
  await hit.click()
  const reader = window.frameLocator('iframe')
  await expect(reader.locator('.mark, mark, [data-mark]').first()).toBeAttached()
  await window.screenshot({ path: picture('reader') })
})

test('what was tried in it is gone when it is made anew', async () => {
  const { window } = program
  const congresses = window.getByRole('region', { name: 'Các đại hội' })
  await window.getByRole('button', { name: 'Hồ sơ', exact: true }).click()
  await window.keyboard.press('Control+n')
  const form = window.getByRole('dialog')
  await form.getByRole('textbox', { name: /Tiêu đề|Tên hồ sơ/ }).fill('Hồ sơ tập làm')
  await form.getByRole('button', { name: 'Lập hồ sơ' }).click()
  await expect(window.getByText('Hồ sơ tập làm').first()).toBeVisible()
  await window.getByRole('button', { name: 'Làm lại kho mẫu' }).click()
  await window.getByRole('dialog').getByRole('button', { name: 'Làm lại', exact: true }).click()
  await expect(congresses).toBeVisible({ timeout: 60_000 })
  await expect(window.getByText('Hồ sơ tập làm')).toHaveCount(0)
})

test('--sample opens it straight away, without making it again', async () => {
  // Closed on purpose: the next start would stay at the start page.
  await program.window.getByRole('button', { name: 'Việc của kho' }).click()
  await program.window.getByRole('menuitem', { name: 'Đóng kho' }).click()
  await expect(program.window.getByRole('button', { name: 'Mở kho mẫu' })).toBeVisible()
  const made = statSync(join(settings, 'Kho mẫu')).ino
  await program.close()
  program = await startProgram(settings, undefined, {}, ['--sample'])
  await expect(program.window.getByRole('complementary', { name: 'Kho mẫu' })).toBeVisible()
  expect(statSync(join(settings, 'Kho mẫu')).ino).toBe(made)
})
