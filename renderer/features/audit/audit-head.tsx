import { Tooltip } from '@mantine/core'
import { Copy, FolderDown } from 'lucide-react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { choosePlace } from '../../backend/choose-place.ts'
import { useBackend } from '../../backend/context.ts'
import { vi } from '../../text/vi.ts'
import { copyText } from '../../ui/copy-text.ts'
import { tell, tellFailure } from '../../ui/tell.ts'
import { TipButton } from '../../ui/tip-button.tsx'
import classes from './audit.module.css'

const text = vi.audit

/** The head of the log, to be noted elsewhere, and the way out for the whole of it. */
export function AuditHead({ head }: Pick<CallOutput<'audit.facets'>, 'head'>) {
  const { jobs } = useBackend()
  const copy = () => {
    if (copyText(head.hash)) tell(text.headCopied)
  }
  const save = async () => {
    const to = await choosePlace({ kind: 'target-folder', title: text.exportTitle })
    if (to !== null) jobs.start('audit.export', { to: to.token }, text.exporting)
  }
  return (
    <header className={classes.head}>
      <h1>{text.title}</h1>
      <span className={classes.quiet}>{text.entries(head.seq)}</span>
      <Tooltip label={text.headHelp} multiline maw={360}>
        <span className={classes.hash}>
          {text.head}: <code>{head.hash.replace(/(.{8})(?=.)/g, '$1 ')}</code>
        </span>
      </Tooltip>
      <TipButton
        size="xs"
        variant="default"
        leftSection={<Copy size={15} />}
        tip={text.headHelp}
        onClick={copy}
      >
        {text.copyHead}
      </TipButton>
      <TipButton
        size="xs"
        variant="default"
        leftSection={<FolderDown size={15} />}
        tip={text.exportHelp}
        onClick={() => void save().catch(tellFailure)}
      >
        {text.export}
      </TipButton>
    </header>
  )
}
