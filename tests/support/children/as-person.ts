import { readdirSync } from 'node:fs'
import { archiveFolder } from '../../../electron/storage/archive-folder.ts'
import { backupArchive } from '../../../electron/storage/backup/backup-archive.ts'
import { restoreArchive } from '../../../electron/storage/backup/restore-archive.ts'
import { copyToStaging } from '../../../electron/storage/files/store-file.ts'
import { walkSources } from '../../../electron/storage/files/walk-sources.ts'
import { canWrite, isNetworkShare } from '../../../electron/storage/network-share.ts'
import { openReadingCopy } from '../../../electron/storage/reading-copy.ts'
import { auditHead } from '../../../electron/storage/repositories/audit.ts'
import { verifyArchive } from '../../../electron/storage/verify/verify-archive.ts'
import { reportOf } from '../../../shared/app-error.ts'

/** One deed, in a process with other rights or another view of the disks; the answer as one line of JSON. */
const deeds: Record<string, (...words: string[]) => unknown> = {
  walk: async (path = '') => {
    const found: string[] = []
    for await (const each of walkSources([{ path, shown: path }], archiveFolder('/nowhere'))) {
      found.push(each.kind === 'refused' ? each.code : each.kind)
    }
    return found
  },
  stage: (source = '', staging = '') => copyToStaging({ source, staging }),
  isShare: (folder = '') => isNetworkShare(folder),
  canWrite: (folder = '') => canWrite(folder),
  read: (root = '', temporary = '') => {
    const copy = openReadingCopy(archiveFolder(root), temporary)
    const head = auditHead(copy.connection.reading).seq
    copy.close()
    const left = readdirSync(temporary)
    return { head, left }
  },
  verify: async (root = '', temporary = '') => {
    const folder = archiveFolder(root)
    const copy = openReadingCopy(folder, temporary)
    const report = await verifyArchive({ db: copy.connection.reading, folder, expectHead: null })
    copy.close()
    return report.problems.map(({ kind }) => kind)
  },
  backup: async (root = '', to = '', temporary = '') => {
    const folder = archiveFolder(root)
    const { connection, close } = openReadingCopy(folder, temporary)
    return backupArchive({ connection, folder, to, name: 'Kho', now: new Date() }).finally(close)
  },
  restore: (from = '', to = '') => restoreArchive({ from, to }),
}

const [deed = '', ...words] = process.argv.slice(2)
try {
  process.stdout.write(`${JSON.stringify({ answer: await deeds[deed]?.(...words) })}\n`)
} catch (error) {
  process.stdout.write(`${JSON.stringify({ error: reportOf(error) })}\n`)
}
