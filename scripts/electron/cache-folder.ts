/** The cache outside the repository: a set-up Electron is 300 MB and its SQLite binding two minutes of compiling. */
import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

export function cacheFolder(): string {
  return path.join(cacheRoot(), 'ho-so-dai-hoi')
}

const temporaryPrefix = 'temporary-'
const unfinishedMark = '.unfinished-'

/** Whether a folder in the cache is one that a set-up has not ended with. */
export function isLeftover(name: string): boolean {
  return name.startsWith(temporaryPrefix) || name.includes(unfinishedMark)
}

function cacheRoot(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env
  if (XDG_CACHE_HOME !== undefined && path.isAbsolute(XDG_CACHE_HOME)) return XDG_CACHE_HOME
  if (process.platform === 'win32') return LOCALAPPDATA ?? path.join(os.homedir(), 'AppData', 'Local')
  if (process.platform === 'darwin') return path.join(os.homedir(), 'Library', 'Caches')
  return path.join(os.homedir(), '.cache')
}

/**
 * Fills `target` once: the work is done in a sibling folder which is renamed when all of it succeeded,
 * so a run that was interrupted never leaves half a folder that a later run would trust.
 */
export async function fillFolderOnce(target: string, fill: (folder: string) => Promise<void>): Promise<void> {
  if (await isFolder(target)) return
  const unfinished = `${target}${unfinishedMark}${process.pid}-${randomUUID().slice(0, 8)}`
  await mkdir(unfinished, { recursive: true })
  try {
    await fill(unfinished)
    await rename(unfinished, target)
  } catch (error) {
    // Another process may have finished the same folder first: then there is nothing left to do.
    if (!(await isFolder(target))) throw error
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

/** A new empty folder inside the cache, removed when `work` has ended. */
export async function withTemporaryFolder(work: (folder: string) => Promise<void>): Promise<void> {
  await mkdir(cacheFolder(), { recursive: true })
  const folder = await mkdtemp(path.join(cacheFolder(), temporaryPrefix))
  try {
    await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export async function isFolder(target: string): Promise<boolean> {
  const found = await stat(target).catch(() => null)
  return found?.isDirectory() ?? false
}
