/** Builds the app when its sources are not the ones that `out/` was built from. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { report } from './progress.ts'
import { projectFolder, toolScript } from './project-paths.ts'
import { streamCommand } from './run-command.ts'

const sources = [
  'electron',
  'renderer',
  'shared',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
]
const stampFile = path.join(projectFolder, 'out', 'built-from')

export async function ensureBuilt(): Promise<void> {
  const wanted = await fingerprint()
  const built = await readFile(stampFile, 'utf8').catch(() => '')
  const mainScript = path.join(projectFolder, 'out', 'main', 'index.js')
  if (wanted === built && existsSync(mainScript)) return report('the app is built and up to date')
  await build(wanted)
}

/** Builds in any case. */
export async function build(wanted?: string): Promise<void> {
  const stamp = wanted ?? (await fingerprint())
  report('building the app')
  // Gone first: an interrupted build must not look finished.
  await rm(stampFile, { force: true })
  const status = await streamCommand(
    process.execPath,
    [toolScript('electron-vite', 'electron-vite'), 'build'],
    {
      cwd: projectFolder,
    },
  )
  if (status !== 0) throw new Error(`electron-vite build failed with status ${status}.`)
  await mkdir(path.dirname(stampFile), { recursive: true })
  await writeFile(stampFile, stamp)
}

/** Names, sizes and times of all sources: a deleted file counts too, which a newest time alone would miss. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const file of (await filesBelow(path.join(projectFolder, source))).sort()) {
      const { size, mtimeMs } = await stat(file)
      hash.update(`${path.relative(projectFolder, file)} ${size} ${mtimeMs}\n`)
    }
  }
  return hash.digest('hex')
}

async function filesBelow(target: string): Promise<string[]> {
  const found = await stat(target).catch(() => null)
  if (found === null) return []
  if (found.isFile()) return [target]
  const entries = await readdir(target, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}
