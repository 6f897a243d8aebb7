import { expect, test } from '@playwright/test'
import { seriousFindings } from './support/axe.ts'
import { type Program, temporaryFolder } from './support/program.ts'
import { openBy, startWithArchive } from './support/ready-archive.ts'

const folder = temporaryFolder()
let program: Program
test.afterAll(async () => {
  await program.close()
  folder.remove()
})

test('anything is opened by a part of its name, without the mouse', async () => {
  program = await startWithArchive(folder.path)
  const { window } = program
  const box = window.getByRole('combobox', { name: /Gõ tên, số ký hiệu/ })
  // Initials, without marks: a paper, by then its dossier is open beside it.
  await openBy(window, 'nqdh', /01 nghị quyết đại hội/)
  await expect(window.getByRole('heading', { name: /Hồ sơ diễn biến/ })).toBeVisible()
  await expect(window.getByRole('row', { selected: true })).toHaveText(/01 nghị quyết đại hội/)
  // The code of a dossier.
  await openBy(window, '01.01.0002', /chuẩn bị văn kiện/)
  await expect(window.getByRole('heading', { name: /chuẩn bị văn kiện/ })).toBeVisible()
  // A command, by its name without marks.
  await openBy(window, 'thung rac', /Thùng rác/)
  await expect(window.getByText('Thùng rác trống')).toBeVisible()
  await openBy(window, 'phim tat', /Bàn phím và phím tắt/)
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
  expect(await seriousFindings(window)).toEqual([])
  await window.keyboard.press('Escape')
  await expect(box).toBeHidden()
})

test('a window at rest reads nothing', async () => {
  const { app, window } = program
  await window.waitForTimeout(3_000)
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (contents === undefined) throw new Error('no window')
    const send = contents.send.bind(contents)
    contents.send = (...told) => {
      Object.assign(globalThis, { answers: Number(Reflect.get(globalThis, 'answers') ?? 0) + 1 })
      send(...told)
    }
  })
  const answers = () => app.evaluate(() => Number(Reflect.get(globalThis, 'answers') ?? 0))
  await window.waitForTimeout(5_000)
  expect(await answers()).toBe(0)
  // And the answers are counted at all.
  await window.getByRole('treeitem').last().click()
  await expect.poll(answers).toBeGreaterThan(0)
})
