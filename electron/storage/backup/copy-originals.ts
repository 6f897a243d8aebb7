import { dirname, join } from 'node:path'
import { AppError } from '../../../shared/app-error.ts'
import type { CancelSignal, Progress } from '../../../shared/contract/define.ts'
import { stepLabels } from '../../../shared/text/problem-sentences.ts'
import { copyFile } from '../files/copy-file.ts'
import type { Digest } from '../files/read-through.ts'
import { type CataloguedFile, storedName } from '../files/stored-files.ts'
import { targetError } from '../files/system-error.ts'
import { makeFolder, makeReadOnly, syncFolder } from '../files/to-disk.ts'
import { type DamagedFile, ManifestFile } from './manifest.ts'

export interface CopiedOriginals {
  readonly saved: readonly ManifestFile[]
  readonly damaged: readonly DamagedFile[]
}

/** Copies the originals of a catalogue, as they are, and notes each that is not what the catalogue says. */
export async function copyOriginals(options: {
  readonly from: string
  readonly to: string
  readonly files: readonly CataloguedFile[]
  readonly onProgress: (progress: Progress) => void
  readonly signal: CancelSignal | undefined
}): Promise<CopiedOriginals> {
  const { from, to, files, onProgress, signal } = options
  const total = files.reduce((sum, file) => sum + file.bytes, 0)
  const saved: ManifestFile[] = []
  const damaged: DamagedFile[] = []
  const folders = new Set<string>()
  let done = 0
  for (const [index, { sha256 }] of files.entries()) {
    const path = storedName(sha256)
    const target = join(to, path)
    await makeFolder(dirname(target)).catch((error: unknown) => {
      throw targetError(target, error)
    })
    folders.add(dirname(target))
    const onBytes = (bytes: number) => {
      done += bytes
      onProgress({ done: Math.min(done, total), total, label: stepLabels.copying(index + 1, files.length) })
    }
    const copied = await copyOriginal(join(from, path), target, { onBytes, signal })
    if (typeof copied === 'string') {
      damaged.push({ path, problem: copied })
      continue
    }
    saved.push(ManifestFile.parse({ path, ...copied }))
    if (copied.sha256 !== sha256) damaged.push({ path, problem: 'changed' })
    await makeReadOnly(target)
  }
  for (const folder of folders) await syncFolder(folder)
  return { saved, damaged }
}

type Reading = { readonly onBytes: (bytes: number) => void; readonly signal: CancelSignal | undefined }

/** Copies one, or says what is wrong with the original; what is wrong with the target ends the whole work. */
async function copyOriginal(
  source: string,
  target: string,
  reading: Reading,
): Promise<Digest | DamagedFile['problem']> {
  try {
    return await copyFile({ source, target, ...reading })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    switch (error.code) {
      case 'source-gone':
        return 'missing'
      case 'source-changed':
      case 'link':
      case 'special-file':
        return 'changed'
      case 'unreadable':
        return 'unreadable'
      default:
        throw error
    }
  }
}
