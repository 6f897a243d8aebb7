import type { Document as Paper } from '../../../shared/model/document.ts'
import { DocumentListRequest } from '../../../shared/model/document-list.ts'
import type { DossierId } from '../../../shared/model/ids.ts'
import { useArchiveQuery } from '../../backend/queries.ts'

/** The year in which the congress of this dossier opened; null where it is of none. */
export function useCongressYear(dossierId: DossierId | null): number | null {
  const dossiers = useArchiveQuery('dossiers.tree', {}, { enabled: dossierId !== null }).data
  const congresses = useArchiveQuery('congresses.list', {}, { enabled: dossierId !== null }).data
  const dossier = dossiers?.find(({ id }) => id === dossierId)
  const congress = congresses?.find(({ id }) => id === dossier?.congressId)
  return congress === undefined ? null : Number(congress.openedOn.slice(0, 4))
}

/** The year of a date typed without one into the form: the paper's own, else that of the paper before, else the congress's. */
export function useDefaultYear(dossierId: DossierId, paper: Paper | null): number | null {
  const before = useArchiveQuery(
    'documents.page',
    DocumentListRequest.parse({
      scope: { dossierId },
      // Of a new paper the last one there is; of the first the first itself, which says as much as it has.
      sort: { by: 'order', descending: paper === null },
      offset: paper === null ? 0 : Math.max(0, paper.order - 2),
      limit: 1,
    }),
  ).data?.rows[0]
  const congressYear = useCongressYear(dossierId)
  const said = paper?.date ?? before?.date
  return said == null ? congressYear : Number(said.text.slice(0, 4))
}
