import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { run } from '../support/hoso.ts'
import { makePdf } from '../support/make-pdf.ts'
import { openFirstDossier } from './support/open-dossier.ts'
import { type Program, startProgram, temporaryFolder } from './support/program.ts'

test.describe.configure({ mode: 'serial' })
const folder = temporaryFolder()
const kho = join(folder.path, 'kho')
let program: Program

test.beforeAll(async () => {
  mkdirSync(kho)
  await run('create', kho, '--name', 'Đảng ủy xã Thử')
  await run('dossier', kho, '--title', 'Hồ sơ thử')
  for (const name of ['một', 'hai']) {
    const path = join(folder.path, `${name}.pdf`)
    writeFileSync(path, await makePdf([`Văn bản ${name}.`]))
    await run('file', kho, '--dossier', '01.01.0001', path)
  }
  program = await startProgram(join(folder.path, 'settings'))
  await openFirstDossier(program, kho)
  await program.window.getByRole('row', { name: /một\.pdf/ }).click()
  await expect(program.window.frameLocator('iframe').getByText('Văn bản một.').first()).toBeAttached()
})
test.afterAll(async () => {
  await program.close()
  folder.remove()
})

const offer = (window: Page) => window.getByText('Phần xem văn bản chưa trả lời.')

/** The reader's script runs and does nothing else for this long; endless when left out. */
function keepBusy(window: Page, milliseconds = Number.POSITIVE_INFINITY): Promise<void> {
  const reader = window.frames().find((frame) => frame.url().startsWith('paper://'))
  if (reader === undefined) throw new Error('The reader has no frame.')
  return reader.evaluate((span) => {
    const end = Date.now() + span
    while (Date.now() < end);
  }, milliseconds)
}

/** The process that the reader's frame lives in, and all the program's renderer processes. */
const processes = () =>
  program.app.evaluate(({ app, BrowserWindow }) => {
    const frames = BrowserWindow.getAllWindows()[0]?.webContents.mainFrame.framesInSubtree ?? []
    return {
      reader: frames.find(({ url }) => url.startsWith('paper://'))?.osProcessId ?? 0,
      renderers: app
        .getAppMetrics()
        .filter(({ type }) => type === 'Tab')
        .map(({ pid }) => pid),
    }
  })

/** Looks at the screen until the work is done and for two questions after; how often the reader was accused. */
async function accusedWhile(work: Promise<unknown>): Promise<number> {
  const { window } = program
  let done = false
  const until = work.then(() => {
    done = true
  })
  let accused = 0
  while (!done) {
    accused += await offer(window).count()
    await window.waitForTimeout(200)
  }
  await until
  await window.waitForTimeout(11_000)
  return accused + (await offer(window).count())
}

test('a reader that works hard for a while is not accused', async () => {
  expect(await accusedWhile(keepBusy(program.window, 9_000))).toBe(0)
})

test('nor one whose script stands still under the print dialog', async () => {
  const { window } = program
  const reader = window.frameLocator('iframe').locator('body')
  // The system's dialog cannot be driven here. What it does to the reader's script is this: print() returns late.
  await reader.evaluate(() => {
    globalThis.print = () => {
      const end = Date.now() + 26_000
      while (Date.now() < end);
      document.body.dataset['printed'] = 'yes'
    }
  })
  await window.getByRole('button', { name: 'In', exact: true }).click()
  const printed = expect(reader).toHaveAttribute('data-printed', 'yes', { timeout: 60_000 })
  expect(await accusedWhile(printed)).toBe(0)
})

test('a reader that hangs after the paper is open is noticed, and a button brings it back', async () => {
  const { window } = program
  const hanging = (await processes()).reader
  expect(hanging).toBeGreaterThan(0)
  keepBusy(window).catch(() => undefined)
  await expect(offer(window)).toBeVisible({ timeout: 60_000 })
  // The window itself goes on as ever.
  await window.getByRole('row', { name: /hai\.pdf/ }).click()
  await expect(offer(window)).toBeVisible()
  await window.getByRole('button', { name: 'Tải lại phần xem' }).click()
  await expect(offer(window)).toBeHidden()
  await expect(window.frameLocator('iframe').getByText('Văn bản hai.').first()).toBeAttached()
  await window.getByRole('row', { name: /một\.pdf/ }).click()
  await expect(window.frameLocator('iframe').getByText('Văn bản một.').first()).toBeAttached()
  // The hanging process does not go on burning the processor behind the new one.
  await expect.poll(async () => (await processes()).renderers).not.toContain(hanging)
})
