import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { seriousFindings } from './support/axe.ts'
import { type Program, sizes, temporaryFolder } from './support/program.ts'
import { openBy, startWithArchive } from './support/ready-archive.ts'

test.describe.configure({ mode: 'serial' })
const folder = temporaryFolder()
const pictures = process.env['PICTURES'] ?? join(folder.path, 'ảnh')
mkdirSync(pictures, { recursive: true })
let program: Program

test.beforeAll(async () => {
  program = await startWithArchive(folder.path)
})
test.afterAll(async () => {
  await program.close()
  folder.remove()
})

/** Both office screens, for the eyes. */
async function picture(name: string): Promise<void> {
  for (const [size, { width, height }] of Object.entries(sizes)) {
    await program.app.evaluate(
      ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, ...bounds }),
      { width, height },
    )
    await program.window.waitForTimeout(300)
    await program.window.screenshot({ path: join(pictures, `${name}-${size}.png`) })
  }
  expect(await seriousFindings(program.window)).toEqual([])
}

test('the log is opened by its name, moved through by keys, narrowed, and told before and after', async () => {
  const { window } = program
  await openBy(window, 'nhat ky', /Nhật ký/)
  await expect(window.getByRole('heading', { name: 'Nhật ký', level: 1 })).toBeVisible()
  const list = window.getByRole('listbox', { name: /Các mục nhật ký/ })
  const rows = list.getByRole('option')
  await expect(rows.first()).toBeVisible()
  const all = await rows.count()
  expect(all).toBeGreaterThan(5)
  await list.focus()
  await window.keyboard.press('ArrowDown')
  await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true')
  const detail = window.getByRole('region', { name: 'Chi tiết' })
  await expect(detail.getByRole('heading', { level: 2 })).toBeVisible()
  await window.getByRole('textbox', { name: 'Tìm trong nhật ký' }).fill('tao dai hoi')
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText('Tạo đại hội')
  await expect(detail.getByRole('rowheader', { name: 'Nhiệm kỳ' })).toBeVisible()
  await expect(detail.getByRole('cell', { name: '2020-2025', exact: true })).toBeVisible()
  await picture('nhat-ky')
  await window.getByRole('textbox', { name: 'Tìm trong nhật ký' }).fill('không có đâu cả')
  await expect(window.getByText('Không có mục nào hợp với điều kiện lọc.')).toBeVisible()
  await window.getByRole('button', { name: 'Bỏ lọc' }).click()
  await expect(rows).toHaveCount(all)
})

test('its head is copied, and the whole of it goes out into a new folder', async () => {
  const { window } = program
  const head = (
    await window
      .getByText(/Mã đầu nhật ký:/)
      .locator('code')
      .textContent()
  )?.replaceAll(' ', '')
  await window.getByRole('button', { name: 'Sao chép mã' }).click()
  expect(await program.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(head)
  const out = join(folder.path, 'ra ngoài')
  mkdirSync(out)
  await program.answerOpenDialog(out)
  await window.getByRole('button', { name: 'Đưa nhật ký ra ngoài…' }).click()
  await expect(window.getByText(/Đã ghi .* mục nhật ký vào/)).toBeVisible()
  expect(readdirSync(out)).toHaveLength(1)
  // The list hears of its own way out.
  await expect(window.getByRole('option').first()).toContainText('Đưa nhật ký ra ngoài')
})

test('an entry leads to its paper, whose history lies beside it', async () => {
  const { window } = program
  await window.getByRole('textbox', { name: 'Tìm trong nhật ký' }).fill('đưa tệp vào kho')
  const list = window.getByRole('listbox', { name: /Các mục nhật ký/ })
  await expect(list.getByRole('option').first()).toContainText('Đưa tệp vào kho')
  await list.focus()
  await window.keyboard.press('Home')
  await window.keyboard.press('Enter')
  await window.getByRole('button', { name: 'Lịch sử' }).click()
  const dialog = window.getByRole('dialog', { name: /Lịch sử: / })
  await expect(dialog.getByRole('listitem').first()).toContainText('Đưa tệp vào kho')
  await picture('lich-su')
  await window.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await window.getByRole('button', { name: 'Việc khác' }).click()
  await window.getByRole('menuitem', { name: 'Lịch sử' }).click()
  await expect(
    window
      .getByRole('dialog', { name: /Lịch sử: / })
      .getByRole('listitem')
      .first(),
  ).toBeVisible()
  await window.keyboard.press('Escape')
})

test('an unexpected error shows its number, and what the supporter needs can be copied', async () => {
  const { window } = program
  const report = 'SC-20261123-4F7A  2026-11-23T08:00:00.000Z\ncall files.openOutside\nTypeError'
  // The backend's answer is put in the place of its own: on purpose it cannot be brought to fail so.
  await program.app.evaluate(({ BrowserWindow, ipcMain }, told) => {
    ipcMain.removeHandler('archive')
    ipcMain.handle('archive', (_, message: { type: string; callId?: string; name?: string }) => {
      if (message.type !== 'call' || message.name !== 'files.openOutside') return null
      const details = { incident: 'SC-20261123-4F7A', report: told }
      const error = { code: 'unexpected', details }
      BrowserWindow.getAllWindows()[0]?.webContents.send('archive', {
        type: 'error',
        callId: message.callId,
        error,
      })
      return null
    })
  }, report)
  await window.getByRole('button', { name: 'Mở bằng chương trình khác' }).click()
  await expect(window.getByText(/số sự cố SC-20261123-4F7A/)).toBeVisible()
  await window.getByRole('button', { name: 'Sao chép thông tin sự cố' }).click()
  expect(await program.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(report)
})
