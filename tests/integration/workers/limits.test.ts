import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createTextExtractor } from '../../../electron/backend/processes/text-extractor.ts'
import { manyPagesPdf } from '../../support/hostile-pdf.ts'
import { laughterPdf } from '../../support/hostile-pdf-bombs.ts'
import { makePdf } from '../../support/make-pdf.ts'
import { paperFolder } from '../../support/paper-folder.ts'
import { oddSpawner, sourceSpawner } from '../../support/worker-spawner.ts'

const paper = paperFolder()
const roomy = 3 * 2 ** 30
const good = 'Nghị quyết Đại hội'

type Extractor = ReturnType<typeof createTextExtractor>

async function using(
  options: Parameters<typeof createTextExtractor>[0],
  work: (extractor: Extractor) => Promise<void>,
): Promise<void> {
  const extractor = createTextExtractor(options)
  try {
    await work(extractor)
  } finally {
    extractor.close()
  }
}

describe('time', () => {
  test('one page that takes too long', () =>
    using({ spawner: sourceSpawner, limits: { stallMs: 1_000, residentBytes: roomy } }, async (extractor) => {
      const result = await extractor.extract(await paper('page.pdf', laughterPdf()))
      expect(result).toMatchObject({ text: 'unreadable', pages: 1, reason: 'time', lostPages: [1] })
    }))

  test('many pages that together take too long', () =>
    using({ spawner: sourceSpawner, limits: { totalMs: 2_000, residentBytes: roomy } }, async (extractor) => {
      const result = await extractor.extract(await paper('pages.pdf', manyPagesPdf(10_000)))
      expect(result).toMatchObject({ text: 'unreadable', reason: 'time', pageTexts: [] })
      // Null where the machine is so slow that not even the page tree was read in time.
      if (result.pages !== null) expect(result.lostPages.at(-1)).toBe(10_000)
    }))

  test('a worker whose watchdog is gone is ended from outside', () =>
    using({ spawner: oddSpawner('mute'), limits: { stallMs: 200 } }, async (extractor) => {
      const result = await extractor.extract(await paper('mute.pdf', makePdf([good])))
      expect(result).toMatchObject({ text: 'unreadable', pages: null, reason: 'time' })
    }))
})

describe('a worker that cannot be trusted', () => {
  test('answers out of turn are thrown away with it', () =>
    using({ spawner: oddSpawner('liar'), limits: { stallMs: 200 } }, async (extractor) => {
      const result = await extractor.extract(await paper('liar.pdf', makePdf([good])))
      expect(result).toMatchObject({ text: 'unreadable', reason: 'damaged', pageTexts: [] })
    }))

  test.each(['stillborn', 'not-there'])('one that does not start is an error and no verdict: %s', (script) =>
    using({ spawner: oddSpawner(script) }, async (extractor) => {
      const path = await paper('start.pdf', makePdf([good]))
      await expect(extractor.extract(path)).rejects.toMatchObject({ code: 'worker-not-started' })
    }),
  )
})

describe('stopping', () => {
  test('in the middle of a file, and the next file is read', () =>
    using({ spawner: sourceSpawner, limits: { residentBytes: roomy } }, async (extractor) => {
      const long = await paper('long.pdf', laughterPdf())
      const stop = new AbortController()
      const reading = extractor.extract(long, stop.signal)
      setTimeout(() => stop.abort(), 1_000)
      await expect(reading).rejects.toMatchObject({ code: 'cancelled' })
      expect((await extractor.extract(await paper('next.pdf', makePdf([good])))).pageTexts).toEqual([good])
    }))

  test('before it has begun', () =>
    using({ spawner: sourceSpawner }, async (extractor) => {
      await expect(extractor.extract('x.pdf', AbortSignal.abort())).rejects.toMatchObject({
        code: 'cancelled',
      })
    }))

  test('several files asked at once, closed in the middle: each is answered', async () => {
    const extractor = createTextExtractor({ spawner: sourceSpawner })
    const path = await paper('several.pdf', makePdf([good]))
    const first = await extractor.extract(path)
    const rest = Promise.allSettled([
      extractor.extract(path),
      extractor.extract(path),
      extractor.extract(path),
    ])
    extractor.close()
    expect(first.text).toBe('text')
    for (const one of await rest) {
      expect(one).toMatchObject({ status: 'rejected', reason: { code: 'cancelled' } })
    }
  })
})

describe('a disk that does not give the file is no fault of the paper', () => {
  test('nothing there', () =>
    using({ spawner: sourceSpawner }, async (extractor) => {
      await expect(extractor.extract('/no/such/Nghị quyết.pdf')).rejects.toMatchObject({
        code: 'not-found',
        details: { name: 'Nghị quyết.pdf' },
      })
    }))

  test.skipIf(!existsSync('/dev/zero'))('a folder, a device', () =>
    using({ spawner: sourceSpawner }, async (extractor) => {
      await expect(extractor.extract('/tmp')).rejects.toMatchObject({ code: 'unreadable' })
      await expect(extractor.extract('/dev/zero')).rejects.toMatchObject({ code: 'unreadable' })
    }),
  )
})

test('many files in a row, more than one worker serves', () =>
  using({ spawner: sourceSpawner }, async (extractor) => {
    const path = await paper('again.pdf', makePdf([good]))
    for (let file = 0; file < 210; file += 1) {
      expect((await extractor.extract(path)).pageTexts).toEqual([good])
    }
  }))
