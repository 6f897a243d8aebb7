import { Button, Text } from '@mantine/core'
import { Copy, Printer } from 'lucide-react'
import { vi } from '../../text/vi.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { DialogFoot } from '../../ui/dialog-foot.tsx'
import { tell, tellFailure } from '../../ui/tell.ts'
import classes from './accounts.module.css'

const text = vi.accounts.codes

interface Props {
  readonly name: string
  readonly codes: readonly string[]
  readonly onClose: () => void
}

/** The recovery codes, once: only their hashes are kept. Closing by accident is asked about. */
export function CodesDialog({ name, codes, onClose }: Props) {
  const copy = () => {
    const sheet = [text.title(name), ...codes].join('\n')
    navigator.clipboard.writeText(sheet).then(() => tell(text.copied), tellFailure)
  }
  return (
    <Dialog title={text.title(name)} onClose={onClose} dirty>
      <Text size="sm">{text.intro}</Text>
      <ol className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <DialogFoot>
        <Button variant="default" leftSection={<Copy size={15} />} onClick={copy}>
          {text.copy}
        </Button>
        <Button variant="default" leftSection={<Printer size={15} />} onClick={() => window.print()}>
          {text.print}
        </Button>
        <Button data-autofocus onClick={onClose}>
          {text.done}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}
