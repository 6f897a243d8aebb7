import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type { Measured, Probed } from './probe.ts'

/** As fast as a key that is held down repeats. */
const repeatMilliseconds = 33
export const instant = 100

export async function hold(page: Page, key: string, times: number): Promise<void> {
  for (let press = 0; press < times; press += 1) {
    const next = pause(repeatMilliseconds)
    await page.keyboard.press(key)
    await next
  }
}

export async function wheel(page: Page, by: number, times: number): Promise<void> {
  for (let turn = 0; turn < times; turn += 1) {
    await page.mouse.wheel(0, by)
    await pause(repeatMilliseconds)
  }
}

/** Every inventory opened, then through 10,000 dossiers. */
export async function treeScene(page: Page, probed: Probed): Promise<Measured[]> {
  const tree = page.getByRole('tree').first()
  await tree.focus()
  const opening: number[] = []
  // From the last to the first: what is opened does not move those that are still to be opened.
  for (let left = await page.getByRole('treeitem', { expanded: false }).count(); left > 0; left -= 1) {
    const branch = page.getByRole('treeitem', { expanded: false }).nth(left - 1)
    await branch.scrollIntoViewIfNeeded()
    const box = await branch.locator('[data-toggle]').boundingBox()
    if (box === null) continue
    opening.push(
      await probed.wait('pointerdown', { type: 'tree' }, () => page.mouse.click(box.x + 5, box.y + 5)),
    )
  }
  await page.keyboard.press('Home')
  await tree.hover()
  return [
    { what: 'tree: a branch opened', unit: 'wait', figures: opening, limit: instant },
    await probed.frames('tree: PageDown × 60', () => hold(page, 'PageDown', 60)),
    await probed.frames('tree: wheel × 60', () => wheel(page, 600, 60)),
    await probed.frames('tree: End, Home × 5', async () => {
      for (let round = 0; round < 5; round += 1) {
        await page.keyboard.press('End')
        await pause(200)
        await page.keyboard.press('Home')
        await pause(200)
      }
    }),
  ]
}

export async function scrollScene(page: Page, probed: Probed, papers: number): Promise<Measured[]> {
  const grid = page.getByRole('grid').first()
  await page.getByRole('gridcell').first().click()
  const measured: Measured[] = []
  measured.push(await probed.frames('grid: PageDown × 60', () => hold(page, 'PageDown', 60)))
  measured.push(await probed.frames('grid: ArrowDown × 60', () => hold(page, 'ArrowDown', 60)))
  await grid
    .locator('tbody')
    .hover({ position: { x: 300, y: 200 }, force: true, trial: true })
    .catch(() => null)
  const box = await grid.locator('..').boundingBox()
  if (box !== null) await page.mouse.move(box.x + 300, box.y + 200)
  measured.push(await probed.frames('grid: wheel × 60', () => wheel(page, 600, 60)))
  const toEnd: number[] = []
  for (let round = 0; round < 5; round += 1) {
    toEnd.push(
      await probed.wait('keydown', { type: 'row', row: papers - 1 }, () =>
        page.keyboard.press('Control+End'),
      ),
    )
    toEnd.push(
      await probed.wait('keydown', { type: 'row', row: 0 }, () => page.keyboard.press('Control+Home')),
    )
  }
  measured.push({ what: 'grid: Ctrl+End, Ctrl+Home to rows', unit: 'wait', figures: toEnd, limit: 1_000 })
  return measured
}

export async function sortScene(page: Page, probed: Probed): Promise<Measured[]> {
  const sorts = page.getByRole('toolbar').getByRole('combobox')
  const figures: number[] = []
  for (const by of ['title', 'date', 'signer', 'symbol', 'order']) {
    figures.push(await probed.wait(null, { type: 'rows', words: [] }, () => sorts.selectOption(by)))
  }
  return [{ what: 'grid: sort to rows', unit: 'wait', figures, limit: 1_000 }]
}

/** Other words for each: a list that was asked for once is kept. */
const filters = {
  value: ['hoang van duc', 'nghi quyet', 'dang uy'],
  rows: ['trieu thi ha', 'bao cao', 'chu tich'],
}

/** Letter by letter, each awaited: first the letter itself, then the rows that hold it. */
export async function filterScene(page: Page, probed: Probed): Promise<Measured[]> {
  const box = page.getByRole('toolbar').getByRole('textbox')
  const [letters, rows]: [number[], number[]] = [[], []]
  for (const kind of ['value', 'rows'] as const) {
    for (const words of filters[kind]) {
      await box.fill('')
      await box.focus()
      for (let length = 1; length <= words.length; length += 1) {
        const typed = words.slice(0, length)
        const sight =
          kind === 'value'
            ? { type: kind, text: typed }
            : { type: kind, words: typed.split(' ').filter((word) => word !== '') }
        const taken = await probed.wait('keydown', sight, () => page.keyboard.press(words[length - 1] ?? ''))
        ;(kind === 'value' ? letters : rows).push(taken)
        // Nobody types faster than this; answers to the letter before have come by then or not.
        await pause(120)
      }
    }
  }
  await box.fill('')
  return [
    { what: 'filter: key to letter', unit: 'wait', figures: letters, limit: instant },
    { what: 'filter: key to rows', unit: 'wait', figures: rows, limit: 1_000 },
  ]
}

export async function editScene(page: Page, probed: Probed): Promise<Measured[]> {
  const note = await page.getByRole('columnheader', { name: 'Ghi chú' }).getAttribute('aria-colindex')
  const signer = await page.getByRole('columnheader', { name: 'Người ký' }).getAttribute('aria-colindex')
  const goTo = async (colindex: string | null) => {
    await page.getByRole('gridcell').first().click()
    await page.keyboard.press('Control+Home')
    for (let column = 2; column < Number(colindex); column += 1) await page.keyboard.press('ArrowRight')
  }
  const [firstKeys, edits, names]: [number[], number[], number[]] = [[], [], []]
  await goTo(note)
  for (let row = 0; row < 10; row += 1) {
    const text = `do ${Date.now() % 100_000}`
    const first = text.slice(0, 1)
    firstKeys.push(
      await probed.wait('keydown', { type: 'value', text: first }, () => page.keyboard.press(first)),
    )
    await page.keyboard.insertText(text.slice(1))
    edits.push(
      await probed.wait('keydown', { type: 'cell', row, column: Number(note) - 2, text }, () =>
        page.keyboard.press('Enter'),
      ),
    )
    await pause(300)
  }
  await goTo(signer)
  for (const words of ['hoang van d', 'ly thi b', 'nguyen']) {
    for (let length = 1; length <= words.length; length += 1) {
      const sight = { type: 'offers', words: words.slice(0, length).split(' ').filter(Boolean) } as const
      names.push(await probed.wait('keydown', sight, () => page.keyboard.press(words[length - 1] ?? '')))
      await pause(120)
    }
    await page.keyboard.press('Escape')
  }
  return [
    { what: 'edit: first key to letter', unit: 'wait', figures: firstKeys, limit: instant },
    { what: 'edit: Enter to value', unit: 'wait', figures: edits, limit: instant },
    { what: 'signer: key to pick-list', unit: 'wait', figures: names, limit: instant },
  ]
}
