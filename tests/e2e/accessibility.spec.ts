import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { run } from '../support/hoso.ts'
import { seriousFindings } from './support/axe.ts'
import { makePapers } from './support/papers.ts'
import { type Program, startProgram, temporaryFolder } from './support/program.ts'

test.describe.configure({ mode: 'serial' })
const folder = temporaryFolder()
const kho = join(folder.path, 'kho')
let program: Program

test.beforeAll(async () => {
  mkdirSync(kho)
  const papers = await makePapers(folder.path)
  await run('create', kho, '--name', 'Đảng ủy xã Dương Quang', '--officer', 'Nông Thị Hà')
  await run(
    'congress',
    kho,
    '--ordinal',
    'XVI',
    '--term',
    '2020-2025',
    '--from',
    '2020-05-20',
    '--to',
    '2020-05-21',
  )
  await run('file', kho, '--dossier', '01.01.0007', papers.folder)
  program = await startProgram(join(folder.path, 'settings'))
})
test.afterAll(async () => {
  await program.close()
  folder.remove()
})

const serious = () => seriousFindings(program.window)

test('start page and set-up', async () => {
  const { window } = program
  await expect(window.getByRole('button', { name: 'Tạo kho mới' })).toBeVisible()
  expect(await serious()).toEqual([])
  await window.getByRole('button', { name: 'Tạo kho mới' }).click()
  await expect(window.getByLabel('Tên cấp ủy')).toBeVisible()
  expect(await serious()).toEqual([])
  await window.getByRole('button', { name: 'Thôi, quay về' }).click()
})

test('home, dossier, form, work list, search', async () => {
  const { window } = program
  await program.answerOpenDialog(kho)
  await window.getByRole('button', { name: /Mở kho có sẵn/ }).click()
  await expect(window.getByRole('tree')).toBeVisible()
  expect(await serious(), 'home').toEqual([])
  await window
    .getByRole('treeitem', { name: /Đại hội đại biểu/ })
    .first()
    .click()
  await window.keyboard.press('ArrowRight')
  expect(await serious(), 'congress').toEqual([])
  await window
    .getByRole('treeitem', { name: /Hồ sơ diễn biến/ })
    .last()
    .click()
  await expect(window.getByRole('row', { name: /01 nghị quyết/ })).toBeVisible()
  expect(await serious(), 'dossier').toEqual([])
  await window.keyboard.press('Control+L')
  await expect(window.getByRole('combobox', { name: 'Tên loại' })).toBeVisible()
  expect(await serious(), 'work list').toEqual([])
  await window.keyboard.press('Control+F')
  await window.keyboard.type('dai hoi')
  await window.keyboard.press('Enter')
  await expect(window.locator('mark').first()).toBeVisible()
  expect(await serious(), 'search').toEqual([])
  await window.keyboard.press('F1')
  await expect(window.getByRole('dialog')).toBeVisible()
  expect(await serious(), 'keyboard map').toEqual([])
  await window.keyboard.press('Escape')
})
