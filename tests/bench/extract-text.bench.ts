import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTextExtractor, extractionLimits } from '../../electron/backend/processes/text-extractor.ts'
import * as bombs from '../support/hostile-pdf-bombs.ts'
import { makePdf, makeScanPdf } from '../support/make-pdf.ts'
import { watchResidentPeak } from '../support/resident-peak.ts'
import { sourceSpawner } from '../support/worker-spawner.ts'
import { percentile } from './figures.ts'

const rounds = 5
const sentence =
  'Căn cứ Điều lệ Đảng Cộng sản Việt Nam; căn cứ kết quả thảo luận, Đại hội quyết nghị: phấn đấu thu nhập ' +
  'bình quân đầu người đạt 65 triệu đồng; đẩy mạnh thuỷ lợi, xây dựng nông thôn mới nâng cao, kiểu mẫu. '

const textPages = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `Trang ${index + 1}\n${sentence.repeat(12)}`)

interface Arm {
  readonly name: string
  readonly read: (path: string) => Promise<unknown>
}

/** Pages a second of each arm; the arms take turns on every file, so that none profits from a warm disk. */
async function pagesPerSecond(
  paths: readonly string[],
  pages: number,
  arms: readonly Arm[],
): Promise<number[]> {
  const seconds = arms.map(() => [] as number[])
  for (let round = 0; round < rounds; round += 1) {
    const sums = arms.map(() => 0)
    for (const path of paths) {
      for (const [index, arm] of arms.entries()) {
        const started = performance.now()
        await arm.read(path)
        sums[index] = (sums[index] ?? 0) + performance.now() - started
      }
    }
    for (const [index, sum] of sums.entries()) seconds[index]?.push(sum / 1000)
  }
  return seconds.map((times) => (pages * paths.length) / percentile(times, 0.5))
}

/** How far past its limits the worker gets before it is ended. */
async function overshoot(folder: string): Promise<void> {
  const kinds = [
    ['spaces', bombs.bombPdf()],
    ['letters', bombs.letterBombPdf()],
    ['Flate in Flate', bombs.nestedBombPdf()],
    ['object stream', bombs.objectStreamBombPdf()],
    ['forms in forms', bombs.laughterPdf()],
  ] as const
  const limit = Math.round(extractionLimits.residentBytes / 2 ** 20)
  console.log(`\nBombs: limit ${limit} MB, ${extractionLimits.stallMs / 1000} s a page`)
  console.log('bomb                 file KB   ended by   peak MB   over MB   seconds')
  for (const [name, bytes] of kinds) {
    const path = join(folder, 'bomb.pdf')
    writeFileSync(path, bytes)
    const extractor = createTextExtractor({ spawner: sourceSpawner })
    const peak = watchResidentPeak()
    const started = performance.now()
    const { reason } = await extractor.extract(path)
    const seconds = (performance.now() - started) / 1000
    const megabytes = peak.stop() / 2 ** 20
    extractor.close()
    const cells = [
      name.padEnd(18),
      (bytes.length / 1024).toFixed(0).padStart(9),
      String(reason).padStart(10),
      megabytes.toFixed(0).padStart(9),
      Math.max(0, megabytes - limit)
        .toFixed(0)
        .padStart(9),
      seconds.toFixed(1).padStart(9),
    ]
    console.log(cells.join(' '))
  }
}

/** Reading text against `pdftotext` on the same files in the same run, and the overshoot of the limits. */
export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hoso-bench-'))
  const extractor = createTextExtractor({ spawner: sourceSpawner })
  const arms: readonly Arm[] = [
    { name: 'ours', read: (path) => extractor.extract(path) },
    {
      name: 'pdftotext',
      read: async (path) => execFileSync('pdftotext', [path, '-'], { maxBuffer: 1 << 28 }),
    },
  ]
  try {
    const kinds = [
      ['text, 1 file of 300 pages', 1, 300, await makePdf(textPages(300))],
      ['text, 40 files of 5 pages', 40, 5, await makePdf(textPages(5))],
      ['scan, 40 files of 5 pages', 40, 5, await makeScanPdf(5)],
    ] as const
    console.log('pages a second (median of 5)      ours   pdftotext   ratio')
    for (const [name, files, pages, bytes] of kinds) {
      const paths = Array.from({ length: files }, (_, index) => join(folder, `${index}.pdf`))
      for (const path of paths) writeFileSync(path, bytes)
      const [ours = 0, theirs = 0] = await pagesPerSecond(paths, pages, arms)
      console.log(
        `${name.padEnd(28)} ${ours.toFixed(0).padStart(9)} ${theirs.toFixed(0).padStart(11)} ${(ours / theirs).toFixed(2).padStart(7)}`,
      )
    }
    await overshoot(folder)
  } finally {
    extractor.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
