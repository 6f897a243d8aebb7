/**
 * Finds a real Electron for development and tests, or sets one up. What is shipped is always the official one;
 * where its server cannot be reached, an older Electron from the npm registry keeps every command working.
 */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { report } from '../progress.ts'
import { captureCommand } from '../run-command.ts'
import { withCacheLock } from './cache-lock.ts'
import {
  downloadOfficial,
  installedOfficialFolder,
  officialDownloadFailedLately,
} from './official-download.ts'
import {
  ensureRegistryElectron,
  registryElectronFolder,
  registryElectronRunsHere,
} from './registry-electron.ts'
import { bindingIsBuilt, ensureSqliteBinding, needsOwnBinding } from './sqlite-binding.ts'
import { ensureSystemPackages } from './system-packages.ts'

type ElectronSource = 'override' | 'installed' | 'download' | 'registry'

export interface ElectronHome {
  distFolder: string
  executable: string
  version: string
  source: ElectronSource
  /** The binding to give better-sqlite3 as `nativeBinding`; null when its prebuilt one runs in this Electron. */
  sqliteBinding: string | null
}

/** Subtle: it may install system packages too, for Electron's libraries and the compiler of the binding. */
export async function ensureElectron(): Promise<ElectronHome> {
  const { distFolder, source } = await findOrSetUp()
  const executable = path.join(distFolder, executableName())
  if (!existsSync(executable)) throw new Error(`There is no Electron at ${executable}.`)
  const version = await readVersion(distFolder)
  const ownBinding = needsOwnBinding(version)
  await ensureSystemPackages({ executable, compiler: ownBinding && !(await bindingIsBuilt()) })
  const sqliteBinding = ownBinding ? await withCacheLock(() => ensureSqliteBinding(executable)) : null
  return { distFolder, executable, version, source, sqliteBinding }
}

async function findOrSetUp(): Promise<{ distFolder: string; source: ElectronSource }> {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (override !== undefined && override !== '') {
    const distFolder = path.resolve(override)
    // Our own scripts pass the folder on in the same variable to what they start.
    return { distFolder, source: distFolder === registryElectronFolder() ? 'registry' : 'override' }
  }
  const installed = await installedOfficialFolder()
  if (installed !== null) return { distFolder: installed, source: 'installed' }
  return await withCacheLock(setUp)
}

async function setUp(): Promise<{ distFolder: string; source: ElectronSource }> {
  // Asked again, since another run may have installed it while this one waited for the lock.
  const installed = await installedOfficialFolder()
  if (installed !== null) return { distFolder: installed, source: 'installed' }
  const hasAnotherWay = registryElectronRunsHere()
  if (!(hasAnotherWay && (await officialDownloadFailedLately()))) {
    const downloaded = await downloadOfficial()
    if (downloaded !== null) return { distFolder: downloaded, source: 'download' }
  }
  if (!hasAnotherWay) throw new Error(whatToDo)
  try {
    return { distFolder: await ensureRegistryElectron(), source: 'registry' }
  } catch (error) {
    throw new Error(whatToDo, { cause: error })
  }
}

const whatToDo =
  'No Electron could be downloaded. Unpack an Electron for this system by hand and set ' +
  'ELECTRON_OVERRIDE_DIST_PATH to the folder that holds its executable.'

function executableName(): string {
  if (process.platform === 'win32') return 'electron.exe'
  return process.platform === 'darwin'
    ? path.join('Electron.app', 'Contents', 'MacOS', 'Electron')
    : 'electron'
}

async function readVersion(distFolder: string): Promise<string> {
  const text = await readFile(path.join(distFolder, 'version'), 'utf8').catch(() => null)
  if (text === null) throw new Error(`${distFolder} has no file "version" that says which Electron it is.`)
  return text.trim().replace(/^v/, '')
}

const sourceWords: Record<ElectronSource, string> = {
  override: 'from ELECTRON_OVERRIDE_DIST_PATH',
  installed: 'the official one',
  download: 'the official one, just downloaded',
  registry: 'from the package registry',
}

/** "Electron 33.2.1 (Chromium 130.0.6723.137), from the package registry": belongs in every test report. */
export async function describeElectron(home: ElectronHome): Promise<string> {
  const asked = await captureCommand(home.executable, ['-p', 'process.versions.chrome'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  })
  const chromium = asked.status === 0 ? ` (Chromium ${asked.stdout.trim()})` : ''
  return `Electron ${home.version}${chromium}, ${sourceWords[home.source]}`
}

/** For the end of a script: an error in plain words and exit status 1 instead of a stack. */
export function reportFailure(error: unknown): void {
  for (let current = error; current !== undefined; ) {
    report(current instanceof Error ? current.message : String(current))
    current = current instanceof Error ? current.cause : undefined
  }
  process.exitCode = 1
}
