/**
 * 10,000 dossiers, 100,000 papers and 30,000 people in the real window: opened, scrolled, sorted, filtered, edited, found by
 * name.
 * Each figure stands beside a limit: 50 ms a frame, 100 ms from a key to what it shows, 1 s to the rows of a new list.
 * HOSO_BENCH_ARCHIVE names a folder where the archive is kept from run to run.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ensureBuilt } from '../../scripts/build.ts'
import { withDisplay } from '../../scripts/electron/display.ts'
import { describeElectron, ensureElectron } from '../../scripts/electron/ensure-electron.ts'
import { electronVariables } from '../../scripts/electron/launch.ts'
import { type Program, startProgram } from '../e2e/support/program.ts'
import { makeLargeArchive } from '../support/large-archive.ts'
import { percentile, rounded } from './figures.ts'
import { emptyPageScene } from './window/empty-page.ts'
import { peopleScene, printMemory, quickOpenScene } from './window/name-scenes.ts'
import { type Measured, type Probed, probe } from './window/probe.ts'
import { editScene, filterScene, scrollScene, sortScene, treeScene } from './window/scenes.ts'

const size = { dossiers: 10_000, papersOfDossier: 10, people: 30_000 }
const starts = 3

export async function run(): Promise<void> {
  const electron = await ensureElectron()
  await ensureBuilt()
  // Playwright looks for Electron in its own environment, not in the one it hands on.
  Object.assign(process.env, electronVariables(electron))
  console.log(await describeElectron(electron))
  const display = await withDisplay()
  const folder = mkdtempSync(join(tmpdir(), 'hoso-bench-'))
  try {
    const kho = makeLargeArchive(process.env['HOSO_BENCH_ARCHIVE'] ?? join(folder, 'kho'), size)
    console.log(
      `load of the machine before: ${loadavg()
        .map((load) => rounded(load))
        .join(' ')}`,
    )
    await measure(folder, kho, display.env)
    console.log(
      `and after: ${loadavg()
        .map((load) => rounded(load))
        .join(' ')}`,
    )
  } finally {
    display.stop()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function measure(folder: string, kho: string, variables: Record<string, string>): Promise<void> {
  const [trees, tables]: [number[], number[]] = [[], []]
  for (let start = 0; ; start += 1) {
    const program = await startProgram(join(folder, `settings-${start}`), undefined, variables)
    try {
      const probed = await probe(program.window)
      trees.push(await openArchive(program, probed, kho))
      // Only the first time there is much to be indexed; nothing is measured while that is going on.
      await indexed(program)
      tables.push(await openTable(program, probed))
      if (start < starts) continue
      const { window } = program
      printed([
        // The first start found an archive that no program had opened yet.
        { what: 'open: click to tree', unit: 'wait', figures: trees.slice(1), limit: 1_000 },
        { what: 'open: table to first rows', unit: 'wait', figures: tables.slice(1), limit: 1_000 },
      ])
      await printMemory(program, 'with the table open')
      printed(await emptyPageScene(program, 'before'))
      printed(await scrollScene(window, probed, size.dossiers * size.papersOfDossier))
      printed(await emptyPageScene(program, 'after'))
      printed(await sortScene(window, probed))
      const oldTitle = await titleOfFirstRow(window)
      printed(await filterScene(window, probed))
      printed(await editScene(window, probed))
      printed(await treeScene(window, probed))
      printed(await quickOpenScene(window, probed, oldTitle))
      printed(await peopleScene(window, probed))
      await printMemory(program, 'at the end')
      return
    } finally {
      await program.close()
    }
  }
}

/** In the order of dossiers the first row is the oldest paper. */
async function titleOfFirstRow(window: Program['window']): Promise<string> {
  const column = await window.getByRole('columnheader', { name: 'Trích yếu' }).getAttribute('aria-colindex')
  return (await window.locator(`#grid-cell-0-${Number(column) - 2}`).textContent()) ?? ''
}

async function openArchive(
  { window, answerOpenDialog }: Program,
  probed: Probed,
  kho: string,
): Promise<number> {
  await answerOpenDialog(kho)
  const button = window.getByRole('button', { name: /Mở kho có sẵn/ })
  await button.waitFor()
  return probed.wait('pointerdown', { type: 'tree' }, () => button.click())
}

const openTable = ({ window }: Program, probed: Probed): Promise<number> =>
  probed.wait(null, { type: 'rows', words: [] }, () =>
    window.evaluate(() => {
      location.hash = '#/table'
    }),
  )

/** The index of the search is built after opening, and says so. */
async function indexed({ window }: Program): Promise<void> {
  const told = window.getByText('Đang dựng chỉ mục tìm kiếm')
  for (let quiet = 0; quiet < 6; ) {
    quiet = (await told.isVisible()) ? 0 : quiet + 1
    await pause(500)
  }
}

function printed(measured: readonly Measured[]): void {
  console.table(
    measured.map(({ what, unit, figures, limit, busy }) => ({
      what,
      of: `${figures.length} ${unit === 'frame' ? 'frames' : 'times'}`,
      'p50 ms': rounded(percentile(figures, 0.5), 0),
      'p95 ms': rounded(percentile(figures, 0.95), 0),
      'max ms': rounded(Math.max(...figures), 0),
      'limit ms': limit,
      over: figures.filter((figure) => figure > limit).length,
      'processor ms': busy === undefined ? '' : rounded(busy, 0),
    })),
  )
}
