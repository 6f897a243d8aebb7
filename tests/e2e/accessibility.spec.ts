import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { run } from '../support/hoso.ts'
import { type Finding, inWords, seriousFindings } from './support/axe.ts'
import { makePapers } from './support/papers.ts'
import { type Program, startProgram, temporaryFolder } from './support/program.ts'

test.describe.configure({ mode: 'serial' })
const folder = temporaryFolder()
const kho = join(folder.path, 'kho')
let program: Program

test.beforeAll(async () => {
  mkdirSync(kho)
  const papers = await makePapers(folder.path)
  await run('create', kho, '--name', 'Đảng ủy xã Dương Quang', '--officer', 'Nông Thị Hà')
  await run(
    'congress',
    kho,
    '--ordinal',
    'XVI',
    '--term',
    '2020-2025',
    '--from',
    '2020-05-20',
    '--to',
    '2020-05-21',
  )
  await run('file', kho, '--dossier', '01.01.0007', papers.folder)
  program = await startProgram(join(folder.path, 'settings'))
})
test.afterAll(async () => {
  await program.close()
  folder.remove()
})

const serious = () => seriousFindings(program.window)

const axeSource = readFileSync(
  createRequire(import.meta.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
)

/** The same inside the reader: AxeBuilder does not reach a frame of another origin here. */
async function seriousInReader(): Promise<string[]> {
  const reader = program.window.frames().find((frame) => frame.url().startsWith('paper://'))
  if (reader === undefined) throw new Error('The reader has no frame.')
  await reader.evaluate(axeSource)
  const results = await reader.evaluate(
    () => Reflect.get(globalThis, 'axe').run() as Promise<{ passes: Finding[]; violations: Finding[] }>,
  )
  // A run that looked at nothing would find nothing.
  expect(results.passes.map(({ id }) => id)).toContain('color-contrast')
  return inWords(results.violations)
}

test('start page and set-up', async () => {
  const { window } = program
  await expect(window.getByRole('button', { name: 'Tạo kho mới' })).toBeVisible()
  expect(await serious()).toEqual([])
  await window.getByRole('button', { name: 'Tạo kho mới' }).click()
  await expect(window.getByLabel('Tên cấp ủy')).toBeVisible()
  expect(await serious()).toEqual([])
  await window.getByRole('button', { name: 'Thôi, quay về' }).click()
})

test('home, dossier, form, work list, search', async () => {
  const { window } = program
  await program.answerOpenDialog(kho)
  await window.getByRole('button', { name: /Mở kho có sẵn/ }).click()
  await expect(window.getByRole('tree')).toBeVisible()
  expect(await serious(), 'home').toEqual([])
  await window
    .getByRole('treeitem', { name: /Đại hội đại biểu/ })
    .first()
    .click()
  await window.keyboard.press('ArrowRight')
  expect(await serious(), 'congress').toEqual([])
  await window
    .getByRole('treeitem', { name: /Hồ sơ diễn biến/ })
    .last()
    .click()
  await expect(window.getByRole('row', { name: /01 nghị quyết/ })).toBeVisible()
  expect(await serious(), 'dossier').toEqual([])
  await window.keyboard.press('Control+L')
  await expect(window.getByRole('combobox', { name: 'Tên loại' })).toBeVisible()
  expect(await serious(), 'work list').toEqual([])
  await window.keyboard.press('Control+F')
  await window.keyboard.type('dai hoi')
  await window.keyboard.press('Enter')
  await expect(window.locator('mark').first()).toBeVisible()
  expect(await serious(), 'search').toEqual([])
  await window.keyboard.press('F1')
  await expect(window.getByRole('dialog')).toBeVisible()
  expect(await serious(), 'keyboard map').toEqual([])
  await window.keyboard.press('Escape')
})

test("inside the reader's frame: paper, find bar with marks, list of pages, notices, both colour schemes", async () => {
  const { window } = program
  await window
    .getByRole('button', { name: 'Hồ sơ', exact: true })
    .or(window.getByRole('link', { name: 'Hồ sơ', exact: true }))
    .first()
    .click()
  await window
    .getByRole('treeitem', { name: /Hồ sơ diễn biến/ })
    .last()
    .click()
  await window.getByRole('row', { name: /03 báo cáo/ }).click()
  const reader = window.frameLocator('iframe')
  await expect(reader.getByText('BÁO CÁO CHÍNH TRỊ').first()).toBeAttached()
  expect(await seriousInReader(), 'paper').toEqual([])
  await reader.getByRole('button', { name: /Tìm trong văn bản này/ }).click()
  await reader.getByRole('searchbox').fill('phan')
  await expect(reader.getByText('1/2')).toBeVisible()
  await reader.getByRole('button', { name: 'Danh sách trang' }).click()
  await expect(reader.locator('#page-list canvas').first()).toBeAttached()
  await reader.getByRole('button', { name: 'Trang 2', exact: true }).click()
  await expect(reader.locator('#page-list [aria-current=page]')).toHaveAttribute('data-page', '2')
  expect(await seriousInReader(), 'find bar and list of pages').toEqual([])
  for (const colorScheme of ['dark', 'light'] as const) {
    await window.emulateMedia({ colorScheme })
    expect(
      await reader
        .locator('body')
        .evaluate((_, wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, colorScheme),
    ).toBe(true)
    expect(await seriousInReader(), colorScheme).toEqual([])
  }
  await reader.locator('body').evaluate(() => {
    const notice = document.getElementById('notice')
    notice?.replaceChildren('Đang chuẩn bị in: trang 1/3. Bấm Esc để dừng.')
    notice?.removeAttribute('hidden')
  })
  expect(await seriousInReader(), 'notice').toEqual([])
})

const colorSchemes = ['light', 'dark'] as const
const places = [
  '#/',
  '#/congress/1',
  '#/inventory/1',
  '#/fonds/1',
  '#/timeline',
  '#/table',
  '#/work-list',
] as const

for (const scheme of colorSchemes) {
  for (const place of places) {
    test(`${place} in ${scheme}`, async () => {
      const { window } = program
      await window.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
      await window.evaluate((hash) => {
        location.hash = hash
      }, place)
      await expect(window.locator('[data-panel], table, h1').first()).toBeVisible()
      await window.waitForTimeout(400)
      expect(await serious()).toEqual([])
    })
  }
}
