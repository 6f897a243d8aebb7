import { setImmediate } from 'node:timers/promises'
import { visibleDocuments } from '../../storage/database/limited-reading.ts'
import type { ArchiveHandlers } from '../context.ts'

/** Documents taken in between two looks at what else was asked: some tens of milliseconds. */
const portion = 50

export const searchHandlers: ArchiveHandlers['search'] = {
  // An index that was lost is built first, so that no total is ever short; every other call is answered meanwhile.
  find: async (request, { archive, hidden }) => {
    while (archive.search.update(portion).left > 0) await setImmediate()
    return archive.search.find(request, visibleDocuments(hidden))
  },
  rebuild: (_, { archive }) => archive.search.rebuild(),
}
