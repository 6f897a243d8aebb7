import type { ArchiveHandlers } from '../context.ts'

export const searchHandlers: ArchiveHandlers['search'] = {
  find: (request, { archive }) => archive.search.find(request),
  rebuild: (_, { archive }) => archive.search.rebuild(),
}
