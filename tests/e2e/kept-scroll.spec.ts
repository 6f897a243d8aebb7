import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { makeCongressArchive } from '../support/sample-archive.ts'
import { type Program, startProgram, temporaryFolder } from './support/program.ts'
import { openBy } from './support/ready-archive.ts'

test.describe.configure({ mode: 'serial' })
const folder = temporaryFolder()
const settings = join(folder.path, 'settings')
let program: Program

test.beforeAll(async () => {
  const kho = await makeCongressArchive(folder.path)
  program = await startProgram(settings)
  await program.answerOpenDialog(kho)
  await program.window.getByRole('button', { name: 'Mở kho có sẵn' }).click()
  await expect(program.window.getByRole('tree')).toBeVisible()
})
test.afterAll(async () => {
  await program.close()
  folder.remove()
})

/** How far the list in the middle is scrolled. */
const scrolled = () =>
  program.window.evaluate(() => {
    let box = document.querySelector('[data-panel="middle"]')
    while (box !== null && !/auto|scroll/.test(getComputedStyle(box).overflowY)) box = box.parentElement
    return Math.round(box?.scrollTop ?? -1)
  })

/** Turns the wheel over the list, and waits until the place is kept. */
async function scroll(pixels: number): Promise<number> {
  const { window } = program
  const box = await window.locator('[data-panel="middle"]').first().boundingBox()
  await window.mouse.move((box?.x ?? 0) + 60, 500)
  await window.mouse.wheel(0, pixels)
  await expect.poll(scrolled).toBeGreaterThan(pixels / 2)
  await window.waitForTimeout(400)
  return scrolled()
}

const show = (view: 'Danh sách' | 'Bảng') => program.window.getByText(view, { exact: true }).click()
const dossier = () => openBy(program.window, 'dien bien', /Hồ sơ diễn biến/)
const register = () => openBy(program.window, 'nhan vat, co quan', /^Nhân vật, cơ quan/)
const restart = async () => {
  await program.close()
  program = await startProgram(settings)
}
let list = 0
let people = 0

test('a long dossier comes to be', async () => {
  const { window } = program
  await dossier()
  await show('Bảng')
  const rows = Array.from(
    { length: 120 },
    (_, index) =>
      `Báo cáo\t${index + 1}\tBC/ĐU\t${(index % 28) + 1}/6/2020\tVề nhiệm vụ thứ ${index + 1}\tNông Văn ${String.fromCharCode(65 + (index % 24))} ${index}`,
  )
  const range = ['Tên loại\tSố\tKý hiệu\tNgày tháng\tTrích yếu\tNgười ký', ...rows].join('\r\n')
  await program.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), range)
  await window.getByRole('textbox', { name: /^(Dòng|Văn bản mới)/ }).focus()
  await window.keyboard.press('Control+End')
  await window.keyboard.press('Home')
  await window.keyboard.press('Control+v')
  await window.getByRole('dialog').getByRole('button', { name: 'Ghi', exact: true }).click()
  await expect(window.getByText(/^12\d văn bản$/)).toBeVisible()
})

test('the table comes back at its cell and scrolled as it was', async () => {
  const { window } = program
  await window.getByRole('textbox', { name: /^(Dòng|Văn bản mới)/ }).focus()
  await window.keyboard.press('Control+Home')
  for (const key of ['PageDown', 'PageDown', 'PageDown', 'ArrowRight', 'ArrowRight']) {
    await window.keyboard.press(key)
  }
  const active = await window.getByRole('textbox', { name: /^Dòng/ }).getAttribute('aria-label')
  await window.waitForTimeout(400)
  const left = await scrolled()
  expect(left).toBeGreaterThan(200)
  await register()
  await expect(window.getByRole('grid', { name: 'Danh sách nhân vật' })).toBeVisible()
  await window.getByRole('button', { name: 'Hồ sơ', exact: true }).click()
  await expect(window.getByRole('textbox', { name: /^Dòng/ })).toHaveAttribute('aria-label', active ?? '')
  await expect.poll(scrolled).toBe(left)
  await restart()
  await expect(program.window.getByRole('textbox', { name: /^Dòng/ })).toHaveAttribute(
    'aria-label',
    active ?? '',
  )
  await expect.poll(scrolled).toBe(left)
})

test('list, register and search results come back where they were', async () => {
  let { window } = program
  await show('Danh sách')
  // Nothing is chosen: what is chosen would be brought into sight.
  await dossier()
  await expect(window.getByRole('grid').first()).toBeVisible()
  list = await scroll(900)
  await register()
  people = await scroll(700)
  await window.getByRole('searchbox', { name: 'Tìm trong kho' }).fill('nhiem vu')
  await window.getByRole('searchbox', { name: 'Tìm trong kho' }).press('Enter')
  await expect(window.getByRole('option').nth(15)).toBeAttached()
  const hits = await scroll(500)

  await register()
  await expect.poll(scrolled).toBe(people)
  await dossier()
  await expect.poll(scrolled).toBe(list)
  await window.getByRole('searchbox', { name: 'Tìm trong kho' }).fill('nhiem vu')
  await window.getByRole('searchbox', { name: 'Tìm trong kho' }).press('Enter')
  await expect.poll(scrolled).toBe(hits)

  await restart()
  window = program.window
  await expect(window.getByRole('option').nth(15)).toBeAttached()
  await expect.poll(scrolled).toBe(hits)
  await register()
  await expect.poll(scrolled).toBe(people)
  await dossier()
  await expect.poll(scrolled).toBe(list)
})
