import { restoreArchive } from '../../../electron/storage/backup/restore-archive.ts'

/** Restores a backup and says when it is there. */
const [from = '', to = ''] = process.argv.slice(2)
await restoreArchive({ from, to })
process.stdout.write('restored\n')
