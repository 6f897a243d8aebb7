import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../../shared/app-error.ts'
import type { CancelSignal, Progress } from '../../../shared/contract/define.ts'
import { stepLabels } from '../../../shared/text/problem-sentences.ts'
import type { Digest } from '../files/read-through.ts'
import { storedName } from '../files/stored-files.ts'
import { readCheckedCatalogue } from './catalogue-copy.ts'
import { copyMany } from './copy-many.ts'
import { catalogueName, type Manifest, manifestName } from './manifest.ts'

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
  if (catalogue.length !== 1) throw new AppError('backup-file-changed', { name: manifestName })
  const total = manifest.files.reduce((sum, file) => sum + file.bytes, 0)
  let at = 0
  let done = 0
  const onBytes = (bytes: number) => {
    done += bytes
    onProgress({ done: Math.min(done, total), total, label: stepLabels.copying(at, originals.length) })
  }
  const copies = copyMany({ from: backup, to, onBytes, signal })
  for (const file of [...catalogue, ...originals]) {
    const copied = await ofBackup(copies.copy(file.path), file.path)
    if (copied.sha256 !== file.sha256 || copied.bytes !== file.bytes) {
      throw new AppError('backup-file-changed', { name: file.path })
    }
    if (file.path === catalogueName) assertAgreed(join(to, catalogueName), manifest)
    at += 1
  }
  await copies.finish()
  // All copies are sealed as originals are, but a catalogue is there to be written.
  await chmod(join(to, catalogueName), 0o644)
}

/** A failure at a file of the backup, named by its place there. */
async function ofBackup(copying: Promise<Digest>, name: string): Promise<Digest> {
  try {
    return await copying
  } catch (error) {
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
  if (!same) throw new AppError('backup-file-changed', { name: manifestName })
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
