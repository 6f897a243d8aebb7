import { setImmediate } from 'node:timers/promises'
import { AppError } from '../../../shared/app-error.ts'
import { partialDate } from '../../../shared/dates/partial-date.ts'
import type { DocumentFields } from '../../../shared/model/document.ts'
import type { DocumentFacts } from '../../domain/validation/facts.ts'
import type { FindingsInSight } from '../../storage/checks/checker.ts'
import { unseenRecords } from '../../storage/database/limited-reading.ts'
import { insertLink, unlinkedTwins } from '../../storage/repositories/links.ts'
import type { ArchiveHandlers, ReadContext } from '../context.ts'

/** Papers in one portion of a check that somebody waits for. */
const portion = 200
const everything = { severity: null, rule: null, dossierId: null, congressId: null }

/** Fields as they travel: one that is not given may be there without a value. */
type Typed = { readonly [Name in keyof DocumentFields]?: DocumentFields[Name] | undefined }

/** What typed fields say to the rules; a field that is not among them stays as it is. */
function factsOf({ date, pageFrom, pageTo, ...fields }: Typed): Partial<DocumentFacts> {
  const plain = [
    'kind',
    'number',
    'symbol',
    'body',
    'title',
    'secrecy',
    'usageRegime',
    'copy',
    'keywords',
    'note',
    'originalPlace',
    'pages',
  ] as const
  const typed = Object.fromEntries(
    plain.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])),
  )
  return {
    ...typed,
    ...(date === undefined ? {} : { date: date && partialDate(date.text, date.certain) }),
    ...(pageFrom === undefined || pageTo === undefined ? {} : { written: { from: pageFrom, to: pageTo } }),
  }
}

const inSight = ({ archive, db, hidden }: ReadContext): FindingsInSight =>
  hidden.length === 0 ? archive.checker : archive.checker.seenIn(db, unseenRecords(db, hidden))

export const checkHandlers: ArchiveHandlers['checks'] = {
  page: ({ offset, limit, ...filter }, context) => inSight(context).page(filter, offset, limit),
  ofDocument: ({ id, fields }, context) => inSight(context).now.ofDocument(id, factsOf(fields)),
  ofDossier: ({ id }, context) => inSight(context).now.ofDossier(id),
  ofCongress: ({ id }, context) => inSight(context).now.ofCongress(id),
  linkTwins: ({ id }, { unitOfWork }) =>
    unitOfWork('link.added', (db) => {
      const twins = unlinkedTwins(db, id)
      for (const to of twins) insertLink(db, { from: id, to, kind: 'ban-khac-cua', note: '' })
      return {
        result: { linked: twins.length },
        audit: { subject: `document:${id}`, before: null, after: { copies: twins } },
        changed: ['links', 'documents'],
      }
    }),
  finish: async (_, context) => {
    const { archive, progress, signal } = context
    let done = 0
    for (;;) {
      if (signal.aborted) throw new AppError('cancelled')
      const { checked, left } = archive.checker.update(portion)
      done += checked
      if (left === 0) return inSight(context).counts(everything)
      progress({ done, total: done + left, label: '' })
      await setImmediate()
    }
  },
}
