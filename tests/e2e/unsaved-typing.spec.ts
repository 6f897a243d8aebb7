import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { run } from '../support/hoso.ts'
import { openFirstDossier } from './support/open-dossier.ts'
import { type Program, startProgram, temporaryFolder } from './support/program.ts'

test.describe.configure({ mode: 'serial' })
const folder = temporaryFolder()
const kho = join(folder.path, 'kho')
const settings = join(folder.path, 'settings')
let program: Program

test.beforeAll(async () => {
  mkdirSync(kho)
  await run('create', kho, '--name', 'Đảng ủy xã Dương Quang', '--officer', 'Nông Thị Hà')
  const congress = ['--ordinal', 'XVI', '--term', '2020-2025', '--from', '2020-05-20', '--to', '2020-05-21']
  await run('congress', kho, ...congress)
  program = await startProgram(settings)
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
const newRow = () => program.window.getByRole('textbox', { name: 'Văn bản mới, Tên loại' })
/** The one box of the grid, wherever it stands. */
const cellBox = () => program.window.getByRole('textbox', { name: /^(Dòng|Văn bản mới)/ })

/** Answers what a closing window asks, and counts how often it asked. */
const answerClosing = (stay: boolean) =>
  program.app.evaluate(
    ({ dialog }, answer) => {
      Reflect.set(globalThis, 'asked', 0)
      dialog.showMessageBoxSync = () => {
        Reflect.set(globalThis, 'asked', Reflect.get(globalThis, 'asked') + 1)
        return answer
      }
    },
    stay ? 0 : 1,
  )
const timesAsked = () => program.app.evaluate(() => Reflect.get(globalThis, 'asked') as number)
const closeWindow = () =>
  program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())

test('a half-typed new row is there again after the program was closed', async () => {
  await openFirstDossier(program, kho)
  let { window } = program
  await window.getByRole('radio', { name: 'Danh sách' }).focus()
  await press('ArrowRight')
  await expect(total(0)).toBeVisible()
  await newRow().focus()
  await type('nghi quyet')
  await press('Tab')
  await type('01-NQ/ĐU')
  await press('Tab', 'Tab')
  // Closed in the middle of a cell.
  await type('21/5/20')
  await program.close()

  program = await startProgram(settings)
  window = program.window
  await expect(window.getByText('1 dòng gõ dở từ trước, chưa lưu vào kho')).toBeVisible()
  await expect(window.getByRole('gridcell', { name: '01-NQ/ĐU' })).toBeVisible()
  await expect(window.getByRole('gridcell', { name: '21/5/20', exact: true })).toBeVisible()
  await expect(total(0)).toBeVisible()
  await window.screenshot({ path: 'test-results/kept-row.png' })

  await window.getByRole('button', { name: 'Đến dòng gõ dở' }).click()
  await press('ArrowRight', 'ArrowRight', 'ArrowRight')
  await type('21/5/2020')
  await press('Tab', 'Tab')
  await type('Về nhiệm vụ năm thứ 1')
  await press('Enter')
  await expect(total(1)).toBeVisible()
  await expect(window.getByText(/dòng gõ dở từ trước/)).toBeHidden()
})

test('a row that is refused on leaving the table waits there with its reason', async () => {
  const { window } = program
  await cellBox().focus()
  await press('Control+End', 'Home', 'ArrowRight', 'ArrowRight', 'ArrowRight')
  await type('31/2/2020')
  await press('Tab', 'Tab')
  await type('Về việc nghỉ lễ')
  // By key, out of the middle of a cell.
  await press('Control+l')
  await expect(window.getByText(/Dòng đang gõ chưa lưu được, được giữ lại/)).toBeVisible()
  await window.getByRole('button', { name: 'Hồ sơ', exact: true }).click()
  await expect(window.getByRole('gridcell', { name: '31/2/2020' })).toBeVisible()
  await expect(window.getByRole('gridcell', { name: 'Về việc nghỉ lễ' })).toBeVisible()
  await expect(window.getByRole('gridcell', { name: '31/2/2020' })).toHaveAttribute('aria-invalid', 'true')
  await expect(total(1)).toBeVisible()
})

test('a cell of a saved paper left in the middle by a key is saved; refused, it still stands there', async () => {
  const { window } = program
  await cellBox().focus()
  await press('Control+Home', 'ArrowRight', 'ArrowRight', 'ArrowRight')
  await type('30/2/2020')
  await press('Control+l')
  await window.getByRole('button', { name: 'Hồ sơ', exact: true }).click()
  await expect(window.getByRole('gridcell', { name: '30/2/2020' })).toHaveAttribute('aria-invalid', 'true')

  // The window does not close over it without asking.
  await answerClosing(true)
  await closeWindow()
  await expect.poll(timesAsked).toBe(1)
  await cellBox().focus()
  await press('Control+Home', 'ArrowRight', 'ArrowRight', 'ArrowRight')
  await type('22/5/2020')
  await press('Enter')
  await expect(window.getByRole('gridcell', { name: '22/5/2020' })).toBeVisible()
})

test('a dialog with typing holds the window; so does the archive that is to be closed over a form', async () => {
  const { window } = program
  await press('Control+n')
  const dialog = window.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Tiêu đề hồ sơ' }).fill('Hồ sơ đang gõ dở')
  await answerClosing(true)
  await closeWindow()
  await expect.poll(timesAsked).toBe(1)
  await press('Escape')
  const question = window.getByRole('dialog').filter({ hasText: 'Bỏ' }).last()
  await question.getByRole('button', { name: 'Bỏ thay đổi' }).click()
  await expect(dialog).toBeHidden()

  await press('Control+Shift+b')
  await window.getByRole('textbox', { name: 'Trích yếu' }).fill('Văn bản đang gõ dở')
  await window.getByRole('button', { name: 'Việc của kho' }).click()
  await window.getByRole('menuitem', { name: 'Đóng kho' }).click()
  await window.getByRole('button', { name: 'Nhập tiếp' }).click()
  await expect(window.getByRole('textbox', { name: 'Trích yếu' })).toHaveValue('Văn bản đang gõ dở')
  await answerClosing(false)
})
