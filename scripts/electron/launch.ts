/** How our app is started with the Electron that was found: the same for `npm start`, the tests and the benches. */
import type { ElectronHome } from './ensure-electron.ts'

export interface Launch {
  command: string
  args: string[]
  env: Record<string, string>
}

export function isRootOnLinux(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0
}

/** `--no-sandbox` as root only: Chromium refuses to run as root otherwise. Never given to anybody else. */
export function electronSwitches(): string[] {
  return isRootOnLinux() ? ['--no-sandbox'] : []
}

/** The variables that lead `electron`, Playwright and our own storage code to the Electron that was found. */
export function electronVariables(home: ElectronHome): Record<string, string> {
  return {
    ELECTRON_OVERRIDE_DIST_PATH: home.distFolder,
    ...(home.sqliteBinding === null ? {} : { HOSO_SQLITE_BINDING: home.sqliteBinding }),
  }
}

/** Our own environment without what would turn Electron into something else, plus `added`. */
export function launchEnvironment(added: Record<string, string>): Record<string, string> {
  // ELECTRON_RUN_AS_NODE is set in the terminals of editors that are Electron apps themselves; a binding that was
  // set for another Electron must not reach one that needs none.
  const {
    ELECTRON_RUN_AS_NODE: _asNode,
    NODE_OPTIONS: _options,
    HOSO_SQLITE_BINDING: _binding,
    ...kept
  } = process.env
  const known = Object.entries(kept).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return { ...Object.fromEntries(known), ...added }
}

/** `displayVariables` come from `withDisplay()`; `args` reach the app as they are. */
export function appLaunch(
  home: ElectronHome,
  appFolder: string,
  args: string[] = [],
  displayVariables: Record<string, string> = {},
): Launch {
  return {
    command: home.executable,
    args: [...electronSwitches(), appFolder, ...args],
    env: launchEnvironment({ ...electronVariables(home), ...displayVariables }),
  }
}
