import { readFileSync } from 'node:fs'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { withDisplay } from '../../../scripts/electron/display.ts'
import { ensureElectron } from '../../../scripts/electron/ensure-electron.ts'
import { launchEnvironment } from '../../../scripts/electron/launch.ts'
import {
  createUnprivilegedHome,
  removeUnprivilegedHome,
  unprivilegedElectron,
} from '../../../scripts/electron/unprivileged.ts'
import { projectFolder } from './program.ts'

/** The program as an ordinary user starts it: without `--no-sandbox`, so that the sandbox is real. */
export interface UnprivilegedProgram {
  readonly app: ElectronApplication
  readonly window: Page
  /** A folder that the user may write. */
  readonly home: string
  /** The `Seccomp` line of each renderer: 2 = filtered. */
  rendererFilters(): Promise<string[]>
  close(): Promise<void>
}

export async function startUnprivileged(): Promise<UnprivilegedProgram> {
  const home = await createUnprivilegedHome()
  const display = await withDisplay()
  const user = await unprivilegedElectron(await ensureElectron(), projectFolder, home)
  const app = await _electron.launch({
    executablePath: user.executablePath,
    chromiumSandbox: true,
    args: [user.appFolder, `--user-data-dir=${home}/settings`],
    env: launchEnvironment({ ...display.env, ...user.env }),
  })
  const window = await app.firstWindow()
  await window.waitForLoadState('domcontentloaded')
  return {
    app,
    window,
    home,
    rendererFilters: async () => {
      const processes = await app.evaluate(({ app: running }) =>
        running
          .getAppMetrics()
          .filter((metric) => metric.type === 'Tab')
          .map((metric) => metric.pid),
      )
      return processes.map(
        (pid) => /^Seccomp:\s*(\d)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '?',
      )
    },
    close: async () => {
      await app.close()
      display.stop()
      await removeUnprivilegedHome(home)
    },
  }
}
