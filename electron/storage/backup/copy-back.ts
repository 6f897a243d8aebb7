import { dirname, join } from 'node:path'
import { AppError } from '../../../shared/app-error.ts'
import type { CancelSignal, Progress } from '../../../shared/contract/define.ts'
import { stepLabels } from '../../../shared/text/problem-sentences.ts'
import { copyFile } from '../files/copy-file.ts'
import { storedName } from '../files/stored-files.ts'
import { targetError } from '../files/system-error.ts'
import { makeFolder, makeReadOnly, syncFolder } from '../files/to-disk.ts'
import { readCheckedCatalogue } from './catalogue-copy.ts'
import { catalogueName, type Manifest, type ManifestFile } from './manifest.ts'

/** Copies every file of a backup and holds each against the manifest; the catalogue first, because it can contradict. */
export async function copyBack(options: {
  readonly backup: string
  readonly manifest: Manifest
  readonly to: string
  readonly onProgress: (progress: Progress) => void
  readonly signal: CancelSignal | undefined
}): Promise<void> {
  const { backup, manifest, to, onProgress, signal } = options
  const catalogue = manifest.files.filter(({ path }) => path === catalogueName)
  const originals = manifest.files.filter(({ path }) => path !== catalogueName)
  if (catalogue.length !== 1) throw new AppError('backup-file-changed', { name: 'manifest.json' })
  const total = manifest.files.reduce((sum, file) => sum + file.bytes, 0)
  const folders = new Set<string>()
  let done = 0
  for (const [index, file] of [...catalogue, ...originals].entries()) {
    const target = join(to, file.path)
    await makeFolder(dirname(target)).catch((error: unknown) => {
      throw targetError(target, error)
    })
    folders.add(dirname(target))
    await copyOne(join(backup, file.path), target, file, {
      signal,
      onBytes: (bytes) => {
        done += bytes
        const label = stepLabels.copying(index, originals.length)
        onProgress({ done: Math.min(done, total), total, label })
      },
    })
    if (file.path === catalogueName) assertAgreed(target, manifest)
    else await makeReadOnly(target)
  }
  for (const folder of folders) await syncFolder(folder)
}

type Reading = { readonly signal: CancelSignal | undefined; readonly onBytes: (bytes: number) => void }

async function copyOne(source: string, target: string, file: ManifestFile, reading: Reading): Promise<void> {
  const name = file.path
  const copied = await copyFile({ source, target, ...reading }).catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error
    switch (error.code) {
      case 'source-gone':
        throw new AppError('backup-file-missing', { name }, error)
      case 'source-changed':
      case 'link':
      case 'special-file':
        throw new AppError('backup-file-changed', { name }, error)
      default:
        throw error
    }
  })
  if (copied.sha256 !== file.sha256 || copied.bytes !== file.bytes) {
    throw new AppError('backup-file-changed', { name })
  }
}

/** A manifest can be rewritten with its hash; then it no longer says what the catalogue says. */
function assertAgreed(catalogue: string, manifest: Manifest): void {
  const facts = readCheckedCatalogue(catalogue)
  const same =
    facts.uuid === manifest.archive.uuid &&
    facts.name === manifest.archive.name &&
    facts.audit.head === manifest.audit.head &&
    facts.audit.entries === manifest.audit.entries
  if (!same) throw new AppError('backup-file-changed', { name: 'manifest.json' })
  const excused = new Set(manifest.damaged.map(({ path }) => path))
  const listed = new Map(manifest.files.map(({ path, sha256 }) => [path, sha256]))
  for (const { sha256 } of facts.files) {
    const path = storedName(sha256)
    const saved = listed.get(path)
    listed.delete(path)
    if (excused.has(path)) continue
    if (saved === undefined) throw new AppError('backup-file-missing', { name: path })
    if (saved !== sha256) throw new AppError('backup-file-changed', { name: path })
  }
  listed.delete(catalogueName)
  const [stranger] = listed.keys()
  if (stranger !== undefined) throw new AppError('backup-file-extra', { name: stranger })
}
