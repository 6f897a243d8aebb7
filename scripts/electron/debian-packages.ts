/** Debian's names for what is needed, and their installation. */
import { readFile } from 'node:fs/promises'
import { report } from '../progress.ts'
import { captureCommand, streamCommand } from '../run-command.ts'

/** Debian 13 and Ubuntu 24.04 renamed libraries whose time_t became 64 bits wide. */
const renamedFor64BitTime = new Set(['libgtk-3-0', 'libasound2', 'libatk-bridge2.0-0'])

export const electronLibraryPackages = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libatk-bridge2.0-0',
  'libdrm2',
  'libxkbcommon0',
]

export interface LinuxRelease {
  id: string
  /** "12", "24.04"; empty when the release does not say. */
  version: string
}

export async function linuxRelease(): Promise<LinuxRelease> {
  const text = await readFile('/etc/os-release', 'utf8').catch(() => '')
  const field = (name: string) => new RegExp(`^${name}="?([^"\\n]*)`, 'm').exec(text)?.[1] ?? ''
  return { id: field('ID'), version: field('VERSION_ID') }
}

export function isSupportedDebian(release: LinuxRelease): boolean {
  return release.id === 'debian' && (release.version === '12' || release.version === '13')
}

export function nameIn(release: LinuxRelease, packageName: string): string {
  const renamed =
    (release.id === 'debian' && Number.parseFloat(release.version) >= 13) ||
    (release.id === 'ubuntu' && Number.parseFloat(release.version) >= 24.04)
  return renamed && renamedFor64BitTime.has(packageName) ? `${packageName}t64` : packageName
}

export function installCommand(packages: string[]): string {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`
}

/** As root only. Subtle: the output goes to stderr, so that a command's own stdout stays clean. */
export async function installPackages(packages: string[]): Promise<void> {
  report(`installing system packages: ${packages.join(' ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const update = await captureCommand('apt-get', ['update'], { env })
  // A stale list may still do, so a failed update alone is no reason to stop.
  if (update.status !== 0) report(`apt-get update failed: ${update.stderr.trim()}`)
  const status = await streamCommand(
    'sh',
    [
      '-c',
      'exec apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "$@" >&2',
      'sh',
      ...packages,
    ],
    { env },
  )
  if (status !== 0)
    throw new Error(`apt-get install failed with status ${status}. By hand: ${installCommand(packages)}`)
}
