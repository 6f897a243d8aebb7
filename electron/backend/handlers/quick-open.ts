import { quickOpenBounds as bounds } from '../../../shared/model/quick-open.ts'
import {
  countsForQuickOpen,
  quickAuthorities,
  quickCongresses,
  quickDocuments,
  quickDossiers,
} from '../../storage/repositories/quick-open.ts'
import type { ArchiveHandlers } from '../context.ts'

export const quickOpenHandlers: ArchiveHandlers['quickOpen'] = {
  names: ({ also }, { db, rules }) => {
    const labels = new Map(rules.documentKinds.entries.map(({ id, label }) => [id, label]))
    const counts = countsForQuickOpen(db)
    return {
      congresses: quickCongresses(db),
      dossiers: quickDossiers(db, bounds.dossiers),
      documents: quickDocuments(db, { limit: bounds.documents, also }, (id) => labels.get(id) ?? ''),
      authorities: quickAuthorities(db, bounds.authorities),
      all: {
        dossiers: counts.dossiers <= bounds.dossiers,
        documents: counts.documents <= bounds.documents,
        authorities: counts.authorities <= bounds.authorities,
      },
    }
  },
}
