import { setTimeout as pause } from 'node:timers/promises'
import type { Program } from '../../e2e/support/program.ts'
import { type Measured, probe } from './probe.ts'
import { hold, wheel } from './scenes.ts'

/** The same presses in a window of the same program that shows nothing but a long empty page: what the machine can. */
export async function emptyPageScene({ app }: Program, when: string): Promise<Measured[]> {
  const opened = app.waitForEvent('window')
  await app.evaluate(async ({ BrowserWindow }) => {
    const empty = new BrowserWindow({ x: 0, y: 0, width: 1366, height: 768 })
    await empty.loadURL('about:blank')
  })
  const page = await opened
  await page.evaluate(() => {
    document.body.style.height = '2800000px'
  })
  const probed = await probe(page)
  await page.mouse.move(300, 300)
  await pause(500)
  const measured = [
    await probed.frames(`empty page ${when}: PageDown × 60`, () => hold(page, 'PageDown', 60)),
    await probed.frames(`empty page ${when}: wheel × 60`, () => wheel(page, 600, 60)),
  ]
  await page.close()
  return measured
}
