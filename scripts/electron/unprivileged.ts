/**
 * Runs Electron as `nobody` when we are root. As root Chromium has no sandbox at all, so a security test that ran
 * so would prove nothing. no_new_privs is not set: a kernel without user namespaces needs the setuid helper.
 */
import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { packageFolder } from '../project-paths.ts'
import type { ElectronHome } from './ensure-electron.ts'
import { electronVariables, isRootOnLinux, type Launch } from './launch.ts'
import { readableCopy } from './readable-copy.ts'

const nobody = 65534

/** A home of its own that only the unprivileged user can read and write; end with `removeUnprivilegedHome`. */
export async function createUnprivilegedHome(): Promise<string> {
  // Not os.tmpdir(): TMPDIR may point into a folder of root's that `nobody` cannot enter.
  const folder = await mkdtemp(path.join(isRootOnLinux() ? '/tmp' : os.tmpdir(), 'hoso-unprivileged-'))
  await chmod(folder, 0o755)
  const home = path.join(folder, 'home')
  const temporary = path.join(home, 'tmp')
  await mkdir(temporary, { recursive: true, mode: 0o700 })
  if (isRootOnLinux()) for (const owned of [temporary, home]) await chown(owned, nobody, nobody)
  return home
}

export async function removeUnprivilegedHome(home: string): Promise<void> {
  await rm(path.dirname(home), { recursive: true, force: true, maxRetries: 5 })
}

/**
 * The same command as `nobody` with `home`, or unchanged when we are not root.
 * Subtle: `command` and all it reads must be readable by everyone, see `readableCopy`.
 */
export function unprivilegedCommand(command: string, args: string[], { home }: { home: string }): Launch {
  if (!isRootOnLinux()) return { command, args, env: {} }
  const id = String(nobody)
  return {
    command: 'setpriv',
    args: ['--reuid', id, '--regid', id, '--clear-groups', '--inh-caps=-all', '--', command, ...args],
    env: {
      HOME: home,
      USER: 'nobody',
      LOGNAME: 'nobody',
      TMPDIR: path.join(home, 'tmp'),
      XDG_CACHE_HOME: path.join(home, '.cache'),
      XDG_CONFIG_HOME: path.join(home, '.config'),
      XDG_DATA_HOME: path.join(home, '.local', 'share'),
      XDG_RUNTIME_DIR: path.join(home, 'tmp'),
    },
  }
}

export interface UnprivilegedElectron {
  /** For Playwright: `_electron.launch({ executablePath, args: [appFolder, …], chromiumSandbox: true, env })`. */
  executablePath: string
  /** The app where the unprivileged user can read it; the same folder when it is readable as it is. */
  appFolder: string
  /** To be added to `launchEnvironment()`; holds no display. */
  env: Record<string, string>
}

/**
 * An executable that starts this Electron as `nobody` and connects to Playwright.
 * Subtle: Playwright adds `--no-sandbox` by itself unless it is given `chromiumSandbox: true`, and it leaves out
 * the loader that it needs inside Electron when it is given an executable, so the executable names the loader.
 */
export async function unprivilegedElectron(
  electron: ElectronHome,
  appFolder: string,
  home: string,
): Promise<UnprivilegedElectron> {
  const distFolder = await readableCopy(electron.distFolder)
  const binding = electron.sqliteBinding
  const readable: ElectronHome = {
    ...electron,
    distFolder,
    executable: path.join(distFolder, path.relative(electron.distFolder, electron.executable)),
    sqliteBinding:
      binding === null ? null : path.join(await readableCopy(path.dirname(binding)), path.basename(binding)),
  }
  const loaderFolder = await readableCopy(
    path.join(packageFolder('playwright-core'), 'lib', 'server', 'electron'),
  )
  const launch = unprivilegedCommand(readable.executable, ['-r', path.join(loaderFolder, 'loader.js')], {
    home,
  })
  // Beside the home, not in it: root runs this file, so `nobody` must not be able to replace it.
  const executablePath = path.join(path.dirname(home), 'electron-unprivileged')
  const words = [launch.command, ...launch.args].map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ')
  await writeFile(executablePath, `#!/bin/sh\nexec ${words} "$@"\n`)
  await chmod(executablePath, 0o755)
  return {
    executablePath,
    appFolder: await readableCopy(appFolder),
    env: { ...electronVariables(readable), ...launch.env },
  }
}
