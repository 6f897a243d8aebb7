import { AppError } from '../../../shared/app-error.ts'
import type { CancelSignal, Progress } from '../../../shared/contract/define.ts'
import { stepLabels } from '../../../shared/text/problem-sentences.ts'
import type { Digest } from '../files/read-through.ts'
import { type CataloguedFile, storedName } from '../files/stored-files.ts'
import { copyMany } from './copy-many.ts'
import { type DamagedFile, ManifestFile } from './manifest.ts'

export interface CopiedOriginals {
  readonly saved: ManifestFile[]
  readonly damaged: DamagedFile[]
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
  let at = 0
  let done = 0
  const onBytes = (bytes: number) => {
    done += bytes
    onProgress({ done: Math.min(done, total), total, label: stepLabels.copying(at, files.length) })
  }
  const copies = copyMany({ from, to, onBytes, signal })
  for (const { sha256 } of files) {
    at += 1
    const path = storedName(sha256)
    const copied = await orDamage(copies.copy(path))
    if (typeof copied === 'string') {
      damaged.push({ path, problem: copied })
    } else {
      saved.push(ManifestFile.parse({ path, ...copied }))
      if (copied.sha256 !== sha256) damaged.push({ path, problem: 'changed' })
    }
  }
  await copies.finish()
  return { saved, damaged }
}

/** What was copied, or what is wrong with the original; what is wrong with the target ends the whole work. */
async function orDamage(copying: Promise<Digest>): Promise<Digest | DamagedFile['problem']> {
  try {
    return await copying
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
