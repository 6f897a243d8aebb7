import { Button, Text } from '@mantine/core'
import type { ExportReport } from '../../../shared/model/filing.ts'
import type { DossierId } from '../../../shared/model/ids.ts'
import { useArchiveQuery } from '../../backend/queries.ts'
import { size } from '../../text/counted.ts'
import { vi } from '../../text/vi.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { DialogFoot } from '../../ui/dialog-foot.tsx'
import { Outcome } from '../../ui/outcome.tsx'
import classes from './export-result.module.css'

interface Props {
  readonly report: ExportReport
  readonly dossierId: DossierId
  readonly onClose: () => void
}

const text = vi.catalogue.export

/** Where the PDF lies, and which papers are not inside and why. */
export function ExportResult({ report, dossierId, onClose }: Props) {
  const documents = useArchiveQuery('documents.list', { dossierId })
  const nameOf = (id: number) => {
    const document = documents.data?.find((candidate) => candidate.id === id)
    if (document === undefined) return String(id)
    return `${document.order}. ${document.title || document.files[0]?.name || text.unnamed(document.order)}`
  }
  const complete = report.leftOut.length === 0
  return (
    <Dialog title={vi.catalogue.dossier.export.replace('…', '')} onClose={onClose} size={680}>
      <Outcome tone={complete ? 'good' : 'partly'} title={complete ? text.done : text.doneWithGaps}>
        <Text size="sm">{text.numbers(report.documents, report.pages, size(report.bytes))}</Text>
        <Text size="sm" mt={4}>
          {text.place}: <strong className={classes.place}>{report.to}</strong>
        </Text>
        {complete && (
          <Text size="sm" mt={4}>
            {text.complete}
          </Text>
        )}
      </Outcome>
      {!complete && (
        <section className={classes.leftOut}>
          <h3>{text.leftOut(report.leftOut.length)}</h3>
          <Text size="sm">{text.leftOutText}</Text>
          <ul>
            {report.leftOut.map(({ documentId, code, message }) => (
              <li key={`${documentId}-${code}-${message}`}>
                <strong>{nameOf(documentId)}</strong>
                <span>{message}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <DialogFoot>
        <Button data-autofocus onClick={onClose}>
          {vi.common.close}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}
