/** Two runs at once (say a test and a start) must not both download 200 MB and compile SQLite. */
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { report } from '../progress.ts'
import { cacheFolder, isLeftover } from './cache-folder.ts'

/** A set-up takes some three minutes here; a lock this old was left by a process on another machine or boot. */
const abandonedAfterMilliseconds = 60 * 60_000

export async function withCacheLock<Result>(work: () => Promise<Result>): Promise<Result> {
  await mkdir(cacheFolder(), { recursive: true })
  const lockFile = path.join(cacheFolder(), 'set-up.lock')
  let told = false
  while (!(await take(lockFile))) {
    if (await isAbandoned(lockFile)) {
      await rm(lockFile, { force: true })
      continue
    }
    if (!told) report(`another run is setting up Electron, waiting for it (${lockFile})`)
    told = true
    await wait(1000)
  }
  try {
    await removeLeftovers()
    return await work()
  } finally {
    await rm(lockFile, { force: true })
  }
}

/** What an interrupted run left behind. Whoever holds the lock is the only one who has such folders. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(cacheFolder())) {
    if (isLeftover(name)) await rm(path.join(cacheFolder(), name), { recursive: true, force: true })
  }
}

async function take(lockFile: string): Promise<boolean> {
  try {
    await writeFile(lockFile, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

async function isAbandoned(lockFile: string): Promise<boolean> {
  const written = await stat(lockFile).catch(() => null)
  if (written === null) return false
  const age = Date.now() - written.mtimeMs
  if (age > abandonedAfterMilliseconds) return true
  const owner = Number(await readFile(lockFile, 'utf8').catch(() => ''))
  // Subtle: the file exists for a moment before the number is in it, so an empty young one is not abandoned.
  if (!Number.isInteger(owner) || owner <= 0) return age > 10_000
  return !isAlive(owner)
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    // EPERM: it lives, but belongs to another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
