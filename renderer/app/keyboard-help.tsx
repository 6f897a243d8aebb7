import { Button, Group, Kbd } from '@mantine/core'
import { vi } from '../text/vi.ts'
import { Dialog } from '../ui/dialog.tsx'
import classes from './keyboard-help.module.css'
import { shortcuts } from './shortcuts.ts'

const text = vi.shell.keyboard
const groups = Object.keys(text.groups) as (keyof typeof text.groups)[]

/** F1: every key, from the table that listens. */
export function KeyboardHelp({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={text.title} onClose={onClose} size={820}>
      <div className={classes.columns}>
        {groups.map((group) => (
          <section key={group} className={classes.group}>
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
        ))}
      </div>
      <Group justify="flex-end" mt="md">
        <Button data-autofocus onClick={onClose}>
          {vi.common.close}
        </Button>
      </Group>
    </Dialog>
  )
}
