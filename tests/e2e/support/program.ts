import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'

export const projectFolder = join(import.meta.dirname, '../../..')

/** A running program with its window, on settings of its own. */
export interface Program {
  readonly app: ElectronApplication
  readonly window: Page
  /** What the next open dialogs answer; an empty list = closed without a choice. */
  answerOpenDialog(...paths: string[]): Promise<void>
  answerSaveDialog(path: string | null): Promise<void>
  close(): Promise<void>
}

/** A folder of the test's own, gone afterwards. */
export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'hoso-e2e-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) }
}

export const sizes = { small: { width: 1366, height: 768 }, large: { width: 1920, height: 1080 } } as const

/** Starts the built program as `npm start` does; the same settings folder again is a restart. */
export async function startProgram(
  settings: string,
  size: { width: number; height: number } = sizes.small,
  variables: Readonly<Record<string, string>> = {},
  words: readonly string[] = [],
): Promise<Program> {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = await _electron.launch({
    args: [...root, projectFolder, `--user-data-dir=${settings}`, ...words],
    env: { ...definedOnly(process.env), LANG: 'vi_VN.UTF-8', ...variables },
    chromiumSandbox: root.length === 0,
  })
  const window = await app.firstWindow()
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    const first = BrowserWindow.getAllWindows()[0]
    first?.unmaximize()
    first?.setBounds({ x: 0, y: 0, width, height })
  }, size)
  await window.waitForLoadState('domcontentloaded')
  // What a closing window asks the person is answered: leave.
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBoxSync = () => 1
  })
  return {
    app,
    window,
    answerOpenDialog: (...paths) =>
      app.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths })
      }, paths),
    answerSaveDialog: (path) =>
      app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () =>
          Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' })
      }, path),
    close: () => app.close(),
  }
}

function definedOnly(variables: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
