/**
 * The official binary of the `electron` npm package. It comes from a release server that many offices and
 * build machines cannot reach, where a connection may hang instead of failing: so the bytes are watched.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { megabytes, report } from '../progress.ts'
import { packageFolder, readPackageJson, toolScript } from '../project-paths.ts'
import { cacheFolder, withTemporaryFolder } from './cache-folder.ts'

const secondsUntilFirstByte = 20
/** Longer, since the unpacking after the last byte is silent as well. */
const secondsWithoutProgress = 120
const failureCountsForMilliseconds = 12 * 60 * 60_000

function officialVersion(): string {
  return readPackageJson('electron').version
}

/** The folder of the unpacked official binary, or null when it is missing, half unpacked or of another version. */
export async function installedOfficialFolder(): Promise<string | null> {
  const distFolder = path.join(packageFolder('electron'), 'dist')
  const version = await readFile(path.join(distFolder, 'version'), 'utf8').catch(() => '')
  // Electron writes path.txt last of all, so with it the unpacking was finished.
  const executable = await readFile(path.join(packageFolder('electron'), 'path.txt'), 'utf8').catch(
    () => null,
  )
  if (executable === null || version.replace(/^v/, '') !== officialVersion()) return null
  return existsSync(path.join(distFolder, executable)) ? distFolder : null
}

function failureFile(): string {
  return path.join(cacheFolder(), `official-download-${officialVersion()}-failed`)
}

export async function officialDownloadFailedLately(): Promise<boolean> {
  const failed = await stat(failureFile()).catch(() => null)
  return failed !== null && Date.now() - failed.mtimeMs < failureCountsForMilliseconds
}

/** Answers the folder, or null when the download failed; the failure is remembered for some hours. */
export async function downloadOfficial(): Promise<string | null> {
  report(
    `downloading the official Electron ${officialVersion()} (gives up after ${secondsUntilFirstByte} s of silence)`,
  )
  try {
    await withTemporaryFolder(runInstaller)
    const distFolder = await installedOfficialFolder()
    if (distFolder === null) throw new Error('the installer ended without an Electron')
    await rm(failureFile(), { force: true })
    return distFolder
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    report(`no official Electron: ${reason}`)
    await writeFile(failureFile(), `${reason}\n`)
    return null
  }
}

/** Runs the package's own installer with its temporary files in `downloads`, where their growth is seen. */
function runInstaller(downloads: string): Promise<void> {
  const { ELECTRON_OVERRIDE_DIST_PATH: _overridden, ...inherited } = process.env
  const installer = spawn(process.execPath, [toolScript('electron', 'install-electron')], {
    env: {
      ...inherited,
      TMPDIR: downloads,
      TMP: downloads,
      TEMP: downloads,
      ELECTRON_GET_NO_PROGRESS: '1',
      // An office proxy is honoured only when asked for.
      ...(usesProxy() ? { ELECTRON_GET_USE_PROXY: '1' } : {}),
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let words = ''
  installer.stderr.setEncoding('utf8').on('data', (text: string) => {
    words += text
  })
  return new Promise((resolve, reject) => {
    const stopWatching = watchGrowth(downloads, (reason) => {
      installer.kill('SIGKILL')
      reject(new Error(reason))
    })
    installer.once('error', reject)
    installer.once('close', (status) => {
      stopWatching()
      if (status === 0) resolve()
      else reject(new Error(words.split('\n').find((line) => line.includes('Error')) ?? `status ${status}`))
    })
  })
}

function usesProxy(): boolean {
  const { HTTPS_PROXY, https_proxy, HTTP_PROXY, http_proxy } = process.env
  return [HTTPS_PROXY, https_proxy, HTTP_PROXY, http_proxy].some(
    (proxy) => proxy !== undefined && proxy !== '',
  )
}

function watchGrowth(folder: string, giveUp: (reason: string) => void): () => void {
  let size = 0
  let changedAt = Date.now()
  let reportedAt = Date.now()
  const timer = setInterval(async () => {
    const now = await sizeOf(folder)
    if (now !== size) changedAt = Date.now()
    size = now
    const allowed = size === 0 ? secondsUntilFirstByte : secondsWithoutProgress
    const silentSeconds = (Date.now() - changedAt) / 1000
    if (silentSeconds > allowed) giveUp(`no data for ${allowed} s`)
    if (size > 0 && Date.now() - reportedAt > 5000) {
      reportedAt = Date.now()
      report(`downloading: ${megabytes(size)}`)
    }
  }, 1000)
  return () => clearInterval(timer)
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map(async (entry) => (await stat(path.join(entry.parentPath, entry.name)).catch(() => null))?.size ?? 0)
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}
