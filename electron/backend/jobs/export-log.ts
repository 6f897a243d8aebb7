import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { AppError } from '../../../shared/app-error.ts'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { type PathToken, Sha256 } from '../../../shared/model/ids.ts'
import { logReadme } from '../../../shared/text/log-readme.ts'
import { beginApart } from '../../storage/backup/apart-folder.ts'
import { writeLog } from '../../storage/backup/write-log.ts'
import { digestOf } from '../../storage/files/read-through.ts'
import { writeNewFile } from '../../storage/files/to-disk.ts'
import { auditHead } from '../../storage/repositories/audit.ts'
import type { JobContext, ReadContext } from '../context.ts'
import { assertOutsideArchive } from './assert-outside-archive.ts'
import { localDay, localMoment } from './local-time.ts'

const logName = 'nhat-ky.jsonl'

/** The log as it was hashed, in a new folder at the chosen place; nothing that is there is touched. */
export async function exportLog(
  { to }: { readonly to: PathToken },
  context: ReadContext & JobContext,
): Promise<CallOutput<'audit.export'>> {
  const { archive, grants, hidden, note, now, progress, signal } = context
  // A log with gaps could not be verified, and one without would tell what the person may not read.
  if (hidden.length > 0) throw new AppError('audit-above-clearance')
  const target = grants.take(to)
  const place = resolve(target.path)
  assertOutsideArchive(place, archive.folder)
  const head = auditHead(archive.db)
  const at = now()
  const name = `Nhật ký ${localDay(at)} ${at.toTimeString().slice(0, 8).replaceAll(':', '.')}`
  const apart = await beginApart(place, name, '.dang-xuat')
  try {
    const path = join(apart.path, logName)
    const written = await writeLog(archive.db, path, head.seq, {
      signal,
      onProgress: (done) => progress({ done, total: head.seq, label: logName }),
    })
    if ((await digestOf(path)).sha256 !== written.sha256)
      throw new AppError('copy-differs', { name: logName })
    await writeNewFile(join(apart.path, 'ma-dau.txt'), `${head.hash}\n`)
    await writeNewFile(
      join(apart.path, 'DOC-TOI.txt'),
      logReadme({
        archive: archive.record().name,
        moment: localMoment(at.toISOString()),
        head: head.hash,
        ...written,
      }),
    )
    const folder = freeName(place, name)
    await apart.become(join(place, folder))
    const shown = join(target.shown, folder)
    const result = {
      to: shown,
      entries: written.entries,
      head: head.hash,
      sha256: Sha256.parse(written.sha256),
    }
    note({
      action: 'audit.exported',
      subject: 'archive',
      after: { to: shown, entries: written.entries, head: head.hash },
    })
    return result
  } finally {
    await apart.end()
  }
}

function freeName(place: string, name: string): string {
  const taken = new Set(readdirSync(place).map((each) => each.normalize('NFC')))
  for (let number = 1; ; number += 1) {
    const each = number === 1 ? name : `${name} (${number})`
    if (!taken.has(each)) return each
  }
}
