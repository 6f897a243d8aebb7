import { boundsAt } from '../../domain/fixity/when-due.ts'
import { checksOfFile, periodSetting, recoverySetting } from '../../storage/repositories/fixity.ts'
import { listChecked } from '../../storage/repositories/fixity-list.ts'
import { readSetting, writeSetting } from '../../storage/repositories/settings.ts'
import type { ArchiveHandlers } from '../context.ts'
import { fixityState } from '../fixity/fixity-state.ts'
import { healthStatement } from '../fixity/health-statement.ts'
import { checkFiles } from '../jobs/check-files.ts'
import { printHealth } from '../jobs/print-health.ts'
import { offerCopies, repairFiles } from '../jobs/repair-files.ts'

export const fixityHandlers: ArchiveHandlers['fixity'] = {
  state: (_, { archive, now }) => fixityState(archive.db, archive.folder, now()),

  list: (request, { db, now }) => {
    const days = readSetting(db, periodSetting)
    return listChecked(db, request, boundsAt(now(), days), days)
  },

  ofFile: ({ sha256 }, { db }) => checksOfFile(db, sha256),

  check: ({ which }, context) => checkFiles(which, context),

  setPeriod: ({ days }, { unitOfWork }) =>
    unitOfWork(
      'fixity.periodSet',
      (db) => {
        const before = readSetting(db, periodSetting)
        writeSetting(db, periodSetting, days)
        return {
          result: {},
          audit: { subject: 'archive', before: { days: before }, after: { days } },
          changed: ['fixity'],
        }
      },
      { recorded: false },
    ),

  offers: (request, context) => offerCopies(request, context),

  repair: (request, context) => repairFiles(request, context),

  acknowledge: (_, { unitOfWork }) =>
    unitOfWork(
      'archive.recoveryRead',
      (db) => {
        const report = readSetting(db, recoverySetting)
        writeSetting(db, recoverySetting, null)
        return {
          result: {},
          audit: { subject: 'archive', before: report, after: null },
          changed: ['fixity'],
        }
      },
      { recorded: false },
    ),

  health: (_, context) => healthStatement(context),

  printHealth: (request, context) => printHealth(request, context),
}
