import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { Sha256 } from '../../../shared/model/ids.ts'
import { stepLabels } from '../../../shared/text/problem-sentences.ts'
import { boundsAt } from '../../domain/fixity/when-due.ts'
import { lookThroughFile } from '../../storage/fixity/look-at-file.ts'
import {
  type FileToCheck,
  filesDue,
  filesToCheck,
  fileToCheck,
  periodSetting,
} from '../../storage/repositories/fixity.ts'
import { readSetting } from '../../storage/repositories/settings.ts'
import type { JobContext, WriteContext } from '../context.ts'
import { recordLook } from '../fixity/record-look.ts'

/** All, what is due, what was not whole, or just these. */
type Which = 'all' | 'due' | 'troubled' | readonly Sha256[]
type Context = WriteContext & JobContext

function chosen({ db, now }: Context, which: Which): FileToCheck[] {
  if (which === 'due') {
    return filesDue(db, boundsAt(now(), readSetting(db, periodSetting)), Number.MAX_SAFE_INTEGER)
  }
  if (typeof which === 'string') return filesToCheck(db, which)
  return which.flatMap((sha256) => fileToCheck(db, sha256) ?? [])
}

/** Looks at originals now, because somebody asked; what was looked at before it was stopped stays noted. */
export async function checkFiles(which: Which, context: Context): Promise<CallOutput<'fixity.check'>> {
  const { archive, now, progress, signal, unitOfWork } = context
  const files = chosen(context, which)
  const total = files.reduce((sum, file) => sum + file.bytes, 0)
  const report = { looked: 0, bytes: 0, whole: 0, changed: 0, missing: 0, unreadable: 0 }
  const keeper = { connection: archive.connection, unitOfWork, now, emit: archive.emit }
  let before = 0
  try {
    for (const [index, file] of files.entries()) {
      let read = 0
      const label = stepLabels.verifying(index + 1, files.length)
      const tell = () => progress({ done: before + Math.min(read, file.bytes), total, label })
      tell()
      const onBytes = (bytes: number) => {
        read += bytes
        tell()
      }
      const judged = await lookThroughFile(archive.folder, file.sha256, { onBytes, signal })
      recordLook(keeper, file, judged, 'person')
      report.looked += 1
      report.bytes += read
      report[judged.outcome] += 1
      before += file.bytes
    }
  } finally {
    archive.emit({ type: 'changed', nouns: ['fixity'] })
  }
  return report
}
