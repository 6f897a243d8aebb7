import { Button, Text, TextInput } from '@mantine/core'
import { type Problem, problemKinds, type VerifyReport } from '../../../../shared/model/archive.ts'
import { vi } from '../../../text/vi.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { DialogFoot } from '../../../ui/dialog-foot.tsx'
import { Outcome } from '../../../ui/outcome.tsx'
import classes from './verify-result.module.css'

const text = vi.upkeep.verify

/** What the check found, in words, by kind. */
export function VerifyResult({
  report,
  onClose,
}: {
  readonly report: VerifyReport
  readonly onClose: () => void
}) {
  const { ok, problems } = report
  return (
    <Dialog title={text.title} onClose={onClose} size={760}>
      {ok ? (
        <Outcome tone="good" title={text.ok}>
          <Text size="sm">{text.okText(report.files, report.bytes, report.auditEntries)}</Text>
        </Outcome>
      ) : (
        <Outcome tone="bad" title={text.bad(problems.length)}>
          <Text size="sm">{text.badText}</Text>
        </Outcome>
      )}
      {ok && problems.length > 0 && (
        <Text size="sm" mt="md">
          {text.healed(problems.length)}
        </Text>
      )}
      {problemKinds.map((kind) => (
        <ProblemsOfKind
          key={kind}
          kind={kind}
          problems={problems.filter((problem) => problem.kind === kind)}
        />
      ))}
      <TextInput
        mt="md"
        readOnly
        label={text.head}
        description={text.headHelp}
        value={report.auditHead}
        classNames={{ input: classes.head }}
        onFocus={(event) => event.currentTarget.select()}
      />
      <DialogFoot>
        <Button data-autofocus onClick={onClose}>
          {vi.common.close}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}

function ProblemsOfKind({
  kind,
  problems,
}: {
  readonly kind: Problem['kind']
  readonly problems: readonly Problem[]
}) {
  if (problems.length === 0) return null
  return (
    <section className={classes.kind}>
      <h3 className={classes.title}>
        {text.kinds[kind]} ({problems.length})
      </h3>
      <ul className={classes.list}>
        {problems.map((problem) => (
          <li key={`${problem.path}|${problem.subject}|${problem.message}`}>
            {problem.subject !== null && <strong>{problem.subject}: </strong>}
            {problem.message}
            {problem.path !== null && <span className={classes.path}>{problem.path}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
