import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { AppError } from '../../../shared/app-error.ts'
import type { CancelSignal, Progress } from '../../../shared/contract/define.ts'
import type { CopyReport } from '../../../shared/model/archive.ts'
import { program } from '../../../shared/program.ts'
import type { ArchiveFolder } from '../archive-folder.ts'
import type { Connection } from '../database/database.ts'
import { isInside } from '../files/inside-folder.ts'
import { digestOf } from '../files/read-through.ts'
import { cataloguedFiles } from '../files/stored-files.ts'
import { makeReadOnly, renameWhenFree } from '../files/to-disk.ts'
import { wordsOfFile } from '../verify/record-words.ts'
import { type ApartFolder, beginApart } from './apart-folder.ts'
import { backupName, brokenMark, incompleteMark } from './backup-name.ts'
import { copyLiveCatalogue, readCheckedCatalogue } from './catalogue-copy.ts'
import { copyOriginals } from './copy-originals.ts'
import { assertEnoughSpace } from './enough-space.ts'
import { catalogueName, type DamagedFile, ManifestFile, writeManifest } from './manifest.ts'
import { rereadAll } from './reread.ts'

export interface BackupOptions {
  readonly connection: Connection
  readonly folder: ArchiveFolder
  /** The folder or stick that the person chose; the backup becomes a new folder in it. */
  readonly to: string
  readonly name: string
  readonly now: Date
  readonly onProgress?: (progress: Progress) => void
  readonly signal?: CancelSignal
}

/**
 * A complete copy of the archive as it is at one moment, while filing may go on: written apart, checked, renamed, then
 * read back whole. What can be made anew (index, derived/) and strangers among the originals are not in it.
 *
 * Where originals are missing or damaged the rest is saved all the same, because the disk may be dying; but the copy says
 * so in its name and manifest, and the person is told by `backup-incomplete`. It can be restored like any other.
 */
export async function backupArchive(options: BackupOptions): Promise<CopyReport> {
  const { connection, folder, name, now } = options
  const to = resolve(options.to)
  if (isInside(to, folder.root)) throw new AppError('target-inside-archive', { folder: to })
  await assertEnoughSpace(to, sizesOf(connection))
  const apart = await beginApart(to, backupName(name, now), '.dang-sao')
  try {
    const { files, damaged } = await writeApart(apart.path, options)
    const target = freeName(to, backupName(name, now) + (damaged.length > 0 ? incompleteMark : ''))
    await apart.become(target)
    await readBack(apart, target, files, options)
    if (damaged.length > 0) throw incomplete(connection, damaged, target)
    const originals = files.filter(({ path }) => path !== catalogueName)
    const bytes = originals.reduce((sum, file) => sum + file.bytes, 0)
    return { to: target, files: originals.length, bytes, verified: true }
  } finally {
    await apart.end()
  }
}

function sizesOf({ reading, driver }: Connection): number[] {
  const pages = Number(driver.pragma('page_count', { simple: true }))
  const pageSize = Number(driver.pragma('page_size', { simple: true }))
  return [pages * pageSize, ...cataloguedFiles(reading).map((file) => file.bytes)]
}

interface Written {
  readonly files: ManifestFile[]
  readonly damaged: DamagedFile[]
}

/** Catalogue first: it says which originals belong to this moment, and originals never go away. */
async function writeApart(apart: string, options: BackupOptions): Promise<Written> {
  const { connection, folder, now, onProgress = () => undefined, signal } = options
  const catalogue = join(apart, catalogueName)
  await copyLiveCatalogue(connection, catalogue, onProgress, signal)
  const facts = readCheckedCatalogue(catalogue)
  const { saved, damaged } = await copyOriginals({
    from: folder.root,
    to: apart,
    files: facts.files,
    onProgress,
    signal,
  })
  await makeReadOnly(catalogue)
  const files = [
    ManifestFile.parse({ path: catalogueName, ...(await digestOf(catalogue, { signal })) }),
    ...saved,
  ]
  await writeManifest(apart, {
    createdAt: now.toISOString(),
    program: { ...program },
    catalogueVersion: facts.version,
    archive: { uuid: facts.uuid, name: facts.name },
    audit: facts.audit,
    files,
    damaged,
  })
  return { files, damaged }
}

/** A copy that reads back differently must not be taken for a backup; one that was stopped leaves nothing. */
async function readBack(
  apart: ApartFolder,
  target: string,
  files: readonly ManifestFile[],
  { onProgress = () => undefined, signal }: BackupOptions,
): Promise<void> {
  try {
    await rereadAll({ folder: target, files, onProgress, signal })
  } catch (error) {
    const differs = error instanceof AppError && error.code === 'backup-differs'
    const renaming = differs ? renameWhenFree(target, target + brokenMark) : apart.takeBack(target)
    // A disk that cannot even do that: the person is told of the first failure.
    await renaming.catch(() => undefined)
    throw error
  }
}

function freeName(place: string, name: string): string {
  for (let number = 1; ; number += 1) {
    const path = join(place, number === 1 ? name : `${name} (${number})`)
    if (!existsSync(path)) return path
  }
}

function incomplete({ reading }: Connection, damaged: readonly DamagedFile[], to: string): AppError {
  const names = damaged.slice(0, 3).map(({ path }) => {
    const { name, subject } = wordsOfFile(reading, path.slice(-64))
    return `“${name}” (${subject})`
  })
  const more = damaged.length > names.length ? ', …' : ''
  return new AppError('backup-incomplete', { to, count: damaged.length, names: names.join(', ') + more })
}
