/** The window has time for a key and a picture between two slices of this length. */
const sliceMilliseconds = 5
/** A window that is never at rest gets on with it all the same. */
const longestWait = 300

/** Until the window has nothing else to do. */
export const rest = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === 'undefined') setTimeout(resolve)
    else requestIdleCallback(() => resolve(), { timeout: longestWait })
  })

/** Does this with each of many, as much at a time as nobody notices. */
export async function inSlices<Item>(all: Iterable<Item>, work: (item: Item) => void): Promise<void> {
  let until = performance.now() + sliceMilliseconds
  for (const item of all) {
    work(item)
    if (performance.now() < until) continue
    await rest()
    until = performance.now() + sliceMilliseconds
  }
}
