import { expect, test } from '@playwright/test'
import { seriousFindings } from './support/axe.ts'
import { type Program, sizes, temporaryFolder } from './support/program.ts'
import { startWithArchive } from './support/ready-archive.ts'

/** Everything at 200 % on the smallest screen: the tree makes room by itself, and comes back as wide as it was. */
const folder = temporaryFolder()
let program: Program
test.beforeAll(async () => {
  program = await startWithArchive(folder.path)
})
test.afterAll(async () => {
  await program.close()
  folder.remove()
})

const zoom = (factor: number) =>
  program.app.evaluate(
    ({ BrowserWindow }, { bounds, factor }) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.unmaximize()
      window?.setBounds({ x: 0, y: 0, ...bounds })
      window?.webContents.setZoomFactor(factor)
    },
    { bounds: sizes.small, factor },
  )
const treeWidth = () =>
  program.window.evaluate(() =>
    Math.round(document.querySelector('#tree')?.getBoundingClientRect().width ?? -1),
  )
/** Elements of the bar at the top that stand beyond its right edge. */
const beyondTheBar = () =>
  program.window.evaluate(() =>
    [...document.querySelectorAll('header button, header input')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => element.textContent),
  )

test('the tree folds away by itself and comes back as it was', async () => {
  const { window } = program
  await zoom(1)
  await expect.poll(treeWidth).toBeGreaterThan(200)
  const before = await treeWidth()
  await zoom(2)
  await expect(window.getByRole('button', { name: 'Cây hồ sơ', exact: true })).toBeVisible()
  expect(await beyondTheBar()).toEqual([])
  expect(await window.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  expect(await seriousFindings(window)).toEqual([])
  await zoom(1)
  await expect(window.getByRole('tree')).toBeVisible()
  await expect.poll(treeWidth).toBe(before)
})

test('what a person folded stays folded', async () => {
  const { window } = program
  await window.getByRole('button', { name: 'Thu gọn cây hồ sơ' }).click()
  await expect.poll(treeWidth).toBeLessThan(60)
  await zoom(2)
  await window.waitForTimeout(600)
  await zoom(1)
  await window.waitForTimeout(600)
  expect(await treeWidth()).toBeLessThan(60)
  await window.getByRole('button', { name: 'Cây hồ sơ', exact: true }).click()
  await expect(window.getByRole('tree')).toBeVisible()
})
