import { Button, Kbd } from '@mantine/core'
import { Printer } from 'lucide-react'
import { vi } from '../text/vi.ts'
import { Dialog } from '../ui/dialog.tsx'
import { DialogFoot } from '../ui/dialog-foot.tsx'
import classes from './keyboard-help.module.css'
import { shortcuts } from './shortcuts.ts'

const text = vi.shell.keyboard
type Group = keyof typeof text.groups

const columns: readonly (readonly Group[])[] = [
  ['anywhere', 'reader'],
  ['dossier', 'cataloguing', 'lists'],
  ['grid'],
]

/** F1: every key, from the table that listens. */
export function KeyboardHelp({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={text.title} onClose={onClose} size={1240}>
      <div className={classes.columns}>
        {columns.map((groups) => (
          <div key={groups.join(' ')}>
            {groups.map((group) => (
              <Keys key={group} group={group} />
            ))}
          </div>
        ))}
      </div>
      <DialogFoot>
        <Button variant="default" leftSection={<Printer size={15} />} onClick={() => window.print()}>
          {text.print}
        </Button>
        <Button data-autofocus onClick={onClose}>
          {vi.common.close}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}

function Keys({ group }: { readonly group: Group }) {
  return (
    <section className={classes.group}>
      <h3>{text.groups[group]}</h3>
      <dl>
        {shortcuts
          .filter((shortcut) => shortcut.group === group)
          .map(({ label, shown }) => (
            <div key={label}>
              <dt>
                {shown.map((key) => (
                  <Kbd key={key} size="xs">
                    {key}
                  </Kbd>
                ))}
              </dt>
              <dd>{text.labels[label]}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}
