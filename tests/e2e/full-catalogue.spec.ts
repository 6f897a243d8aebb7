import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { seriousFindings } from './support/axe.ts'
import { makePapers } from './support/papers.ts'
import { type Program, sizes, startProgram, temporaryFolder } from './support/program.ts'

/** Minutes in all their fields, links, several files, people and bodies; each test goes on where the last one ended. */
test.describe.configure({ mode: 'serial' })

const folder = temporaryFolder()
const kho = join(folder.path, 'kho')
const shots = process.env['HOSO_SCREENSHOTS']
let program: Program
let papers: Awaited<ReturnType<typeof makePapers>>

test.beforeAll(async () => {
  papers = await makePapers(folder.path)
  mkdirSync(kho)
  program = await startProgram(join(folder.path, 'settings'))
})
test.afterAll(async () => {
  await program.close()
  folder.remove()
})

/** Nothing serious for axe; and for the eyes, at both sizes of screen, where a folder for pictures is named. */
async function look(name: string): Promise<void> {
  expect(await seriousFindings(program.window)).toEqual([])
  if (shots === undefined) return
  for (const [label, size] of Object.entries(sizes)) {
    await program.app.evaluate(({ BrowserWindow }, bounds) => {
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, ...bounds })
    }, size)
    await program.window.waitForTimeout(400)
    await program.window.screenshot({ path: join(shots, `${name}-${label}.png`) })
  }
  await program.app.evaluate(({ BrowserWindow }, bounds) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, ...bounds })
  }, sizes.small)
}

const box = (name: string | RegExp) => program.window.getByRole('textbox', { name, exact: true })
const choice = (name: string) => program.window.getByRole('combobox', { name, exact: true })

async function choose(name: string, typed: string, option: string): Promise<void> {
  await choice(name).fill(typed)
  await program.window.getByRole('option', { name: option, exact: true }).click()
}

test('an archive with a congress and three papers in one dossier', async () => {
  const { window } = program
  await window.getByRole('button', { name: 'Tạo kho mới' }).click()
  await window.getByLabel('Tên cấp ủy').fill('Đảng ủy xã Dương Quang')
  await window.getByRole('button', { name: 'Tiếp tục' }).click()
  await window.getByRole('button', { name: 'Tiếp tục' }).click()
  await window.getByLabel('Họ và tên của đồng chí').fill('Nông Thị Hà')
  await program.answerOpenDialog(kho)
  await window.getByRole('button', { name: 'Chọn thư mục…' }).click()
  await window.getByRole('button', { name: 'Tiếp tục' }).click()
  await window.getByRole('button', { name: 'Tạo kho', exact: true }).click()
  await window.getByRole('button', { name: 'Đại hội mới' }).first().click()
  const dialog = window.getByRole('dialog')
  await dialog.getByLabel('Lần thứ').fill('XVI')
  await dialog.getByLabel('Ngày khai mạc').fill('20/5/2020')
  await dialog.getByLabel('Ngày bế mạc').fill('21/5/2020')
  await dialog.getByRole('button', { name: 'Lập đại hội và các hồ sơ' }).click()
  await expect(dialog).toBeHidden()
  await window
    .getByRole('treeitem', { name: /Đại hội đại biểu Đảng bộ/ })
    .first()
    .click()
  await window.keyboard.press('ArrowRight')
  await window
    .getByRole('treeitem', { name: /Hồ sơ diễn biến/ })
    .last()
    .click()
  await program.answerOpenDialog(...papers.good)
  await window.getByRole('button', { name: 'Thêm tệp…' }).first().click()
  await expect(window.getByText('Đã đưa 3 tệp vào hồ sơ').first()).toBeVisible()
})

test('a decision: QĐ asks which kind it is, and the next number is proposed', async () => {
  const { window } = program
  await window.getByRole('row', { name: /01 nghị quyết đại hội/ }).click()
  await window.keyboard.press('F2')
  await box('Số').fill('12a-QĐ/ĐU')
  await box('Số').press('Tab')
  await expect(box('Số')).toHaveValue('12a')
  await expect(choice('Ký hiệu')).toHaveValue('QĐ/ĐU')
  await look('form-ask')
  await window.getByRole('button', { name: 'Quy định', exact: true }).click()
  await expect(choice('Tên loại')).toHaveValue('Quy định')
  // It was a resolution after all.
  await choose('Tên loại', 'nghi quyet', 'Nghị quyết')
  await box('Số').fill('01-NQ/ĐH')
  await box('Số').press('Tab')
  await box('Ngày văn bản').fill('21/5/2020')
  await choice('Cơ quan ban hành (tác giả)').fill('Đại hội Đảng bộ xã Dương Quang')
  await box('Trích yếu').fill('Nghị quyết Đại hội lần thứ XVI')
  await choice('Người ký').fill('Nông Văn Bình')
  await choose('Loại bản', 'chinh', 'Bản chính')
  await look('form-resolution')
  await window.getByRole('button', { name: 'Lưu, sang văn bản kế tiếp' }).click()
  await expect(window.getByText('02 biên bản đại hội.pdf').first()).toBeVisible()
  await choose('Tên loại', 'nq', 'Nghị quyết')
  await expect(box('Số')).toHaveAttribute('placeholder', /02-NQ\/ĐH/)
  await box('Số').press('ArrowRight')
  await expect(box('Số')).toHaveValue('02')
  await expect(choice('Ký hiệu')).toHaveValue('NQ/ĐH')
})

test('minutes with agenda and people, each found while typing without marks', async () => {
  const { window } = program
  await choose('Tên loại', 'bien ban', 'Biên bản')
  await box('Số').fill('không số')
  await box('Số').press('Tab')
  await expect(box('Số')).toHaveValue('')
  await expect(choice('Ký hiệu')).toHaveValue('')
  await box('Ngày văn bản').fill('21/5/2020')
  await choice('Cơ quan ban hành (tác giả)').fill('dai hoi dang bo')
  await window.getByRole('option', { name: /Đại hội Đảng bộ xã Dương Quang/ }).click()
  await box('Trích yếu').fill('Biên bản Đại hội lần thứ XVI')
  await choose('Loại cuộc họp', 'dai hoi', 'Đại hội')
  await box('Kỳ họp số').fill('1')
  await box('Ngày họp').fill('20/5/2020')
  await box('Giờ bắt đầu').fill('7:30')
  await box('Giờ bắt đầu').press('Tab')
  await expect(box('Giờ bắt đầu')).toHaveValue('7h30')
  await box('Nơi họp').fill('Hội trường xã')
  await choice('Chủ trì').fill('nong van')
  await window.getByRole('option', { name: /Nông Văn Bình/ }).click()
  await expect(choice('Chủ trì')).toHaveValue('Nông Văn Bình')
  await choice('Chủ trì').pressSequentially('; Hoàng Thị Cúc')
  await choice('Thư ký').fill('Lý Văn Dũng')
  await box('Triệu tập').fill('150')
  await box('Có mặt').fill('148')
  await box('Vắng (tên, lý do)').fill('Ma Thị Én: ốm\nTriệu Văn Phúc: đi công tác')
  await box('Nội dung, chương trình họp').fill('Khai mạc\nBáo cáo chính trị\nBầu Ban Chấp hành')
  await choose('Loại bản', 'goc', 'Bản gốc')
  await look('form-minutes')
  await window.keyboard.press('Control+Enter')
  await expect(window.getByText('03 báo cáo chính trị.pdf').first()).toBeVisible()
  await window.keyboard.press('Escape')
  await window.getByRole('row', { name: /Biên bản Đại hội lần thứ XVI/ }).click()
  await window.keyboard.press('F2')
  await expect(choice('Chủ trì')).toHaveValue('Nông Văn Bình; Hoàng Thị Cúc')
  await expect(box('Nội dung, chương trình họp')).toHaveValue(
    'Khai mạc\nBáo cáo chính trị\nBầu Ban Chấp hành',
  )
})

test('the minutes adopt the resolution; the link is seen from both, and taken away and back', async () => {
  const { window } = program
  await window.getByRole('button', { name: 'Quan hệ', exact: true }).click()
  await expect(window.getByText('Trong kho chưa có gì cho thấy văn bản này hết hiệu lực.')).toBeVisible()
  await choice('Văn bản này…').fill('thong qua')
  await window.getByRole('option', { name: 'Thông qua', exact: true }).click()
  await choice('Văn bản kia').fill('nghi quyet dai hoi')
  await window.getByRole('option', { name: /01-NQ\/ĐH/ }).click()
  await box('Ghi chú').last().fill('Thông qua tại phiên bế mạc')
  await window.getByRole('button', { name: 'Nối', exact: true }).click()
  const list = window.getByRole('list', { name: 'Quan hệ với văn bản khác' })
  await expect(list.getByText('Thông qua', { exact: true })).toBeVisible()
  await expect(list.getByText('Thông qua tại phiên bế mạc')).toBeVisible()
  await look('form-links')
  await list
    .getByRole('button', { name: /01-NQ\/ĐH/ })
    .first()
    .click()
  // Where the paper is read, without its form.
  const standing = window.getByRole('region', { name: 'Hiệu lực và quan hệ của văn bản' })
  await expect(standing.getByText('trong kho chưa ghi là hết hiệu lực')).toBeVisible()
  await expect(standing.getByRole('listitem')).toHaveText(
    /^Được thông qua bởi Biên bản.*Biên bản Đại hội lần thứ XVI – Thông qua tại phiên bế mạc$/,
  )
  await look('standing')
  await window.keyboard.press('F2')
  await expect(box('Trích yếu')).toHaveValue('Nghị quyết Đại hội lần thứ XVI')
  await expect(list.getByText('Được thông qua bởi')).toBeVisible()
  await list.getByRole('button', { name: /^Gỡ quan hệ/ }).click()
  await expect(list).toBeHidden()
  await window.getByRole('button', { name: 'Hoàn tác', exact: true }).click()
  await expect(list.getByText('Được thông qua bởi')).toBeVisible()
})

test('a second file of the paper gets its role, and becomes a paper of its own', async () => {
  const { window } = program
  await window.getByRole('button', { name: /^Tệp của văn bản/ }).click()
  await program.answerOpenDialog(papers.odd[0] ?? '')
  await window.getByRole('button', { name: 'Thêm tệp cho văn bản này…' }).click()
  await choice('Vai trò của tệp 11 bản quét.pdf').fill('phu luc')
  await window.getByRole('option', { name: 'Phụ lục', exact: true }).click()
  await box('Phiên bản của tệp 11 bản quét.pdf').fill('lần 2')
  await box('Phiên bản của tệp 11 bản quét.pdf').press('Enter')
  await expect(choice('Vai trò của tệp 11 bản quét.pdf')).toHaveValue('Phụ lục')
  await look('form-files')
  await window.getByRole('button', { name: 'Việc với tệp 11 bản quét.pdf' }).click()
  await window.getByRole('menuitem', { name: 'Tách thành văn bản riêng' }).click()
  await expect(window.getByText(/Đã tách tệp 11 bản quét\.pdf/)).toBeVisible()
  await expect(choice('Vai trò của tệp 11 bản quét.pdf')).toBeHidden()
  await window.getByRole('button', { name: 'Đến văn bản đó' }).click()
  await window.keyboard.press('F2')
  await expect(window.getByText('Tên tệp: 11 bản quét.pdf')).toBeVisible()

  // It is an annex of the minutes after all.
  await window.getByRole('button', { name: 'Việc với tệp 11 bản quét.pdf' }).click()
  await window.getByRole('menuitem', { name: 'Chuyển sang văn bản khác…' }).click()
  const dialog = window.getByRole('dialog', { name: 'Chuyển tệp sang văn bản khác' })
  await dialog.getByRole('combobox', { name: 'Văn bản kia' }).fill('bien ban dai hoi')
  await window.getByRole('option', { name: /Biên bản Đại hội lần thứ XVI/ }).click()
  await look('move-file')
  await dialog.getByRole('button', { name: 'Chuyển tệp' }).click()
  await expect(dialog).toBeHidden()
  await expect(window.getByText('Văn bản này chưa có tệp.')).toBeVisible()
  await window.getByRole('button', { name: 'Đến văn bản đó' }).last().click()
  await window.keyboard.press('F2')
  await expect(box('Phiên bản của tệp 11 bản quét.pdf')).toHaveValue('lần 2')
})

test('people of the papers are in the register; one is described, by keyboard', async () => {
  const { window } = program
  await window.getByRole('button', { name: 'Quay lại' }).click()
  await window.getByRole('link', { name: 'Nhân vật, cơ quan' }).click()
  const grid = window.getByRole('grid', { name: 'Danh sách nhân vật' })
  await expect(grid.getByRole('row')).toHaveCount(4)
  await look('register')
  await grid.focus()
  await window.keyboard.press('Insert')
  await expect(window.getByRole('textbox', { name: /^Họ và tên/ })).toBeFocused()
  await window.keyboard.type('N.V. Bình')
  await window.getByRole('button', { name: 'Thêm chức vụ' }).focus()
  await window.keyboard.press('Enter')
  await expect(box('Chức vụ (1)')).toBeFocused()
  await window.keyboard.type('Phó Bí thư')
  await window.keyboard.press('Enter')
  await expect(box('Chức vụ (2)')).toBeFocused()
  await window.keyboard.type('Bí thư')
  await box('Từ (2)').fill('2015')
  await look('register-form')
  await window.keyboard.press('Control+Enter')
  await expect(window.getByText('Đã thêm N.V. Bình.')).toBeVisible()
  await expect(grid.getByRole('row')).toHaveCount(5)
  await expect(window.getByText('Bí thư', { exact: true })).toBeVisible()
})

test('two people are one: merged, the paper is found by both names', async () => {
  const { window } = program
  const grid = window.getByRole('grid', { name: 'Danh sách nhân vật' })
  await grid.focus()
  await window.keyboard.press('Home')
  for (const name of ['N.V. Bình', 'Nông Văn Bình']) {
    const chosen = grid.locator('tr[aria-selected=true]')
    for (let step = 0; step < 5 && !(await chosen.textContent())?.startsWith(name); step += 1) {
      await window.keyboard.press('ArrowDown')
      await window.waitForTimeout(100)
    }
    await window.keyboard.press('Space')
  }
  await window.getByRole('button', { name: 'Gộp 2 bản ghi…' }).click()
  const dialog = window.getByRole('dialog', { name: 'Gộp bản ghi trùng' })
  await expect(dialog.getByRole('radio', { name: 'Nông Văn Bình' })).toBeChecked()
  await expect(dialog.getByLabel('Sau khi gộp').getByText('N.V. Bình')).toBeVisible()
  await look('register-merge')
  await dialog.getByRole('button', { name: 'Gộp', exact: true }).click()
  await expect(window.getByText('Gộp vào “Nông Văn Bình”').first()).toBeVisible()
  await expect(grid.getByRole('row')).toHaveCount(4)
  for (const name of ['n.v. binh', 'nong van binh']) {
    await window.getByRole('searchbox', { name: 'Lọc theo tên' }).fill(name)
    await expect(grid.getByRole('row')).toHaveCount(2)
    await grid.getByRole('row', { name: /Nông Văn Bình/ }).click()
    const record = window.getByRole('region', { name: 'Bản ghi đang xem' })
    await expect(record.getByRole('button', { name: /Biên bản Đại hội lần thứ XVI/ })).toBeVisible()
    await expect(record.getByRole('button', { name: /Nghị quyết Đại hội lần thứ XVI/ })).toBeVisible()
  }
  await look('register-detail')
  const remove = window.getByRole('button', { name: 'Bỏ bản ghi' })
  await expect(remove).toHaveAttribute('aria-disabled', 'true')
  await window.getByRole('searchbox', { name: 'Lọc theo tên' }).fill('khong ai ca')
  await expect(window.getByText('Không có tên nào khớp')).toBeVisible()
  await window.getByRole('button', { name: 'Bỏ lọc' }).click()
  await expect(grid.getByRole('row')).toHaveCount(4)

  // And in the archive's own search.
  for (const name of ['"N.V. Bình"', 'nong van binh']) {
    await window.getByRole('searchbox', { name: 'Tìm trong kho' }).fill(name)
    await window.keyboard.press('Enter')
    await expect(window.getByText(/Biên bản Đại hội lần thứ XVI/).first()).toBeVisible()
  }
})

test('a congress has its sessions and bodies: Enter adds a row, a pasted list becomes rows', async () => {
  const { window } = program
  await window.getByRole('button', { name: 'Hồ sơ', exact: true }).click()
  await window
    .getByRole('treeitem', { name: /Đại hội đại biểu Đảng bộ/ })
    .first()
    .click()
  await window.getByRole('button', { name: 'Sửa đại hội…' }).click()
  const dialog = window.getByRole('dialog', { name: 'Sửa đại hội' })
  await dialog.getByRole('button', { name: 'Nơi tổ chức, số đại biểu' }).click()
  await dialog.getByLabel('Nơi tổ chức', { exact: true }).fill('Hội trường Ủy ban nhân dân xã')
  await dialog.getByLabel('Số đại biểu triệu tập').fill('150')
  await dialog.getByLabel('Số đại biểu có mặt').fill('148')
  await dialog.getByRole('button', { name: 'Các phiên họp' }).click()
  await dialog.getByRole('button', { name: 'Thêm phiên họp' }).click()
  await dialog.getByLabel('Ngày họp (1)').fill('20/5/2020')
  await dialog.getByLabel('Giờ bắt đầu (1)').fill('7:30')
  await dialog.getByRole('button', { name: /^Đoàn chủ tịch, đoàn thư ký/ }).click()
  const presidium = dialog.getByRole('group', { name: 'Đoàn chủ tịch' })
  await presidium.getByRole('button', { name: 'Thêm người' }).click()
  // Another name answers too, and says whose it is.
  await presidium.getByLabel('Đoàn chủ tịch: Họ và tên (1)').fill('n.v.')
  await expect(window.getByRole('option', { name: /^N\.V\. Bình.*Nông Văn Bình/ })).toBeVisible()
  await presidium.getByLabel('Đoàn chủ tịch: Họ và tên (1)').fill('nong van b')
  await window.getByRole('option', { name: /Nông Văn Bình/ }).click()
  await presidium.getByLabel('Đoàn chủ tịch: Chức vụ (1)').fill('Trưởng đoàn')
  await window.keyboard.press('Enter')
  const second = presidium.getByLabel('Đoàn chủ tịch: Họ và tên (2)')
  await expect(second).toBeFocused()
  await second.evaluate((element) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'Hoàng Thị Cúc\tỦy viên\r\nMa Văn Én\tỦy viên\r\n')
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(presidium.getByLabel('Đoàn chủ tịch: Họ và tên (3)')).toHaveValue('Ma Văn Én')
  await look('congress')
  await dialog.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(dialog).toBeHidden()
  await window.getByRole('button', { name: 'Sửa đại hội…' }).click()
  await expect(dialog.getByLabel('Đoàn chủ tịch: Họ và tên (2)')).toHaveValue('Hoàng Thị Cúc')
  await expect(dialog.getByLabel('Đoàn chủ tịch: Chức vụ (2)')).toHaveValue('Ủy viên')
  await expect(dialog.getByLabel('Giờ bắt đầu (1)')).toHaveValue('7h30')
  await dialog.getByRole('button', { name: 'Hủy' }).click()
})

test('the seldom fields of a fonds and a dossier are kept', async () => {
  const { window } = program
  await window
    .getByRole('treeitem', { name: /Đảng ủy xã Dương Quang/ })
    .first()
    .click()
  await window.getByRole('button', { name: 'Sửa phông…' }).click()
  const fonds = window.getByRole('dialog', { name: 'Sửa phông' })
  await fonds.getByRole('button', { name: 'Thời gian, khối lượng, tra cứu' }).click()
  await fonds.getByLabel('Tài liệu từ năm').fill('2025')
  await fonds.getByLabel('Tài liệu đến năm').fill('1946')
  await fonds.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(fonds.getByText('Năm cuối không thể trước năm đầu.')).toBeVisible()
  await fonds.getByLabel('Tài liệu từ năm').fill('1946')
  await fonds.getByLabel('Tài liệu đến năm').fill('2025')
  await look('fonds')
  await fonds.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(fonds).toBeHidden()
  await window
    .getByRole('treeitem', { name: /Hồ sơ diễn biến/ })
    .last()
    .click()
  await window.getByRole('button', { name: 'Sửa hồ sơ…' }).click()
  const dossier = window.getByRole('dialog', { name: 'Sửa hồ sơ' })
  await dossier.getByRole('button', { name: 'Nơi để bản giấy, số tờ' }).click()
  await dossier.getByLabel('Số tờ').fill('120')
  await dossier.getByRole('button', { name: 'Mô tả thêm' }).click()
  await dossier.getByLabel('Chú giải').fill('Có một tập ảnh kèm theo')
  await look('dossier')
  await dossier.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(dossier).toBeHidden()
  await window.getByRole('button', { name: 'Sửa hồ sơ…' }).click()
  await expect(dossier.getByLabel('Số tờ')).toHaveValue('120')
  await dossier.getByRole('button', { name: 'Hủy' }).click()
})
