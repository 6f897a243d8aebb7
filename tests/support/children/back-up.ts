import { backupArchive } from '../../../electron/storage/backup/backup-archive.ts'
import { openArchive } from '../small-archive.ts'

/** Backs an archive up and says when it begins, when it reads back, and where the verified backup is. */
const [root = '', to = ''] = process.argv.slice(2)
const { folder, connection } = openArchive(root)
process.stdout.write('begun\n')
const report = await backupArchive({ connection, folder, to, name: 'Kho', now: new Date() })
process.stdout.write(`verified ${report.to}\n`)
connection.close()
