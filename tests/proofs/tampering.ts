import { join } from 'node:path'
import { type Connection, connect } from '../../electron/storage/database/database.ts'
import { appendAuditEntry, auditEntriesAfter, auditHead } from '../../electron/storage/repositories/audit.ts'
import { verifyArchive } from '../../electron/storage/verify/verify-archive.ts'
import { seededRandom } from '../support/generated-papers.ts'
import { makeEmptyArchive } from '../support/small-archive.ts'
import type { Arm, Proof } from './support/proof.ts'
import { clock } from './support/proof-backend.ts'
import { type Tampering, tamperings } from './tampering/tamperings.ts'

const entries = 80
const target = 170

/** R8: whatever is done to the log is found; a cut or replaced one by a head that was printed before. */
export const tamperingProof: Proof = {
  name: 'tampering',
  claim: 'every tampering with the audit log is found; a cut and a replaced log by the expected head',
  begin: (folder) => {
    const { connection, folder: archive } = makeEmptyArchive(join(folder, 'kho'))
    connection.transaction((db) => {
      for (let n = 1; n < entries; n += 1) {
        appendAuditEntry(db, { name: 'Nông Thị Hà', office: 'Văn phòng' }, clock().toISOString(), {
          action: 'document.updated',
          subject: `document:${n}`,
          before: { title: `Tờ trình ${n}` },
          after: { title: `Nghị quyết ${n}` },
        })
      }
    })
    const problems = async (db: Connection, expectHead: string | null) => {
      const report = await verifyArchive({ db: db.reading, folder: archive, expectHead })
      return report.problems.filter(({ kind }) => kind === 'audit')
    }
    const armOf = (name: string, tampering: Tampering): Arm => ({
      name,
      target,
      trial: async (seed) => {
        const head = auditHead(connection.reading).hash
        if ((await problems(connection, head)).length > 0)
          throw new Error('an alarm before anything was done')
        connection.driver.exec('BEGIN')
        try {
          const log = auditEntriesAfter(connection.reading, 0, 1_000)
          tampering.apply(connection.driver, log, seededRandom(seed))
          const after = connect(connection.driver)
          const byItself = (await problems(after, null)).length > 0
          if (tampering.shows && !byItself) throw new Error('not found')
          if ((await problems(after, head)).length === 0) throw new Error('not found with the head')
          return { 'found without the head': Number(byItself) }
        } finally {
          connection.driver.exec('ROLLBACK')
        }
      },
    })
    return Promise.resolve({
      arms: Object.entries(tamperings).map(([name, tampering]) => armOf(name, tampering)),
      end: () => Promise.resolve(connection.close()),
    })
  },
}
