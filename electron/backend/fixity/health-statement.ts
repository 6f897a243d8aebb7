import type { HealthStatement } from '../../../shared/model/health.ts'
import { program } from '../../../shared/program.ts'
import { boundsAt } from '../../domain/fixity/when-due.ts'
import { archiveOverview, archiveStats } from '../../storage/repositories/archive.ts'
import { listChecked } from '../../storage/repositories/fixity-list.ts'
import { listFonds } from '../../storage/repositories/fonds.ts'
import { checkAudit } from '../../storage/verify/check-audit.ts'
import { checkCatalogue } from '../../storage/verify/check-catalogue.ts'
import { collectFindings } from '../../storage/verify/findings.ts'
import type { ReadContext } from '../context.ts'
import { fixityState } from './fixity-state.ts'

/** So many damaged files are named one by one; the sheet says how many there are. */
const mostNamed = 30

/** What is known of the archive's health at this moment. Catalogue and log are looked through on the spot. */
export function healthStatement({ archive, db: seen, now }: ReadContext): HealthStatement {
  const at = now()
  // It speaks of the whole archive; only what it names is what the person may see.
  const { db } = archive
  const record = archive.record()
  const fixity = fixityState(db, archive.folder, at)
  const request = { filter: 'troubled', words: '', offset: 0, limit: mostNamed } as const
  const ofCatalogue = collectFindings()
  checkCatalogue(db, ofCatalogue)
  const ofLog = collectFindings()
  const log = checkAudit(db, ofLog, null)
  const { indexedPages: _, ...records } = archiveStats(db, 0)
  const [first] = listFonds(db)
  return {
    at: at.toISOString(),
    program: `${program.name} ${program.version}`,
    archive: { name: record.name, uuid: record.uuid, folder: archive.folder.root },
    higherBody: first?.higherBody ?? '',
    committee: first?.committee || record.name,
    officer: record.officer,
    records,
    fixity,
    troubled: listChecked(seen, request, boundsAt(at, fixity.periodDays), fixity.periodDays).rows,
    catalogueWhole: ofCatalogue.problems.length === 0,
    lastBackup: archiveOverview(db).lastBackup,
    audit: {
      entries: log.entries,
      head: log.head,
      chainWhole: ofLog.problems.length === 0,
      problem: ofLog.problems[0]?.message ?? '',
    },
  }
}
