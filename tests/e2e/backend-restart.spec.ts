import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type Program, temporaryFolder } from './support/program.ts'
import { openBy, startWithArchive } from './support/ready-archive.ts'

test.describe.configure({ mode: 'serial' })
const folder = temporaryFolder()
let program: Program

test.beforeAll(async () => {
  program = await startWithArchive(folder.path)
})
test.afterAll(async () => {
  await program.close()
  folder.remove()
})

const backendId = () =>
  program.app.evaluate(
    ({ app }) =>
      app.getAppMetrics().find(({ serviceName, name }) => [serviceName, name].includes('hoso-backend'))
        ?.pid ?? 0,
  )

/** Kills the process behind the window, as a crash ends it. */
async function killBackend(): Promise<void> {
  await expect.poll(backendId).toBeGreaterThan(0)
  process.kill(await backendId(), 'SIGKILL')
}

test('the window goes on where it was, with what was being typed, and says what happened', async () => {
  const { window } = program
  await openBy(window, '01.01.0007', /0007/)
  await window.getByRole('button', { name: 'Biên mục' }).first().click()
  const title = window.getByRole('textbox', { name: /Trích yếu/ })
  await title.fill('Báo cáo chính trị đang gõ dở')
  const place = window.url()
  const before = await backendId()
  await killBackend()
  await expect(window.getByText(/vừa dừng đột ngột và đã được mở lại/)).toBeVisible()
  expect(await backendId()).not.toBe(before)
  expect(window.url()).toBe(place)
  await expect(title).toHaveValue('Báo cáo chính trị đang gõ dở')
  await title.focus()
  await window.keyboard.press('Control+S')
  await expect(
    window.getByRole('button', { name: /Hoàn tác: Sửa văn bản “Báo cáo chính trị đang gõ dở”/ }),
  ).toBeVisible()
  await expect(window.getByRole('region', { name: 'Biên mục văn bản' })).toBeVisible()
  const log = join(folder.path, 'settings/logs/hoso.log')
  expect(existsSync(log)).toBe(true)
  expect(readFileSync(log, 'utf8')).toMatch(/SC-\d{8}-[0-9A-F]{4}[\s\S]*call backend process\nended with/)
})

test('after three times in a minute it is not started any more, and a plain sentence says what to do', async () => {
  const { window } = program
  for (let times = 2; times <= 3; times += 1) {
    const before = await backendId()
    await killBackend()
    await expect.poll(async () => ![0, before].includes(await backendId())).toBe(true)
  }
  await killBackend()
  await expect(window.getByText(/không được mở lại nữa/).first()).toBeVisible()
  expect(await backendId()).toBe(0)
  // What is on the screen can still be read and copied.
  await expect(window.getByRole('region', { name: 'Biên mục văn bản' })).toBeVisible()
})
