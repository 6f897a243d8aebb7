import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { run } from '../support/hoso.ts'
import { type Program, startProgram, temporaryFolder } from './support/program.ts'

test.describe.configure({ mode: 'serial' })
const folder = temporaryFolder()
const kho = join(folder.path, 'kho')
let program: Program

test.beforeAll(async () => {
  mkdirSync(kho)
  await run('create', kho, '--name', 'Đảng ủy xã Dương Quang', '--officer', 'Nông Thị Hà')
  const congress = ['--ordinal', 'XVI', '--term', '2020-2025', '--from', '2020-05-20', '--to', '2020-05-21']
  await run('congress', kho, ...congress)
  program = await startProgram(join(folder.path, 'settings'))
})
test.afterAll(async () => {
  await program.close()
  folder.remove()
})

const press = async (...keys: string[]) => {
  for (const key of keys) await program.window.keyboard.press(key)
}
const type = (text: string) => program.window.keyboard.type(text)
const total = (papers: number) => program.window.getByText(`${papers} văn bản`, { exact: true })

test('opens the table of a dossier', async () => {
  const { window } = program
  await program.answerOpenDialog(kho)
  await window.getByRole('button', { name: /Mở kho có sẵn/ }).click()
  await window.getByRole('tree').first().focus()
  await press('Home')
  const walkedTo = window.locator('[role=treeitem][data-active=true]', { hasText: 'Hồ sơ diễn biến' })
  for (let step = 0; step < 25 && !(await walkedTo.isVisible()); step += 1)
    await press('ArrowRight', 'ArrowDown')
  await press('Enter')
  await expect(window.getByRole('heading', { name: /Hồ sơ diễn biến/ })).toBeVisible()
  await window.getByRole('radio', { name: 'Danh sách' }).focus()
  await press('ArrowRight')
  await expect(window.getByRole('grid', { name: 'Bảng văn bản' })).toBeVisible()
  await expect(total(0)).toBeVisible()
})

test('forty papers are typed from a list', async () => {
  const { window } = program
  await window.getByRole('textbox', { name: 'Văn bản mới, Tên loại' }).focus()
  // The first says everything; those after it take kind, symbol, body, copy and secrecy from it, and the next number.
  await type('nghi quyet')
  await press('Tab')
  await type('01-NQ/ĐU')
  await press('Tab', 'Tab')
  await type('21/5/2020')
  await press('Tab')
  await type('Đảng ủy xã Dương Quang')
  await press('Tab')
  await type('Về nhiệm vụ năm thứ 1')
  await press('Tab', 'Tab', 'Tab')
  await type('ban chinh')
  await press('Home')
  await press('Enter')
  await expect(total(1)).toBeVisible()
  await window.screenshot({ path: 'test-results/grid-first.png' })
  for (let paper = 2; paper <= 40; paper += 1) {
    await press('Home', 'ArrowRight', 'ArrowRight', 'ArrowRight')
    await type(`${(paper % 28) + 1}/6`)
    await press('Tab', 'Tab')
    await type(`Về nhiệm vụ năm thứ ${paper}`)
    await press('Enter')
  }
  await expect(total(40)).toBeVisible()
  await press('Control+Home')
  await press('Control+ArrowDown', 'ArrowUp')
  await window.screenshot({ path: 'test-results/grid-forty.png' })
  await expect(window.getByRole('row', { name: /Về nhiệm vụ năm thứ 40/ })).toContainText('13/6/2020')
  await expect(window.getByRole('row', { name: /Về nhiệm vụ năm thứ 40/ })).toContainText('40')
  await expect(window.getByRole('row', { name: /Về nhiệm vụ năm thứ 40/ })).toContainText('NQ/ĐU')
})
