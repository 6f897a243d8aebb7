import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type FrameLocator, test } from '@playwright/test'
import { run } from '../support/hoso.ts'
import { makePdf } from '../support/make-pdf.ts'
import { type Program, startProgram, temporaryFolder } from './support/program.ts'

test.describe.configure({ mode: 'serial' })
const folder = temporaryFolder()
const kho = join(folder.path, 'kho')
const pages = 24
let program: Program
let reader: FrameLocator

test.beforeAll(async () => {
  mkdirSync(kho)
  const long = Array.from(
    { length: pages },
    (_, index) => `Trang thứ ${index + 1}. ${index % 8 === 7 ? 'Ủy ban kiểm tra họp.' : ''}`,
  )
  writeFileSync(join(folder.path, 'dài.pdf'), await makePdf(long))
  await run('create', kho, '--name', 'Đảng ủy xã Thử')
  await run('dossier', kho, '--title', 'Hồ sơ thử')
  await run('file', kho, '--dossier', '01.01.0001', join(folder.path, 'dài.pdf'))
  program = await startProgram(join(folder.path, 'settings'))
  const { window } = program
  await program.answerOpenDialog(kho)
  await window.getByRole('button', { name: /Mở kho có sẵn/ }).click()
  await window.getByRole('tree').focus()
  await window.keyboard.press('Home')
  for (let step = 0; step < 5; step += 1)
    for (const key of ['ArrowRight', 'ArrowDown']) await window.keyboard.press(key)
  await window.keyboard.press('Enter')
  await window.getByRole('row', { name: /dài\.pdf/ }).click()
  reader = window.frameLocator('iframe')
  await expect(reader.getByText('Trang thứ 1.').first()).toBeAttached()
})
test.afterAll(async () => {
  await program.close()
  folder.remove()
})

test('lives in a process of its own, without Node and without the bridge', async () => {
  const frames = await program.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    return (contents?.mainFrame.framesInSubtree ?? []).map(({ url, osProcessId }) => ({ url, osProcessId }))
  })
  const own = frames.find(({ url }) => url.startsWith('paper://'))
  const window = frames.find(({ url }) => url.startsWith('app://'))
  expect(own?.osProcessId).toBeGreaterThan(0)
  expect(own?.osProcessId).not.toBe(window?.osProcessId)
  const seen = await reader.locator('body').evaluate(() => ({
    bridge: typeof Reflect.get(globalThis, 'archive'),
    process: typeof Reflect.get(globalThis, 'process'),
    require: typeof Reflect.get(globalThis, 'require'),
  }))
  expect(seen).toEqual({ bridge: 'undefined', process: 'undefined', require: 'undefined' })
})

test('may fetch the bytes of its ticket and nothing else', async () => {
  const statuses = await reader.locator('body').evaluate(async () => {
    const tries = [
      '/bytes/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      '/bytes/../../etc/passwd',
      '/../main/index.js',
      'app://window/index.html',
    ]
    return Promise.all(
      tries.map((address) =>
        fetch(address).then(
          ({ status }) => status,
          () => 0,
        ),
      ),
    )
  })
  expect(statuses.every((status) => status === 404 || status === 0)).toBe(true)
})

test('draws what is in sight only, and every page when it comes into sight', async () => {
  await expect(reader.getByLabel('Trang số')).toHaveValue('1')
  expect(await reader.locator('.page canvas').count()).toBeLessThan(12)
  await reader.getByLabel('Trang số').fill('20')
  await reader.getByLabel('Trang số').press('Enter')
  await expect(reader.getByText('Trang thứ 20.').first()).toBeAttached()
  expect(await reader.locator('.page canvas').count()).toBeLessThan(20)
})

test('finds without marks, counts, and goes round', async () => {
  await reader.getByRole('button', { name: /Tìm trong văn bản này/ }).click()
  const box = reader.getByRole('searchbox')
  await box.fill('uy ban kiem tra')
  await expect(reader.getByText('3/3')).toBeVisible()
  await box.press('Enter')
  await expect(reader.getByText('1/3')).toBeVisible()
  await expect(reader.getByLabel('Trang số')).toHaveValue('8')
  await expect(reader.locator('.mark.current').first()).toBeVisible()
  await box.press('Shift+Enter')
  await expect(reader.getByText('3/3')).toBeVisible()
  await box.fill('không có chữ này')
  await expect(reader.getByText('Không thấy')).toBeVisible()
  await box.press('Escape')
  await expect(box).toBeHidden()
})

test('zooms, fits and keeps the place', async () => {
  await reader.getByLabel('Trang số').fill('12')
  await reader.getByLabel('Trang số').press('Enter')
  const width = () =>
    reader
      .locator('.page')
      .first()
      .evaluate((page) => page.getBoundingClientRect().width)
  const before = await width()
  await reader.getByRole('button', { name: 'Phóng to' }).click()
  await expect.poll(width).toBeGreaterThan(before)
  await expect(reader.getByLabel('Trang số')).toHaveValue('12')
  await reader.getByRole('button', { name: 'Vừa trang' }).click()
  const room = await reader.locator('.pages').evaluate((pagesRoom) => pagesRoom.clientHeight)
  await expect
    .poll(() =>
      reader
        .locator('.page')
        .first()
        .evaluate((page) => page.getBoundingClientRect().height),
    )
    .toBeLessThanOrEqual(room)
  await reader.getByRole('button', { name: 'Vừa bề ngang' }).click()
})

test('text can be selected as it is written', async () => {
  await reader.getByLabel('Trang số').fill('8')
  await reader.getByLabel('Trang số').press('Enter')
  const line = reader.locator('.textLayer span', { hasText: 'kiểm tra' }).first()
  await expect(line).toBeAttached()
  const selected = await line.evaluate((element) => {
    globalThis.getSelection()?.selectAllChildren(element)
    return globalThis.getSelection()?.toString() ?? ''
  })
  expect(selected.normalize('NFC')).toContain('kiểm tra')
})

test('the list of pages leads to a page', async () => {
  await reader.getByRole('button', { name: 'Danh sách trang' }).click()
  await reader.getByRole('button', { name: 'Trang 3', exact: true }).click()
  await expect(reader.getByLabel('Trang số')).toHaveValue('3')
  await reader.getByRole('button', { name: 'Danh sách trang' }).click()
})

test('prints every page as a picture', async () => {
  test.setTimeout(120_000)
  await reader.locator('body').evaluate(() => {
    Reflect.set(globalThis, 'printed', 0)
    globalThis.print = () => {
      Reflect.set(globalThis, 'printed', document.querySelectorAll('#print > *').length)
    }
  })
  await program.window.getByRole('button', { name: 'In', exact: true }).click()
  await expect
    .poll(() => reader.locator('body').evaluate(() => Reflect.get(globalThis, 'printed') as number), {
      timeout: 90_000,
    })
    .toBe(pages)
})

test('a key of the window pressed in the reader reaches the window', async () => {
  await reader.locator('#pages').press('Control+f')
  await expect(program.window.getByRole('searchbox', { name: 'Tìm trong kho' })).toBeFocused()
})
