import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { run } from '../support/hoso.ts'
import { makePapers } from './support/papers.ts'
import { type Program, startProgram, temporaryFolder } from './support/program.ts'

const folder = temporaryFolder()
let program: Program
test.afterAll(async () => {
  await program.close()
  folder.remove()
})

test('anything is opened by a part of its name, without the mouse', async () => {
  const kho = join(folder.path, 'kho')
  mkdirSync(kho)
  const papers = await makePapers(folder.path)
  await run('create', kho, '--name', 'Đảng ủy xã Dương Quang', '--officer', 'Nông Thị Hà')
  const congress = ['--ordinal', 'XVI', '--term', '2020-2025', '--from', '2020-05-20', '--to', '2020-05-21']
  await run('congress', kho, ...congress)
  await run('file', kho, '--dossier', '01.01.0007', papers.folder)
  program = await startProgram(join(folder.path, 'settings'))
  const { window } = program
  await program.answerOpenDialog(kho)
  await window.getByRole('button', { name: /Mở kho có sẵn/ }).click()
  await expect(window.getByRole('tree')).toBeVisible()

  const box = window.getByRole('combobox', { name: /Gõ tên, số ký hiệu/ })
  const chosen = window.getByRole('option', { selected: true })
  const openBy = async (typed: string, name: RegExp) => {
    await window.keyboard.press('Control+K')
    await expect(box).toBeFocused()
    await window.keyboard.type(typed)
    await expect(chosen).toHaveText(name)
    await window.keyboard.press('Enter')
    await expect(box).toBeHidden()
  }

  // Initials, without marks: a paper, by then its dossier is open beside it.
  await openBy('nqdh', /01 nghị quyết đại hội/)
  await expect(window.getByRole('heading', { name: /Hồ sơ diễn biến/ })).toBeVisible()
  await expect(window.getByRole('row', { selected: true })).toHaveText(/01 nghị quyết đại hội/)
  // The code of a dossier.
  await openBy('01.01.0002', /chuẩn bị văn kiện/)
  await expect(window.getByRole('heading', { name: /chuẩn bị văn kiện/ })).toBeVisible()
  // A command, by its name without marks.
  await openBy('thung rac', /Thùng rác/)
  await expect(window.getByText('Thùng rác trống')).toBeVisible()
  await openBy('phim tat', /Bàn phím và phím tắt/)
  await expect(window.getByRole('dialog', { name: 'Bàn phím và phím tắt' })).toBeVisible()
  await window.keyboard.press('Escape')

  // Nothing typed: what was open lately, the last one first.
  await window.keyboard.press('Control+K')
  await expect(window.getByRole('option').first()).toHaveText(/chuẩn bị văn kiện/)
  await expect(window.getByRole('option').nth(1)).toHaveText(/01 nghị quyết đại hội/)
  // A slip is said to be one; nonsense finds nothing and says where else to look.
  await box.fill('ngji quyet')
  await expect(window.getByText('dưới đây là những tên gần giống')).toBeVisible()
  await box.fill('zzzz')
  await expect(window.getByText(/Không có gì khớp/)).toBeVisible()
  await box.fill('dai hoi')
  await expect(window.getByRole('group', { name: 'Hồ sơ', exact: true })).toBeVisible()
  const { violations } = await new AxeBuilder({ page: window })
    .setLegacyMode(true)
    .exclude('iframe')
    .analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  await window.keyboard.press('Escape')
  await expect(box).toBeHidden()
})
