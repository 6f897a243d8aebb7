import { dossierStatuses } from '../../../shared/model/closed-lists.ts'
import type { Dossier } from '../../../shared/model/dossier.ts'
import { useArchiveQuery } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import { printedSpan } from '../../ui/dates.ts'
import { SecrecyChip } from '../../ui/secrecy-chip.tsx'
import classes from './dossier-header.module.css'
import { placeOf } from './place-of.ts'

/** The facts of a dossier in lines of label and value. */
export function DossierFacts({ dossier }: { readonly dossier: Dossier }) {
  const text = vi.catalogue.dossier
  const rules = useArchiveQuery('rules.choices', {})
  const retention = rules.data?.retentionTerms.find(({ id }) => id === dossier.retention)?.label
  const facts = [
    [text.span, printedSpan(dossier.startShown, dossier.endShown) || text.spanNone],
    [text.retention, dossier.retention === null ? text.retentionNone : (retention ?? dossier.retention)],
    [text.status, dossierStatuses.labels[dossier.status]],
    [text.place, placeOf(dossier) || text.placeNone],
    ...(dossier.compilingBody === null ? [] : [[text.compilingBody, dossier.compilingBody]]),
    ...(dossier.note === '' ? [] : [[text.note, dossier.note]]),
  ] as const
  return (
    <dl className={classes.facts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}:</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div className={classes.counts}>
        <dd>
          <SecrecyChip secrecy={dossier.secrecyShown} />{' '}
          {text.counts(dossier.documents, dossier.files, dossier.pages)}
        </dd>
      </div>
    </dl>
  )
}
