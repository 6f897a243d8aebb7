import { Button } from '@mantine/core'
import type { HealthStatement } from '../../../shared/model/health.ts'
import { choosePlace } from '../../backend/choose-place.ts'
import { useBackend } from '../../backend/context.ts'
import { useArchiveQuery } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import { printedMoment } from '../../ui/dates.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { DialogFoot } from '../../ui/dialog-foot.tsx'
import { fileNameOf } from '../../ui/file-name.ts'
import { QueryView } from '../../ui/query-view.tsx'
import { tellFailure } from '../../ui/tell.ts'
import classes from './fixity.module.css'

const text = vi.fixity.statement

/** Phiếu tình trạng kho on the screen, and on paper for the officer to sign. */
export function HealthDialog({ onClose }: { readonly onClose: () => void }) {
  const statement = useArchiveQuery('fixity.health', {})
  return (
    <Dialog title={text.title} onClose={onClose} size={760}>
      <QueryView query={statement}>
        {(answer) => <Statement statement={answer} onClose={onClose} />}
      </QueryView>
    </Dialog>
  )
}

function Statement({
  statement,
  onClose,
}: {
  readonly statement: HealthStatement
  readonly onClose: () => void
}) {
  const { jobs } = useBackend()
  const save = async () => {
    const name = text.fileName(statement.archive.name, statement.at.slice(0, 10))
    const to = await choosePlace({ kind: 'save-file', suggestedName: fileNameOf(name, 'pdf') })
    if (to === null) return
    // Main has asked already whether a file of that name may go.
    jobs.start('fixity.printHealth', { to: to.token, overwrite: true }, text.saving)
    onClose()
  }
  return (
    <>
      <dl className={classes.facts}>
        {factsOf(statement).map(([label, value]) => (
          <Fact key={label} label={label} value={value} />
        ))}
        <dt>{text.head}</dt>
        <dd className={classes.code}>{statement.audit.head.replace(/(.{8})(?=.)/g, '$1 ')}</dd>
      </dl>
      <DialogFoot>
        <Button variant="default" onClick={onClose}>
          {vi.common.close}
        </Button>
        <Button data-autofocus onClick={() => void save().catch(tellFailure)}>
          {text.save}
        </Button>
      </DialogFoot>
    </>
  )
}

function Fact({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  )
}

function factsOf(statement: HealthStatement): [string, string][] {
  const { archive, audit, fixity, lastBackup, records } = statement
  const found = fixity.changed + fixity.missing === 0 ? text.sound : text.bad(fixity.changed, fixity.missing)
  return [
    [text.at, printedMoment(statement.at)],
    [text.archive, archive.name],
    [text.records, text.recordsText(records.dossiers, records.documents, records.files, records.pages)],
    [text.originals, `${text.originalsText(fixity.inPeriod, fixity.files, fixity.periodDays)}. ${found}`],
    [text.catalogue, statement.catalogueWhole ? text.whole : text.broken],
    [text.log, audit.chainWhole ? text.logText(audit.entries) : audit.problem],
    [
      text.backup,
      lastBackup === null
        ? text.noBackup
        : text.backupText(printedMoment(lastBackup.at), lastBackup.to, lastBackup.changesSince),
    ],
  ]
}
