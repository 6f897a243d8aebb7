import { appendAuditEntry } from '../../../electron/storage/repositories/audit.ts'
import { openArchive } from '../small-archive.ts'

/** Commits one audit entry after another, and lets the log be taken in often, until it is killed. */
const { connection } = openArchive(process.argv[2] ?? '')
connection.driver.pragma('wal_autocheckpoint = 20')
const officer = { name: 'Hà', office: '' }
process.stdout.write('begun\n')
for (let index = 0; ; index += 1) {
  connection.transaction((db) => {
    appendAuditEntry(db, officer, new Date().toISOString(), {
      action: 'x',
      subject: `x:${index}`,
      before: null,
      after: 'đ'.repeat((index * 37) % 6_000),
    })
  })
  if (index % 100 === 0) await new Promise((resolve) => setImmediate(resolve))
}
