import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { makePapers, sentence } from './support/papers.ts'
import { type Program, startProgram, temporaryFolder } from './support/program.ts'

/** From the first start to the exported PDF, by mouse, in one archive; each test goes on where the last one ended. */
test.describe.configure({ mode: 'serial' })

const folder = temporaryFolder()
const settings = join(folder.path, 'settings')
const kho = join(folder.path, 'Kho Dương Quang')
const congress = 'Đại hội đại biểu Đảng bộ xã Dương Quang lần thứ XVI, nhiệm kỳ 2020-2025'
let program: Program
let papers: Awaited<ReturnType<typeof makePapers>>

test.beforeAll(async () => {
  papers = await makePapers(folder.path)
  mkdirSync(kho)
  program = await startProgram(settings)
})
test.afterAll(async () => {
  await program.close()
  folder.remove()
})

const sha = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

async function openDossier(name: RegExp): Promise<void> {
  const { window } = program
  const dossier = window.getByRole('treeitem', { name }).last()
  if (!(await dossier.isVisible())) {
    await window
      .getByRole('treeitem', { name: /Đại hội đại biểu Đảng bộ/ })
      .first()
      .click()
    await window.keyboard.press('ArrowRight')
  }
  await dossier.click()
}

test('first run: the guided set-up makes an archive', async () => {
  const { window } = program
  await window.getByRole('button', { name: 'Tạo kho mới' }).click()
  await window.getByLabel('Tên cấp ủy').fill('Đảng ủy xã Dương Quang')
  await window.getByLabel('Cấp ủy cấp trên').fill('Thành ủy Bắc Kạn')
  await window.getByRole('button', { name: 'Tiếp tục' }).click()
  await expect(window.getByLabel('Phông số')).toHaveValue('01')
  await window.getByRole('button', { name: 'Tiếp tục' }).click()
  await window.getByLabel('Họ và tên của đồng chí').fill('Nông Thị Hà')
  await window.getByLabel('Chức vụ').fill('Cán bộ văn thư, lưu trữ')
  await program.answerOpenDialog(kho)
  await window.getByRole('button', { name: 'Chọn thư mục…' }).click()
  await window.getByRole('button', { name: 'Tiếp tục' }).click()
  await window.getByRole('button', { name: 'Tạo kho', exact: true }).click()
  await expect(window.getByText('Kho đã sẵn sàng, chưa có hồ sơ nào')).toBeVisible()
  expect(readdirSync(kho).sort()).toEqual(
    expect.arrayContaining([
      'backups',
      'catalogue.sqlite3',
      'derived',
      'files',
      'staging',
      'writer.json',
      'writer.lock',
    ]),
  )
})

test('a new congress lays out its dossiers', async () => {
  const { window } = program
  await window.getByRole('button', { name: 'Đại hội mới' }).first().click()
  const dialog = window.getByRole('dialog')
  await dialog.getByLabel('Lần thứ').fill('XVI')
  await dialog.getByLabel('Nhiệm kỳ').fill('2020-2025')
  await dialog.getByLabel('Ngày khai mạc').fill('20/5/2020')
  await dialog.getByLabel('Ngày bế mạc').fill('21/5/2020')
  await expect(dialog.getByLabel(/^Đảng bộ/)).toHaveValue('Đảng bộ xã Dương Quang')
  await dialog.getByRole('button', { name: 'Lập đại hội và các hồ sơ' }).click()
  await expect(dialog).toBeHidden()
  await expect(window.getByText(congress).first()).toBeVisible()
})

test('files go into a dossier; what is wrong with one is said', async () => {
  const { window } = program
  await openDossier(/Hồ sơ diễn biến/)
  await expect(window.getByText('Hồ sơ chưa có văn bản nào')).toBeVisible()
  const before = papers.good.map(sha)
  await program.answerOpenDialog(...papers.good, ...papers.odd)
  await window.getByRole('button', { name: 'Thêm tệp…' }).first().click()
  const dialog = window.getByRole('dialog', { name: /Kết quả đưa tệp/ })
  await expect(dialog).toBeVisible()
  await expect(dialog.getByText('6 tệp đã vào kho').first()).toBeVisible()
  await expect(dialog.getByText('1 tệp không nhận').first()).toBeVisible()
  await expect(dialog.getByText(/14 rỗng\.pdf.*rỗng/).first()).toBeVisible()
  await dialog.getByRole('button', { name: 'Xong' }).click()
  expect(papers.good.map(sha)).toEqual(before)
  await expect(window.getByText('chưa đọc được chữ, 2 trang').first()).toBeVisible()
  await expect(window.getByText('không đọc được', { exact: true }).first()).toBeVisible()
  await expect(window.getByText('không phải PDF', { exact: true }).first()).toBeVisible()
})

test('the same bytes again: both sides are shown and the person decides', async () => {
  const { window } = program
  await program.answerOpenDialog(papers.good[0] ?? '')
  await window.getByRole('button', { name: 'Thêm tệp…' }).first().click()
  const dialog = window.getByRole('dialog', { name: /Kết quả đưa tệp/ })
  await expect(dialog.getByText('1 tệp đã có sẵn trong kho, chưa đưa vào').first()).toBeVisible()
  await expect(dialog.getByText('Đã có trong kho', { exact: true }).first()).toBeVisible()
  await dialog.getByRole('button', { name: /Bỏ qua 1 tệp trùng/ }).click()
  await expect(window.getByText(/6 văn bản/).first()).toBeVisible()
})

test('a paper is catalogued beside its page', async () => {
  const { window } = program
  await window.getByRole('row', { name: /01 nghị quyết đại hội/ }).click()
  await window.getByRole('button', { name: 'Biên mục', exact: true }).click()
  await window.getByRole('combobox', { name: 'Tên loại' }).fill('nghi quyet')
  await window.getByRole('option', { name: 'Nghị quyết' }).click()
  await window.getByRole('textbox', { name: 'Số', exact: true }).fill('01-NQ/ĐH')
  await window.getByRole('textbox', { name: 'Ngày văn bản' }).fill('21/5/2020')
  await expect(
    window
      .getByRole('textbox', { name: 'Ký hiệu' })
      .or(window.getByRole('combobox', { name: 'Ký hiệu' }))
      .first(),
  ).toHaveValue('NQ/ĐH')
  await window.getByLabel('Cơ quan ban hành (tác giả)').first().fill('Đại hội Đảng bộ xã Dương Quang')
  await window
    .getByRole('textbox', { name: 'Trích yếu' })
    .fill('Nghị quyết Đại hội đại biểu Đảng bộ xã Dương Quang lần thứ XVI')
  await window.getByRole('combobox', { name: 'Loại bản' }).click()
  await window.getByRole('option', { name: 'Bản chính' }).click()
  await expect(window.getByText('Đủ thông tin bắt buộc.')).toBeVisible()
  await window.getByRole('button', { name: 'Lưu, sang văn bản kế tiếp' }).click()
  await expect(window.getByText('02 biên bản đại hội.pdf').first()).toBeVisible()
  await window.getByRole('button', { name: 'Quay lại' }).click()
  await expect(window.getByText('01-NQ/ĐH').first()).toBeVisible()
})

test('a sentence is found without marks and its page opens with the words marked', async () => {
  const { window } = program
  await window.keyboard.press('Escape')
  await window.keyboard.press('Control+f')
  await window.keyboard.type('ty le che phu rung')
  await window.keyboard.press('Enter')
  await expect(window.getByText('1 văn bản', { exact: true })).toBeVisible()
  await expect(window.locator('mark', { hasText: 'rừng' }).first()).toBeVisible()
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Enter')
  const reader = window.frameLocator('iframe')
  await expect(reader.getByText(sentence.slice(0, 20)).first()).toBeAttached()
  await expect(reader.locator('.mark, mark, [data-mark]').first()).toBeAttached()
})

test('a copy is saved under a speaking name, byte for byte', async () => {
  const { window } = program
  const copy = join(folder.path, 'bản sao.pdf')
  await program.answerSaveDialog(copy)
  await window.getByRole('button', { name: 'Lưu bản sao…' }).click()
  await expect(window.getByText(/Đã lưu bản sao/).first()).toBeVisible()
  expect(sha(copy)).toBe(sha(papers.good[0] ?? ''))
})

test('the dossier comes out as one PDF and says what it could not take in', async () => {
  const { window } = program
  await window
    .getByRole('button', { name: 'Hồ sơ', exact: true })
    .or(window.getByRole('link', { name: 'Hồ sơ', exact: true }))
    .first()
    .click()
  await openDossier(/Hồ sơ diễn biến/)
  const pdf = join(folder.path, 'hồ sơ.pdf')
  await program.answerSaveDialog(pdf)
  await window.getByRole('button', { name: 'Xuất PDF…' }).click()
  await expect(window.getByText('Đã xuất, nhưng có văn bản không ghép được').first()).toBeVisible({
    timeout: 60_000,
  })
  await expect(window.getByText('2 văn bản không ghép được').first()).toBeVisible()
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')
  await window.keyboard.press('Escape')
})

test('a backup is made, read back, and restored into a new folder', async () => {
  const { window } = program
  const places = join(folder.path, 'sao lưu')
  const second = join(folder.path, 'kho thứ hai')
  mkdirSync(places)
  mkdirSync(second)
  await window
    .getByRole('button', { name: 'Việc của kho' })
    .or(window.getByRole('button', { name: 'Kho', exact: true }))
    .first()
    .click()
  await window.getByRole('menuitem', { name: 'Sao lưu…', exact: true }).click()
  await program.answerOpenDialog(places)
  await window.getByRole('button', { name: /Chọn nơi đặt bản sao lưu/ }).click()
  await expect(window.getByText('Đã sao lưu xong').first()).toBeVisible({ timeout: 60_000 })
  await expect(window.getByText(/đã đọc lại và khớp toàn bộ/).first()).toBeVisible()
  await window.keyboard.press('Escape')
  const backup = join(places, readdirSync(places)[0] ?? '')
  expect(existsSync(join(backup, 'manifest.json'))).toBe(true)

  await window
    .getByRole('button', { name: 'Việc của kho' })
    .or(window.getByRole('button', { name: 'Kho', exact: true }))
    .first()
    .click()
  await window.getByRole('menuitem', { name: /Khôi phục/ }).click()
  const dialog = window.getByRole('dialog')
  await program.answerOpenDialog(backup)
  await dialog.getByRole('button', { name: /Chọn/ }).first().click()
  await program.answerOpenDialog(second)
  await dialog.getByRole('button', { name: /Chọn/ }).last().click()
  await dialog.getByRole('button', { name: 'Khôi phục', exact: true }).click()
  await expect(window.getByText('Đã khôi phục xong').first()).toBeVisible({ timeout: 60_000 })
  expect(existsSync(join(second, 'catalogue.sqlite3'))).toBe(true)
  await window.keyboard.press('Escape')
})

test('after a restart the program is where it was', async () => {
  await program.close()
  program = await startProgram(settings)
  const { window } = program
  await expect(window.getByText('01-NQ/ĐH').first()).toBeVisible()
  await expect(window.getByText('6 văn bản').first()).toBeVisible()
})

test('a second program on the same archive is told who has it, and may read', async () => {
  const second = await startProgram(join(folder.path, 'settings 2'))
  try {
    await second.answerOpenDialog(kho)
    await second.window.getByRole('button', { name: /Mở kho có sẵn/ }).click()
    await expect(second.window.getByText('Chỉ xem, không sửa được')).toBeVisible()
    await expect(second.window.getByText(/Nông Thị Hà đang mở kho này/)).toBeVisible()
    await second.window.keyboard.press('Control+f')
    await second.window.keyboard.type('ty le che phu rung')
    await second.window.keyboard.press('Enter')
    await expect(second.window.getByText('1 văn bản', { exact: true })).toBeVisible()
  } finally {
    await second.close()
  }
})
