/** From starting the program to a window that can be used, against the same Electron with an empty page. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { ensureBuilt } from '../../scripts/build.ts'
import { withDisplay } from '../../scripts/electron/display.ts'
import { describeElectron, ensureElectron } from '../../scripts/electron/ensure-electron.ts'
import { electronVariables, launchEnvironment } from '../../scripts/electron/launch.ts'
import { projectFolder } from '../support/hoso.ts'
import { interleaved, percentile, rounded } from './figures.ts'

const emptyProgram = `const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => { const w = new BrowserWindow({ width: 1366, height: 768 }); w.loadURL('data:text/html,<button>x</button>') })`

export async function run(): Promise<void> {
  const electron = await ensureElectron()
  await ensureBuilt()
  // Playwright looks for Electron in its own environment, not in the one it hands on.
  Object.assign(process.env, electronVariables(electron))
  console.log(await describeElectron(electron))
  const display = await withDisplay()
  const folder = mkdtempSync(join(tmpdir(), 'hoso-bench-'))
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'empty', version: '1.0.0', main: 'main.js' }),
  )
  writeFileSync(join(folder, 'main.js'), emptyProgram)
  const start = async (program: string, settings: string) => {
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const app = await _electron.launch({
      args: [...root, program, `--user-data-dir=${settings}`],
      env: launchEnvironment({ ...electronVariables(electron), ...display.env }),
    })
    await (await app.firstWindow()).getByRole('button').first().waitFor()
    return app
  }
  const running: Awaited<ReturnType<typeof start>>[] = []
  try {
    const figures = await interleaved(
      {
        program: async (round) => running.push(await start(projectFolder, join(folder, `settings-${round}`))),
        closing: async () => running.pop()?.close(),
        empty: async (round) => running.push(await start(folder, join(folder, `empty-${round}`))),
        closingEmpty: async () => running.pop()?.close(),
      },
      7,
    )
    const middle = (name: string) => percentile(figures[name] ?? [], 0.5)
    console.table([
      {
        'usable window, ms': rounded(middle('program'), 0),
        'empty Electron window, ms': rounded(middle('empty'), 0),
        ratio: rounded(middle('program') / middle('empty'), 2),
      },
    ])
  } finally {
    display.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
