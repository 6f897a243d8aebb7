import type { Page } from '@playwright/test'

/** What must stand on the screen for a wait to end. */
export type Sight =
  /** A line of the tree. */
  | { readonly type: 'tree' }
  /** Rows that are in sight are filled, each holding these words (folded), the active one among them. */
  | { readonly type: 'rows'; readonly words: readonly string[] }
  | { readonly type: 'row'; readonly row: number }
  | { readonly type: 'cell'; readonly row: number; readonly column: number; readonly text: string }
  /** Offers under a cell, each holding these words (folded). */
  | { readonly type: 'offers'; readonly words: readonly string[] }
  /** Among those that are offered one that holds these words. */
  | { readonly type: 'offer'; readonly words: readonly string[] }
  /** What is typed stands in the box, and things that answer to it under it. */
  | { readonly type: 'answers'; readonly text: string }
  /** What is typed stands in the box. */
  | { readonly type: 'value'; readonly text: string }

interface Probe {
  startFrames(): void
  /** Milliseconds from frame to frame since the start. */
  stopFrames(): number[]
  /** Milliseconds from the next event of this name (null = from now) until the sight is painted. */
  watch(event: 'keydown' | 'pointerdown' | null, sight: Sight): void
  watched(): Promise<number>
}

declare global {
  interface Window {
    benchProbe: Probe
  }
}

/** Runs in the window: must use nothing from outside itself. */
function install(): void {
  const fold = (text: string) =>
    text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase()
  const holdAll = (elements: readonly Element[], words: readonly string[]) =>
    elements.length > 0 &&
    elements.every((element) => {
      const text = fold(element.textContent ?? '')
      return words.every((word) => text.includes(word))
    })
  const rowsInSight = () => {
    const body = document.querySelector('[role=grid] tbody')
    const box = body?.closest('table')?.parentElement?.getBoundingClientRect()
    if (body == null || box === undefined) return []
    return [...body.querySelectorAll('[role=row]')].filter((row) => {
      const { top, bottom } = row.getBoundingClientRect()
      return bottom > box.top + 28 && top < box.bottom
    })
  }
  const isFilled = (row: Element) =>
    [...row.querySelectorAll('[role=gridcell]')].some((cell) => (cell.textContent ?? '') !== '')
  const isSeen = (sight: Sight): boolean => {
    if (sight.type === 'tree') return document.querySelector('[role=treeitem]') !== null
    const holdsValue = (text: string) => {
      const active = document.activeElement
      return active !== null && 'value' in active && active.value === text
    }
    if (sight.type === 'value') return holdsValue(sight.text)
    const offers = [...document.querySelectorAll('[role=option]')]
    if (sight.type === 'answers') return offers.length > 0 && holdsValue(sight.text)
    if (sight.type === 'offers') return holdAll(offers, sight.words)
    if (sight.type === 'offer') return offers.some((offer) => holdAll([offer], sight.words))
    if (sight.type === 'cell')
      return document.querySelector(`#grid-cell-${sight.row}-${sight.column}`)?.textContent === sight.text
    const rows = rowsInSight()
    if (sight.type === 'row')
      return rows.some(({ id }) => id === `grid-row-${sight.row}`) && rows.every(isFilled)
    return rows.length > 0 && rows.every(isFilled) && holdAll(rows, sight.words)
  }

  let frames: number[] | null = null
  let last = 0
  const onFrame = (now: number) => {
    if (frames === null) return
    frames.push(now - last)
    last = now
    requestAnimationFrame(onFrame)
  }
  let answer: Promise<number> = Promise.resolve(0)
  const until = (since: number, sight: Sight, settle: (milliseconds: number) => void) => {
    requestAnimationFrame(() => {
      if (!isSeen(sight)) return until(since, sight, settle)
      // A message waits until this frame is painted.
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        port1.close()
        settle(performance.now() - since)
      }
      port2.postMessage(null)
    })
  }
  window.benchProbe = {
    startFrames() {
      frames = []
      requestAnimationFrame((now) => {
        last = now
        requestAnimationFrame(onFrame)
      })
    },
    stopFrames() {
      const taken = frames ?? []
      frames = null
      return taken
    },
    watch(event, sight) {
      answer = new Promise((resolve) => {
        if (event === null) return until(performance.now(), sight, resolve)
        // Its stamp is the moment of the press, before the window had time for it.
        const begin = ({ timeStamp }: Event) => until(timeStamp, sight, resolve)
        window.addEventListener(event, begin, { capture: true, once: true })
      })
    },
    watched: () => answer,
  }
}

export interface Measured {
  readonly what: string
  readonly unit: 'frame' | 'wait'
  readonly figures: readonly number[]
  readonly limit: number
  /** Processor time of the window's main thread. */
  readonly busy?: number
}

export interface Probed {
  /** From a deed until a sight is painted. */
  wait(event: 'keydown' | 'pointerdown' | null, sight: Sight, deed: () => Promise<unknown>): Promise<number>
  frames(what: string, deed: () => Promise<unknown>): Promise<Measured>
}

export async function probe(page: Page): Promise<Probed> {
  await page.evaluate(install)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const busy = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
  }
  return {
    async wait(event, sight, deed) {
      await page.evaluate(([name, wanted]) => window.benchProbe.watch(name, wanted), [event, sight] as const)
      await deed()
      return page.evaluate(() => window.benchProbe.watched())
    },
    async frames(what, deed) {
      const before = await busy()
      await page.evaluate(() => window.benchProbe.startFrames())
      await deed()
      const figures = await page.evaluate(() => window.benchProbe.stopFrames())
      return { what, unit: 'frame', figures, limit: 50, busy: (await busy()) - before }
    },
  }
}
