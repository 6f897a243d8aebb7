import { expect, test } from '@playwright/test'
import { type Program, temporaryFolder } from './support/program.ts'
import { startWithArchive } from './support/ready-archive.ts'

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

const paper = (name: RegExp) => program.window.getByRole('row', { name })
const option = (name: RegExp) => program.window.getByRole('option', { name })

test('papers go into the bin by key, and come back by notice, key and list', async () => {
  const { window } = program
  await window
    .getByRole('treeitem', { name: /Đại hội đại biểu/ })
    .first()
    .click()
  await window.keyboard.press('ArrowRight')
  await window
    .getByRole('treeitem', { name: /Hồ sơ diễn biến/ })
    .last()
    .click()
  await paper(/01 nghị quyết/).click()
  await window.keyboard.press('Delete')
  await expect(paper(/01 nghị quyết/)).toBeHidden()
  // The notice says what was done and takes it back.
  await expect(window.getByRole('alert')).toContainText(
    'Bỏ văn bản “01 nghị quyết đại hội.pdf” vào thùng rác',
  )
  await window.getByRole('alert').getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(paper(/01 nghị quyết/)).toBeVisible()

  // Keys: outside a box they are the archive's, inside it the box's.
  await window.getByRole('grid').focus()
  await window.keyboard.press('Control+Y')
  await expect(paper(/01 nghị quyết/)).toBeHidden()
  const box = window.getByRole('searchbox')
  await box.focus()
  await window.keyboard.type('abc')
  await window.keyboard.press('Control+Z')
  await expect(paper(/01 nghị quyết/)).toBeHidden()
  await box.fill('')
  await window.getByRole('grid').focus()
  await window.keyboard.press('Control+Z')
  await expect(paper(/01 nghị quyết/)).toBeVisible()

  // Several steps at once.
  for (const left of [/01 nghị quyết/, /02 biên bản/]) {
    await paper(left).click()
    await window.keyboard.press('Delete')
    await expect(paper(left)).toBeHidden()
  }
  await window.getByRole('button', { name: 'Việc của kho' }).click()
  await expect(window.getByRole('menuitem', { name: /^Hoàn tác: Bỏ văn bản “02 biên bản/ })).toBeVisible()
  await window.getByRole('menuitem', { name: 'Các thao tác gần đây' }).click()
  const dialog = window.getByRole('dialog')
  await dialog.getByRole('listbox').focus()
  await window.keyboard.press('ArrowDown')
  await dialog.getByRole('button', { name: 'Hoàn tác 2 thao tác' }).click()
  await expect(dialog.getByText('(đã hoàn tác)')).toHaveCount(2)
  await window.keyboard.press('Escape')
  await expect(paper(/01 nghị quyết/)).toBeVisible()
  await expect(paper(/02 biên bản/)).toBeVisible()
})

test('a dossier and papers come back from the bin, several at once, by keyboard', async () => {
  const { window } = program
  await paper(/03 báo cáo/).click()
  await window.keyboard.press('Delete')
  await expect(paper(/03 báo cáo/)).toBeHidden()
  await window
    .getByRole('treeitem', { name: /lễ tân, khánh tiết|tuyên truyền/ })
    .first()
    .click()
  await window.getByRole('button', { name: 'Việc khác' }).click()
  await window.getByRole('menuitem', { name: 'Bỏ hồ sơ vào thùng rác' }).click()
  await expect(window.getByRole('alert').last()).toContainText('Bỏ hồ sơ “01.01.0010” vào thùng rác')

  await window.getByRole('link', { name: 'Thùng rác' }).click()
  await expect(option(/^Hồ sơ/)).toHaveCount(1)
  await expect(option(/03 báo cáo|chưa có trích yếu/)).toHaveCount(1)
  await window.getByRole('listbox', { name: 'Những gì trong thùng rác' }).focus()
  await window.keyboard.press('Control+A')
  await expect(window.getByText('Đã đánh dấu 2 mục')).toBeVisible()
  await window.keyboard.press('Enter')
  await expect(window.getByText('Thùng rác trống')).toBeVisible()
  await window.getByRole('button', { name: 'Hoàn tác', exact: false }).first().click()
  await expect(option(/./)).toHaveCount(1)
})
