import { Pencil, Trash2 } from 'lucide-react'
import type { Authority } from '../../../shared/model/authority.ts'
import { nameKinds } from '../../../shared/model/closed-lists.ts'
import type { Document as Paper } from '../../../shared/model/document.ts'
import { useMayWrite } from '../../backend/open-archive.ts'
import { useArchiveCommand } from '../../backend/queries.ts'
import { useRefusal } from '../../backend/rights.ts'
import { vi } from '../../text/vi.ts'
import { printedSpan } from '../../ui/dates.ts'
import { useDeed } from '../../ui/deeds.tsx'
import { tellFailure } from '../../ui/tell.ts'
import { TipButton } from '../../ui/tip-button.tsx'
import classes from './authority-detail.module.css'
import { AuthorityPapers } from './authority-papers.tsx'

interface Props {
  readonly authority: Authority
  readonly onEdit: () => void
  readonly onRemoved: () => void
  readonly onOpenPaper: (paper: Paper) => void
}

const text = vi.authorities.detail

/** A record as it stands: names, offices, note, and the papers that name it. */
export function AuthorityDetail({ authority, onEdit, onRemoved, onOpenPaper }: Props) {
  const mayWrite = useMayWrite()
  const noDelete = useRefusal('delete')
  const { name, otherNames, offices, note, documents } = authority
  const remove = useRemove(authority, onRemoved)
  useDeed('catalogue', mayWrite ? onEdit : null)
  const reading = mayWrite ? null : vi.catalogue.dossier.readOnlyNoFiles
  const span = printedSpan(authority.start, authority.end)
  return (
    <section className={classes.panel} data-panel="right" aria-label={text.region}>
      <header className={classes.head}>
        <h1 className={classes.title}>
          {name} {span !== '' && <span className={classes.span}>({span})</span>}
        </h1>
        <TipButton
          size="compact-sm"
          variant="default"
          leftSection={<Pencil size={14} />}
          tip={text.editHelp}
          refusal={reading}
          onClick={onEdit}
        >
          {text.edit}
        </TipButton>
        <TipButton
          size="compact-sm"
          variant="default"
          leftSection={<Trash2 size={14} />}
          tip={text.removeHelp}
          refusal={reading ?? noDelete ?? (documents > 0 ? text.removeRefusal(documents) : null)}
          onClick={remove}
        >
          {text.remove}
        </TipButton>
      </header>
      <div className={classes.body}>
        {otherNames.length > 0 && (
          <section>
            <h2>{text.names}</h2>
            <ul className={classes.facts}>
              {otherNames.map((row) => (
                <li key={`${row.kind} ${row.name} ${row.start?.text}`}>
                  <strong>{row.name}</strong>
                  <span>
                    {[nameKinds.labels[row.kind], printedSpan(row.start, row.end)].filter(Boolean).join(', ')}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
        {offices.length > 0 && (
          <section>
            <h2>{text.offices}</h2>
            <ul className={classes.facts}>
              {offices.map((row) => (
                <li key={`${row.office} ${row.body} ${row.start?.text}`}>
                  <strong>{[row.office, row.body].filter(Boolean).join(', ')}</strong>
                  <span>{printedSpan(row.start, row.end)}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        {note !== '' && (
          <section>
            <h2>{text.note}</h2>
            <p className={classes.note}>{note}</p>
          </section>
        )}
        <section>
          <h2>{text.documents(documents)}</h2>
          <AuthorityPapers id={authority.id} onOpen={onOpenPaper} />
        </section>
      </div>
    </section>
  )
}

/** Removes at once; the notice of the step takes it back. */
function useRemove({ id }: Authority, onRemoved: () => void): () => void {
  const { mutate } = useArchiveCommand('authorities.remove')
  return () => mutate({ id }, { onSuccess: onRemoved, onError: tellFailure })
}
