import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { fold } from '../../../shared/vietnamese/fold.ts'
import type { Program } from '../../e2e/support/program.ts'
import { rounded } from '../figures.ts'
import type { Measured, Probed } from './probe.ts'
import { instant } from './scenes.ts'

/** Nobody types faster than this. */
const typingPause = 150

const goTo = (page: Page, address: string) =>
  page.evaluate((hash) => {
    location.hash = hash
  }, address)

const wordsOf = (text: string) =>
  fold(text)
    .split(' ')
    .filter((word) => word !== '')

/** Ctrl+K among the names of everything; and a paper so old that only the backend knows it. */
export async function quickOpenScene(page: Page, probed: Probed, oldTitle: string): Promise<Measured[]> {
  for (const dossier of [9_000, 5_000, 12]) {
    await goTo(page, `#/dossier/${dossier}`)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await pause(500)
  }
  const [opened, keys, asked]: [number[], number[], number[]] = [[], [], []]
  const box = page.getByRole('dialog').getByRole('combobox')
  const open = async () => {
    opened.push(
      await probed.wait('keydown', { type: 'offers', words: [] }, () => page.keyboard.press('Control+K')),
    )
    await box.focus()
  }
  const close = async () => {
    await page.keyboard.press('Escape')
    await box.waitFor({ state: 'hidden' })
    await pause(300)
  }
  for (const words of ['nghi quyet', 'bao cao chinh', 'hoang van', 'nqdh', '45 nq']) {
    await open()
    for (let length = 1; length <= words.length; length += 1) {
      const key = words[length - 1] ?? ''
      // One letter alone answers nothing.
      const sight = { type: length < 2 ? 'value' : 'answers', text: words.slice(0, length) } as const
      keys.push(await probed.wait('keydown', sight, () => page.keyboard.press(key)))
      await pause(typingPause)
    }
    await close()
  }
  for (let round = 0; round < 3; round += 1) {
    await open()
    await page.keyboard.insertText(oldTitle.slice(0, -1))
    await pause(1_000)
    const sight = { type: 'offer', words: wordsOf(oldTitle) } as const
    asked.push(await probed.wait('keydown', sight, () => page.keyboard.press(oldTitle.slice(-1))))
    await close()
  }
  return [
    { what: 'quick-open: Ctrl+K to list', unit: 'wait', figures: opened, limit: instant },
    { what: 'quick-open: key to list', unit: 'wait', figures: keys, limit: instant },
    { what: 'quick-open: key to an old paper', unit: 'wait', figures: asked, limit: 1_000 },
  ]
}

/** The signer in the form of a paper, among everybody of the register. The form asks when the typing pauses. */
export async function peopleScene(page: Page, probed: Probed): Promise<Measured[]> {
  await goTo(page, '#/dossier/1?document=1&catalogue=true')
  const field = page.getByRole('combobox', { name: 'Người ký', exact: true })
  await field.waitFor()
  await pause(1_000)
  const [first, following]: [number[], number[]] = [[], []]
  for (const words of ['hoang van d', 'ly thi b', 'nguyen', 'dam quoc h']) {
    await field.fill('')
    await field.focus()
    await pause(500)
    for (let length = 1; length <= words.length; length += 1) {
      const sight = { type: 'offers', words: wordsOf(words.slice(0, length)) } as const
      const taken = await probed.wait('keydown', sight, () => page.keyboard.press(words[length - 1] ?? ''))
      ;(length === 1 ? first : following).push(taken)
      await pause(typingPause)
    }
  }
  await page.keyboard.press('Escape')
  return [
    { what: 'form, signer: first key to list', unit: 'wait', figures: first, limit: 1_000 },
    { what: 'form, signer: key to list', unit: 'wait', figures: following, limit: 1_000 },
  ]
}

/** What the window's page and each process of the program hold. */
export async function printMemory({ app, window }: Program, when: string): Promise<void> {
  const session = await window.context().newCDPSession(window)
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const processes = await app.evaluate(({ app: program }) =>
    program.getAppMetrics().map(({ type, name, memory }) => ({
      process: name ?? type,
      'resident MB': Math.round(memory.workingSetSize / 1024),
    })),
  )
  console.log(`memory, ${when}: ${rounded(usedSize / 1e6)} MB of heap in the window`)
  console.table(processes)
  await session.detach()
}
