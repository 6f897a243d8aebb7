import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import type { FilingReport } from '../../../shared/model/filing.ts'
import type { DocumentId, DossierId } from '../../../shared/model/ids.ts'
import { useBackend } from '../../backend/context.ts'
import { useArchiveQuery } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { DialogFoot } from '../../ui/dialog-foot.tsx'
import { Outcome } from '../../ui/outcome.tsx'
import { Duplicates } from './duplicates.tsx'
import { type AgainChoices, toneOf } from './filing-choices.ts'
import classes from './filing-result.module.css'

interface Props {
  readonly report: FilingReport
  readonly dossierId: DossierId
  readonly documentId: DocumentId | null
  /** By which paper the files of a secret paper may be kept; empty where none is needed. */
  readonly approval: string
  readonly onCatalogue: (first: DocumentId) => void
  readonly onClose: () => void
}

const text = vi.files.filing

/** What became of every given file: in, already there, refused with the reason, skipped. */
export function FilingResult({ report, dossierId, documentId, approval, onCatalogue, onClose }: Props) {
  const { jobs } = useBackend()
  const dossier = useArchiveQuery('dossiers.get', { id: dossierId })
  const [again, setAgain] = useState<AgainChoices>(new Set())
  const { filed, duplicates, refused, skipped, cancelled } = report
  const first = filed[0]
  const fileAgain = () => {
    const title = text.job(dossier.data?.code ?? '')
    jobs.start('files.file', { dossierId, documentId, sources: [...again], again: true, approval }, title)
    onClose()
  }
  return (
    <Dialog title={text.title} onClose={onClose} size={860}>
      <Outcome tone={toneOf(report)} title={filed.length > 0 ? text.filed(filed.length) : text.filedNone}>
        {dossier.data !== undefined && (
          <Text size="sm">{text.into(dossier.data.code, dossier.data.title)}</Text>
        )}
        <ul className={classes.counts}>
          {duplicates.length > 0 && <li>{text.duplicates(duplicates.length)}</li>}
          {refused.length > 0 && <li>{text.refused(refused.length)}</li>}
          {skipped.length > 0 && <li>{text.skipped(skipped.length)}</li>}
          {cancelled && <li>{text.cancelled}</li>}
        </ul>
        {first !== undefined && documentId === null && <Text size="sm">{text.filedHelp}</Text>}
      </Outcome>
      {duplicates.length > 0 && <Duplicates duplicates={duplicates} again={again} onChange={setAgain} />}
      {refused.length > 0 && (
        <section className={classes.section}>
          <h3>{text.refused(refused.length)}</h3>
          <ul className={classes.list}>
            {refused.map(({ path, message }) => (
              <li key={path}>
                <strong>{path}</strong>
                <span>{message}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {filed.length > 0 && (
        <details className={classes.section}>
          <summary>{text.showFiled}</summary>
          <ul className={classes.list}>
            {filed.map(({ path, documentId: id, pages, text: state }) => (
              <li key={`${id}-${path}`}>
                <span>{path}</span>
                <span className={classes.quiet}>
                  {pages === null ? '' : `${text.pages(pages)}, `}
                  {text.text[state ?? 'waiting']}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {skipped.length > 0 && (
        <details className={classes.section}>
          <summary>{text.showSkipped}</summary>
          <ul className={classes.list}>
            {skipped.map((path) => (
              <li key={path}>{path}</li>
            ))}
          </ul>
        </details>
      )}
      <DialogFoot>
        {again.size > 0 ? (
          <Button onClick={fileAgain}>{text.fileAgain(again.size)}</Button>
        ) : (
          <>
            {first !== undefined && documentId === null && (
              <Button variant="default" onClick={() => onCatalogue(first.documentId)}>
                {text.catalogueNow}
              </Button>
            )}
            <Button data-autofocus onClick={onClose}>
              {duplicates.length > 0 ? text.finishSkipping(duplicates.length) : text.finish}
            </Button>
          </>
        )}
      </DialogFoot>
    </Dialog>
  )
}
