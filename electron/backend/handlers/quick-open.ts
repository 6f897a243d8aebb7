import type { QuickAll, QuickCursor, QuickNames } from '../../../shared/model/quick-open.ts'
import { quickOpenBounds as bounds, quickOpenPortion as portion } from '../../../shared/model/quick-open.ts'
import {
  countsForQuickOpen,
  lookForDossiers,
  quickAuthorities,
  quickCongresses,
  quickDocuments,
  quickDossiers,
  quickPapers,
} from '../../storage/repositories/quick-open.ts'
import type { ArchiveHandlers, ReadContext } from '../context.ts'

type Lists = Pick<QuickNames, 'congresses' | 'dossiers' | 'documents' | 'authorities' | 'next'>
type Context = Pick<ReadContext, 'db' | 'rules'>

const labelsOf = ({ rules }: Context): ((id: string) => string) => {
  const labels = new Map(rules.documentKinds.entries.map(({ id, label }) => [id, label]))
  return (id) => labels.get(id) ?? ''
}
const beginning = (list: QuickCursor['list']): QuickCursor => ({
  list,
  below: Number.MAX_SAFE_INTEGER,
  given: 0,
})
const none = { congresses: [], dossiers: [], documents: [], authorities: [] }

/** After these rows: more of the same list as long as there may be any, else the list that follows it. */
function after(
  { list, given }: QuickCursor,
  rows: readonly { readonly id: number }[],
  following: QuickCursor | null,
): QuickCursor | null {
  const last = rows.at(-1)
  const sum = given + rows.length
  return last === undefined || rows.length < portion || sum >= bounds[list]
    ? following
    : { list, below: last.id, given: sum }
}

function listsFrom(from: QuickCursor | null, context: Context): Lists {
  const { db } = context
  if (from === null) {
    return {
      ...none,
      congresses: quickCongresses(db),
      authorities: quickAuthorities(db, bounds.authorities),
      next: beginning('dossiers'),
    }
  }
  const window = { below: from.below, limit: Math.min(portion, bounds[from.list] - from.given) }
  if (from.list === 'dossiers') {
    const dossiers = quickDossiers(db, window)
    return { ...none, dossiers, next: after(from, dossiers, beginning('documents')) }
  }
  const documents = quickDocuments(db, window, labelsOf(context))
  return { ...none, documents, next: after(from, documents, null) }
}

function allOf({ db }: Context): QuickAll {
  const counts = countsForQuickOpen(db)
  return {
    dossiers: counts.dossiers <= bounds.dossiers,
    documents: counts.documents <= bounds.documents,
    authorities: counts.authorities <= bounds.authorities,
  }
}

export const quickOpenHandlers: ArchiveHandlers['quickOpen'] = {
  names: ({ from }, context) => ({
    ...listsFrom(from, context),
    all: from === null ? allOf(context) : null,
  }),
  papers: ({ ids }, context) => quickPapers(context.db, ids, labelsOf(context)),
  dossiers: ({ words, limit }, { db }) => lookForDossiers(db, words, limit),
}
