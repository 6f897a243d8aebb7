/**
 * What a fresh Linux lacks for Electron: shared libraries, a compiler for the SQLite binding, a display and a font.
 * As root on Debian 12 and 13 it is installed; anywhere else the exact command is said. Nothing is done on
 * Windows and macOS, which bring all of it.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { report } from '../progress.ts'
import { captureCommand } from '../run-command.ts'
import {
  electronLibraryPackages,
  installCommand,
  installPackages,
  isSupportedDebian,
  linuxRelease,
  nameIn,
} from './debian-packages.ts'
import { hasDisplay } from './display.ts'
import { isRootOnLinux } from './launch.ts'
import { missingLibraries } from './shared-libraries.ts'

export interface SystemNeeds {
  /** The Electron whose shared libraries are looked at. */
  executable: string
  /** Whether a C++ compiler is needed. */
  compiler: boolean
}

interface Missing {
  packages: string[]
  /** In words, for a machine whose package names we do not know. */
  things: string[]
}

export async function ensureSystemPackages(needs: SystemNeeds): Promise<void> {
  if (process.platform !== 'linux') return
  const missing = await findMissing(needs)
  if (missing.things.length > 0) {
    const release = await linuxRelease()
    const packages = missing.packages.map((name) => nameIn(release, name))
    if (!(isRootOnLinux() && isSupportedDebian(release))) throw new Error(explain(missing.things, packages))
    await installPackages(packages)
    const left = (await findMissing(needs)).things
    if (left.length > 0) throw new Error(`Still missing after the installation: ${left.join(', ')}.`)
  }
  await ensureVietnameseFont()
}

function explain(things: string[], packages: string[]): string {
  return `This machine lacks ${things.join(', ')}. On Debian or Ubuntu run:\n\n  ${installCommand(packages)}\n`
}

async function findMissing({ executable, compiler }: SystemNeeds): Promise<Missing> {
  const missing: Missing = { packages: [], things: [] }
  const libraries = await missingLibraries(executable)
  if (libraries.length > 0) {
    missing.packages.push(...electronLibraryPackages)
    missing.things.push(...libraries)
  }
  const programs = [
    ...(compiler ? ['python3', 'make', 'g++'] : []),
    ...(hasDisplay() ? [] : ['Xvfb']),
  ].filter((program) => !isOnPath(program))
  missing.things.push(...programs)
  missing.packages.push(...programs.map((program) => program.toLowerCase()))
  return missing
}

function isOnPath(program: string): boolean {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return folders.some((folder) => folder !== '' && existsSync(path.join(folder, program)))
}

/** Without such a font every screen shows boxes; yet all but the looks would work, so it is never a reason to stop. */
async function ensureVietnameseFont(): Promise<void> {
  const fonts = await captureCommand('fc-list', [':lang=vi', 'family'])
  if (fonts.status === 0 && fonts.stdout.trim() !== '') return
  const packages = ['fontconfig', 'fonts-dejavu-core']
  if (isRootOnLinux() && isSupportedDebian(await linuxRelease())) await installPackages(packages)
  else report(`no font with Vietnamese letters was found; install one: ${installCommand(packages)}`)
}
