import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type Program, startProgram, temporaryFolder } from './support/program.ts'
import { openBy, startWithArchive } from './support/ready-archive.ts'

const folder = temporaryFolder()
let program: Program
test.afterAll(async () => {
  await program.close()
  folder.remove()
})

/** What a person would miss if it were lost. */
const lookOf = () =>
  program.window.evaluate(() => {
    const tree = document.querySelector('[role="tree"]')
    return {
      address: location.hash,
      treeWidth: Math.round(tree?.getBoundingClientRect().width ?? 0),
      // Heights are learned by drawing, so what counts is the line at the top.
      firstLine: document
        .elementFromPoint(
          (tree?.getBoundingClientRect().left ?? 0) + 60,
          (tree?.getBoundingClientRect().top ?? 0) + 12,
        )
        ?.closest('[role="treeitem"]')?.textContent,
      scheme: document.documentElement.getAttribute('data-mantine-color-scheme'),
      pixelRatio: Math.round(window.devicePixelRatio * 100) / 100,
    }
  })

test('the window comes back as it was left: place, choice, widths, scrolling, size, light or dark', async () => {
  program = await startWithArchive(folder.path)
  let { window } = program
  await openBy(window, 'bbdh', /02 biên bản đại hội/)
  await expect(window.getByRole('row', { selected: true })).toHaveText(/02 biên bản/)

  const bar = window.getByRole('separator', { name: 'Kéo để đổi độ rộng cột bên trái' })
  const before = await lookOf()
  await bar.focus()
  await window.keyboard.press('ArrowRight')
  await expect.poll(async () => (await lookOf()).treeWidth).toBeGreaterThan(before.treeWidth)

  await window.keyboard.press('Control+Equal')
  await window.keyboard.press('Control+Equal')
  await expect.poll(async () => (await lookOf()).pixelRatio).toBe(1.25)
  await window.keyboard.press('Control+Minus')
  await expect.poll(async () => (await lookOf()).pixelRatio).toBe(1.1)

  await window.getByRole('button', { name: 'Việc của kho' }).click()
  await window.getByRole('menuitem', { name: 'Giao diện, cỡ chữ' }).click()
  const display = window.getByRole('dialog', { name: 'Giao diện, cỡ chữ' })
  await display.getByText('Nền tối').click()
  await expect.poll(async () => (await lookOf()).scheme).toBe('dark')
  await window.screenshot({ path: test.info().outputPath('display.png') })
  await window.keyboard.press('Escape')
  await expect(display).toBeHidden()

  await window.getByRole('tree').hover()
  await window.mouse.wheel(0, 60)
  // The place is kept once scrolling has come to rest.
  await window.waitForTimeout(600)
  const left = await lookOf()
  expect(left.firstLine).not.toBe(before.firstLine)
  expect(left.address).toMatch(/document=\d+/)

  await program.close()
  program = await startProgram(join(folder.path, 'settings'))
  window = program.window
  await expect(window.getByRole('row', { selected: true })).toHaveText(/02 biên bản/)
  await expect.poll(lookOf).toEqual(left)

  // The reader is in another process and is told: its bar is as dark as the window.
  const readerFrame = () => window.frames().find((frame) => frame.url().startsWith('paper://'))
  await expect
    .poll(() => readerFrame()?.evaluate(() => getComputedStyle(document.documentElement).colorScheme))
    .toBe('dark')

  // At the largest size everything is still reached: by scrolling, never cut off.
  for (let press = 0; press < 5; press += 1) await window.keyboard.press('Control+Equal')
  await expect.poll(async () => (await lookOf()).pixelRatio).toBe(2)
  await window.getByRole('button', { name: 'Việc của kho' }).click()
  await expect(window.getByRole('menuitem', { name: 'Giao diện, cỡ chữ' })).toBeVisible()
  await window.keyboard.press('Escape')
  await window.getByRole('button', { name: 'Lưu bản sao' }).click({ trial: true })

  // And back to the usual size by one key.
  await window.keyboard.press('Control+0')
  await expect.poll(async () => (await lookOf()).pixelRatio).toBe(1)
})
