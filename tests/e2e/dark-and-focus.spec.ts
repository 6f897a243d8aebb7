import { expect, test } from '@playwright/test'
import { seriousFindings } from './support/axe.ts'
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

/** Every screen, reached without the mouse. */
const screens: readonly { name: string; open: () => Promise<void> }[] = [
  {
    name: 'home',
    open: async () => {
      await program.window.getByRole('link', { name: 'Đảng ủy xã Dương Quang' }).press('Enter')
      await expect(program.window.getByText('Thư mục của kho')).toBeVisible()
    },
  },
  {
    name: 'congress',
    open: async () => openBy(program.window, 'dai hoi dai bieu lan thu', /Đại hội đại biểu/),
  },
  { name: 'dossier', open: async () => openBy(program.window, 'nqdh', /01 nghị quyết/) },
  {
    name: 'form',
    open: async () => {
      await program.window.keyboard.press('F2')
      await expect(program.window.getByRole('combobox', { name: 'Tên loại' })).toBeVisible()
    },
  },
  { name: 'work list', open: async () => openBy(program.window, 'chua bien muc', /Chưa biên mục/) },
  {
    name: 'search',
    open: async () => {
      await program.window.keyboard.press('Control+F')
      await program.window.keyboard.type('dai hoi')
      await program.window.keyboard.press('Enter')
      await expect(program.window.locator('mark').first()).toBeVisible()
    },
  },
  { name: 'bin', open: async () => openBy(program.window, 'thung rac', /Thùng rác/) },
]

/** What has the focus, and whether anything on the screen shows that it does. */
const focused = () =>
  program.window.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return null
    const look = (shown: Element) => {
      const { outlineStyle, outlineWidth, borderColor, boxShadow } = getComputedStyle(shown)
      return { outlined: outlineStyle !== 'none' && outlineWidth !== '0px', rest: borderColor + boxShadow }
    }
    const row = document.getElementById(element.getAttribute('aria-activedescendant') ?? '')
    const all = [element, ...(row === null ? [] : [row, ...row.querySelectorAll('*')])]
    // A border that is still changing its colour counts as what it changes to.
    const settle = () => {
      for (const running of document.getAnimations()) {
        if (running instanceof CSSTransition) running.finish()
      }
    }
    settle()
    const withFocus = all.map(look)
    const seen = withFocus.some(({ outlined }) => outlined)
    // A box says it by its border.
    element.blur()
    settle()
    const without = all.map(look)
    element.focus()
    const changes = withFocus.some(({ rest }, at) => rest !== without[at]?.rest)
    return {
      html: element.outerHTML.slice(0, 160),
      frame: element.tagName === 'IFRAME',
      seen: seen || changes,
    }
  })

for (const scheme of ['light', 'dark'] as const) {
  test(`${scheme}: contrast and names on every screen`, async () => {
    await program.window.emulateMedia({ colorScheme: scheme })
    for (const { name, open } of screens) {
      await open()
      expect(await seriousFindings(program.window), name).toEqual([])
    }
  })
}

test('wherever Tab leads, the focus is seen', async () => {
  await program.window.emulateMedia({ colorScheme: 'light' })
  for (const { name, open } of screens) {
    await open()
    const unseen: string[] = []
    for (let stop = 0; stop < 30; stop += 1) {
      await program.window.keyboard.press('Tab')
      const at = await focused()
      // The paper's frame has the keys now; the window takes them back.
      if (at?.frame)
        await program.window.locator('body').evaluate(() => (document.activeElement as HTMLElement).blur())
      else if (at !== null && !at.seen) unseen.push(at.html)
    }
    expect(unseen, name).toEqual([])
  }
})
