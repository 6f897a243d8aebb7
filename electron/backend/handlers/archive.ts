import { AppError } from '../../../shared/app-error.ts'
import { backupArchive } from '../../storage/backup/backup-archive.ts'
import { restoreArchive } from '../../storage/backup/restore-archive.ts'
import { archiveOverview, archiveStats, setOfficer } from '../../storage/repositories/archive.ts'
import { verifyArchive } from '../../storage/verify/verify-archive.ts'
import type { ArchiveHandlers } from '../context.ts'
import { createKnownBackups } from '../known-backups.ts'

export const archiveHandlers: ArchiveHandlers['archive'] = {
  state: (_, { desk }) => desk.state(),

  create: async ({ folder, ...setup }, { desk, grants }) => {
    await desk.create({ ...setup, folder: grants.take(folder).path })
    return desk.state()
  },

  open: async (place, { desk, grants }) => {
    await desk.open('folder' in place ? grants.take(place.folder).path : desk.folderOfRecent(place.recent))
    return desk.state()
  },

  close: async (_, { desk }) => {
    await desk.close()
    return desk.state()
  },

  forgetRecent: ({ recent }, { desk }) => {
    desk.forgetRecent(recent)
    return desk.state()
  },

  setOfficer: (officer, { archive, desk, unitOfWork }) =>
    unitOfWork('archive.officer-changed', (db) => {
      const before = archive.record()
      setOfficer(db, officer)
      return {
        result: desk.state(),
        audit: { subject: `archive:${before.uuid}`, before: before.officer, after: officer },
        changed: ['archive'],
      }
    }),

  stats: ({ waitForIndex }, { archive, db }) => {
    if (waitForIndex) archive.search.update()
    return archiveStats(db, archive.search.state().indexedPages)
  },

  verify: ({ expectHead }, { archive, progress, signal }) =>
    verifyArchive({
      db: archive.db,
      folder: archive.folder,
      lookAgain: archive.lookAgain,
      expectHead,
      checkIndex: () => archive.search.check().map(({ message }) => message),
      onProgress: progress,
      signal,
    }),

  overview: (_, { db }) => archiveOverview(db),

  // A reader may back up too: its copy of the catalogue is consistent, and originals never change.
  backup: async ({ to }, { archive, grants, now, places, progress, signal }) => {
    // What was saved of a damaged catalogue is no archive; a backup of it could take the place of a good one.
    if (archive.describe().salvage !== null) {
      throw new AppError('catalogue-damaged', { folder: archive.folder.root })
    }
    const report = await backupArchive({
      connection: archive.connection,
      folder: archive.folder,
      to: grants.take(to).path,
      name: archive.record().name,
      now: now(),
      onProgress: progress,
      signal,
    })
    // Only what was read back and found the same counts as a backup.
    if (report.verified) {
      createKnownBackups(places.settings).note({
        uuid: archive.record().uuid,
        archive: archive.folder.root,
        folder: report.to,
        at: now().toISOString(),
      })
      archive.writing?.unitOfWork(
        'archive.backedUp',
        () => ({
          result: null,
          audit: { subject: 'archive', before: null, after: report },
          changed: ['archive'],
        }),
        { recorded: false },
      )
    }
    return report
  },

  restore: ({ from, to }, { grants, progress, signal }) =>
    restoreArchive({
      from: grants.take(from).path,
      to: grants.take(to).path,
      onProgress: progress,
      signal,
    }),
}
