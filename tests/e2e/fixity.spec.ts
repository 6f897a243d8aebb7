import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { openDriver } from '../../electron/storage/database/database.ts'
import { type Program, sizes, startProgram, temporaryFolder } from './support/program.ts'
import { openBy, startWithArchive } from './support/ready-archive.ts'

/** One archive on its way: looked at, damaged, repaired, told of on paper, ended uncleanly, its catalogue damaged. */
test.describe.configure({ mode: 'serial' })
const folder = temporaryFolder()
const kho = join(folder.path, 'kho')
const usb = join(folder.path, 'usb')
let program: Program

test.beforeAll(async () => {
  program = await startWithArchive(folder.path)
})
test.afterAll(async () => {
  await program.close()
  folder.remove()
})

const screen = (window: Page) => window.getByRole('region', { name: 'Tình trạng kho' })

/** The originals of the archive on the disk. */
function originals(): string[] {
  const walk = (path: string): string[] =>
    readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? walk(join(path, entry.name)) : [join(path, entry.name)],
    )
  return walk(join(kho, 'files')).sort()
}

async function restart(): Promise<void> {
  program = await startProgram(join(folder.path, 'settings'))
}

test('originals are looked at now, by keyboard, and each says so', async () => {
  const { window } = program
  await openBy(window, 'tinh trang kho', /Tình trạng kho/)
  const files = originals().length
  await expect(
    screen(window)
      .getByText(`0/${files}`)
      .or(screen(window).getByText(`${files}/${files}`)),
  ).toBeVisible()
  await screen(window).getByRole('button', { name: 'Kiểm tra ngay' }).focus()
  await window.keyboard.press('Enter')
  await expect(window.getByText(new RegExp(`Đã kiểm tra ${files} tệp gốc .*còn nguyên vẹn`))).toBeVisible()
  const list = window.getByRole('listbox', { name: 'Tệp gốc và lần kiểm tra gần nhất' })
  await expect(list.getByText('Nguyên vẹn')).toHaveCount(files)
  await list.focus()
  await window.keyboard.press('End')
  await expect(list.getByRole('option', { selected: true })).toHaveAttribute('aria-posinset', String(files))
  await window.keyboard.press('Enter')
  await expect(window.getByRole('grid')).toBeVisible()
})

test('damage is told on the start page, and the copy of the newest backup takes its place', async () => {
  const { window } = program
  await program.answerOpenDialog(usb)
  await window.keyboard.press('Control+b')
  await window.getByRole('button', { name: 'Chọn nơi đặt bản sao lưu…' }).click()
  await expect(window.getByText('Đã sao lưu xong')).toBeVisible()
  await window.getByRole('button', { name: 'Đóng' }).last().click()

  const [first = '', second = ''] = originals()
  chmodSync(first, 0o644)
  const bytes = readFileSync(first)
  bytes[10] = (bytes[10] ?? 0) ^ 1
  writeFileSync(first, bytes)
  rmSync(second)
  await openBy(window, 'tinh trang kho', /Tình trạng kho/)
  await screen(window).getByRole('button', { name: 'Kiểm tra ngay' }).click()
  await expect(window.getByText(/2 tệp bị hỏng hoặc mất, 0 tệp chưa đọc được/)).toBeVisible()
  await window.getByRole('link', { name: 'Đảng ủy xã Dương Quang' }).click()
  await expect(window.getByRole('heading', { name: '2 tệp gốc bị hỏng hoặc mất' })).toBeVisible()
  await window.screenshot({ path: test.info().outputPath('home-damage.png') })
  await window.getByRole('button', { name: 'Xem và lấy lại' }).first().click()
  await expect(window.getByText('2 tệp', { exact: true })).toBeVisible()
  await expect(screen(window).getByText(/không còn ở chỗ của nó/)).toBeVisible()
  for (const [name, size] of Object.entries(sizes)) {
    await program.app.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, width, height })
    }, size)
    await window.waitForTimeout(300)
    await window.screenshot({ path: test.info().outputPath(`fixity-${name}.png`) })
  }
  await screen(window).getByRole('button', { name: 'Lấy lại từ bản sao lưu…' }).click()
  const dialog = window.getByRole('dialog', { name: 'Lấy lại tệp gốc từ bản sao lưu' })
  await expect(dialog.getByText(/Có bản tốt sao lưu lúc/)).toHaveCount(2)
  await window.screenshot({ path: test.info().outputPath('repair.png') })
  await dialog.getByRole('button', { name: 'Lấy lại 2 tệp' }).click()
  await expect(window.getByText('Đã lấy lại 2 tệp gốc')).toBeVisible()
  await window.getByRole('button', { name: 'Đóng' }).last().click()
  await expect(screen(window).getByText('Không có tệp gốc nào như vậy.')).toBeVisible()
  await expect(screen(window).getByText(/1 tệp hỏng đang được giữ riêng/)).toBeVisible()
  expect(existsSync(second)).toBe(true)
  expect(readdirSync(join(kho, 'damaged'))).toHaveLength(1)
})

test('the health statement is shown and saved as a PDF', async () => {
  const { window } = program
  const to = join(folder.path, 'phiếu.pdf')
  await program.answerSaveDialog(to)
  await screen(window).getByRole('button', { name: 'Phiếu tình trạng…' }).click()
  const dialog = window.getByRole('dialog', { name: 'Phiếu tình trạng kho' })
  await expect(dialog.getByText('Không thấy tệp nào bị hỏng hay mất', { exact: false })).toBeVisible()
  await window.screenshot({ path: test.info().outputPath('health.png') })
  await dialog.getByRole('button', { name: 'Lưu thành PDF để in và ký…' }).click()
  await expect(window.getByText('Đã lưu phiếu tình trạng kho', { exact: false })).toBeVisible()
  expect(statSync(to).size).toBeGreaterThan(1000)
})

test('after an end that was not clean the start page says what was found, until it is read', async () => {
  const word = readFileSync(join(kho, 'writer.json'))
  await program.close()
  writeFileSync(join(kho, 'writer.json'), word)
  await restart()
  const { window } = program

  // The program opens where it was left, and leads to the report.
  await window.getByRole('alert').getByRole('button', { name: 'Xem' }).click()
  const notice = window.getByRole('heading', { name: 'Lần trước chương trình không được đóng bình thường' })
  await expect(notice).toBeVisible()
  await window.screenshot({ path: test.info().outputPath('recovery.png') })
  await window.getByRole('button', { name: 'Đã đọc' }).click()
  await expect(notice).toBeHidden()
})

test('a damaged catalogue opens for reading, and names the newest backup', async () => {
  await program.close()
  const path = join(kho, 'catalogue.sqlite3')
  const driver = openDriver(path)
  driver.pragma('wal_checkpoint(TRUNCATE)')
  const pageSize = Number(driver.pragma('page_size', { simple: true }))
  const pages = driver
    .prepare<[], { pageno: number }>("SELECT pageno FROM dbstat WHERE name = 'audit_entries' ORDER BY pageno")
    .all()
  driver.close()
  const bytes = readFileSync(path)
  const page = pages.at(-1)?.pageno ?? 0
  bytes.fill(0x5a, (page - 1) * pageSize, page * pageSize)
  writeFileSync(path, bytes)
  writeFileSync(join(kho, 'unclean-end.json'), 'null')
  await restart()
  const { window } = program
  await expect(window.getByText('Danh mục của kho bị hỏng', { exact: false })).toBeVisible()
  await window.getByRole('button', { name: 'Xem phần nào đọc được' }).click()
  const dialog = window.getByRole('dialog', { name: 'Phần nào đọc được' })
  await expect(dialog.getByText(/Bản sao lưu đã đối chiếu gần nhất: .*usb/)).toBeVisible()
  await expect(dialog.getByRole('row', { name: /Nhật ký.*Có dòng không đọc được/ })).toBeVisible()
  await window.screenshot({ path: test.info().outputPath('salvage.png') })
})
