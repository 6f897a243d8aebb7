import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { seriousFindings } from './support/axe.ts'
import { type Program, sizes, temporaryFolder } from './support/program.ts'
import { startWithArchive } from './support/ready-archive.ts'

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

const own = 'sao vàng năm cánh'
const theirs = 'ruộng bậc thang'
const cover = (window: Page) => window.getByRole('dialog', { name: /Đảng ủy xã Dương Quang/ })

async function menu(item: RegExp): Promise<void> {
  await program.window.getByRole('button', { name: 'Việc của kho' }).click()
  await program.window.getByRole('menuitem', { name: item }).click()
}

async function typeNewPassword(password: string): Promise<void> {
  const { window } = program
  await window.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await window.getByLabel('Gõ lại mật khẩu').fill(password)
}

async function signIn(name: string, password: string): Promise<void> {
  const { window } = program
  await cover(window).getByLabel('Tên').selectOption(name)
  await cover(window).getByLabel('Mật khẩu', { exact: true }).fill(password)
  await window.keyboard.press('Enter')
}

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

test('one person: the page says what is given up, and accounts begin with codes shown once', async () => {
  const { window } = program
  await menu(/Tài khoản và quyền/)
  await expect(window.getByRole('alert')).toContainText(
    'Nhật ký ghi tên người làm lưu trữ, dù người khác ngồi gõ',
  )
  await picture('single')
  await window.getByRole('button', { name: 'Dùng tài khoản…' }).click()
  await typeNewPassword('ngắn')
  await window.getByRole('button', { name: 'Bắt đầu dùng tài khoản' }).click()
  await expect(window.getByText('cần ít nhất 8 ký tự')).toBeVisible()
  await typeNewPassword(own)
  await window.keyboard.press('Enter')
  const codes = window.getByRole('dialog', { name: 'Mã khôi phục của Nông Thị Hà' })
  await expect(codes.getByRole('listitem')).toHaveCount(8)
  await picture('codes')
  await codes.getByRole('button', { name: 'Tôi đã cất các mã' }).click()
  await expect(window.getByRole('table', { name: 'Người dùng kho' })).toContainText('Nông Thị Hà')
})

test('an administrator adds a reader', async () => {
  const { window } = program
  await window.getByRole('button', { name: 'Thêm người…' }).click()
  await window.getByLabel('Họ và tên').fill('Lý Văn Sáng')
  await window.getByLabel('Vai trò').selectOption('reader')
  await typeNewPassword(theirs)
  await window.keyboard.press('Enter')
  await window.getByRole('button', { name: 'Tôi đã cất các mã' }).click()
  await expect(window.getByRole('table', { name: 'Người dùng kho' })).toContainText('Lý Văn Sáng')
  await picture('people')
})

test('a lock covers everything and keeps what is being typed', async () => {
  const { window } = program
  await window.getByRole('button', { name: 'Thêm người…' }).click()
  const typing = window.getByLabel('Họ và tên')
  await typing.fill('Đang gõ dở')
  await window.keyboard.press('Control+Shift+L')
  await expect(cover(window)).toBeVisible()
  await expect(cover(window)).toContainText('Nông Thị Hà gõ mật khẩu để làm tiếp')
  await picture('locked')
  await window.keyboard.press('Escape')
  await expect(cover(window)).toBeVisible()
  await signIn('Nông Thị Hà', 'sai mật khẩu')
  await expect(cover(window).getByRole('alert')).toContainText('không đúng')
  await signIn('Nông Thị Hà', own)
  await expect(cover(window)).toBeHidden()
  await expect(typing).toHaveValue('Đang gõ dở')
  await window.keyboard.press('Escape')
  await window.getByRole('button', { name: 'Bỏ thay đổi' }).click()
})

test('the key locks; a reader finds no way to change, delete or export', async () => {
  const { window } = program
  await window.keyboard.press('Control+Shift+L')
  await expect(cover(window)).toBeVisible()
  await signIn('Lý Văn Sáng', theirs)
  await expect(cover(window)).toBeHidden()
  await window
    .getByRole('treeitem', { name: /Đại hội đại biểu/ })
    .first()
    .click()
  await window.keyboard.press('ArrowRight')
  await window
    .getByRole('treeitem', { name: /Hồ sơ diễn biến/ })
    .last()
    .click()
  const row = window.getByRole('row', { name: /01 nghị quyết/ })
  await row.click()
  for (const name of ['Thêm tệp…', 'Lưu bản sao…', 'In', 'Mở bằng chương trình khác']) {
    await expect(window.getByRole('button', { name, exact: true }).first()).toHaveAttribute(
      'aria-disabled',
      'true',
    )
  }
  await window.keyboard.press('Delete')
  await expect(row).toBeVisible()
  await picture('reader')
  await menu(/Tài khoản và quyền/)
  await expect(window.getByText('Trang này dành cho người quản trị')).toBeVisible()
  await expect(window.getByRole('button', { name: 'Thêm người…' })).toBeHidden()
})

test('signing out asks for the next person; a code sets a new password', async () => {
  const { window } = program
  await menu(/Đăng xuất/)
  await expect(cover(window)).toContainText('Hãy chọn tên và gõ mật khẩu')
  await cover(window)
    .getByRole('button', { name: /Quên mật khẩu/ })
    .click()
  await cover(window).getByLabel('Mã khôi phục').fill('0000-0000-0000-0000')
  await cover(window).getByLabel('Mật khẩu mới').fill('mật khẩu mới')
  await cover(window).getByLabel('Gõ lại mật khẩu').fill('mật khẩu mới')
  await picture('code')
  await window.keyboard.press('Enter')
  await expect(cover(window).getByRole('alert')).toContainText('mã khôi phục không đúng')
  await cover(window)
    .getByRole('button', { name: /Quay lại/ })
    .click()
  await signIn('Nông Thị Hà', own)
  await expect(cover(window)).toBeHidden()
  await expect(window.getByRole('tree')).toBeVisible()
})
