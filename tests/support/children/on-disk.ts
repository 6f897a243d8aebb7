import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { backupArchive } from '../../../electron/storage/backup/backup-archive.ts'
import { restoreArchive } from '../../../electron/storage/backup/restore-archive.ts'
import { copyToStaging } from '../../../electron/storage/files/store-file.ts'
import { reportOf } from '../../../shared/app-error.ts'
import { openArchive } from '../small-archive.ts'

/** One deed on the small disk, then what is left on it; as one line of JSON. */
const [disk = '', deed = '', from = ''] = process.argv.slice(2)

async function backup(filler: number): Promise<unknown> {
  const { folder, connection } = openArchive(from)
  // Taken up only after the space was asked for: another program fills the disk meanwhile.
  const onProgress = () => {
    if (filler > 0) writeFileSync(join(disk, 'khác'), Buffer.alloc(filler))
  }
  return backupArchive({ connection, folder, to: disk, name: 'Kho', now: new Date(), onProgress }).finally(
    connection.close,
  )
}

const deeds: Record<string, () => Promise<unknown>> = {
  stage: () => copyToStaging({ source: from, staging: join(disk, 'giấy') }),
  backup: () => backup(0),
  'backup-filled': () => backup(1_900_000),
  restore: () => restoreArchive({ from, to: join(disk, 'kho') }),
}

let outcome: object
try {
  outcome = { answer: await deeds[deed]?.() }
} catch (error) {
  outcome = { error: reportOf(error) }
}
process.stdout.write(`${JSON.stringify({ ...outcome, left: readdirSync(disk) })}\n`)
