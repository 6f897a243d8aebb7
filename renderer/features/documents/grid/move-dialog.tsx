import { TextInput } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import type { Dossier } from '../../../../shared/model/dossier.ts'
import type { DossierId } from '../../../../shared/model/ids.ts'
import { useArchiveQuery } from '../../../backend/queries.ts'
import { vi } from '../../../text/vi.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { DialogActions } from '../../../ui/dialog-actions.tsx'
import { matchesTyped } from '../../../ui/fields/match-typed.ts'
import { isListKey, rowAfterKey } from '../../../ui/list-keys.ts'
import classes from './move-dialog.module.css'

interface Props {
  readonly papers: number
  readonly onMove: (to: { readonly id: DossierId; readonly code: string }) => void
  readonly onClose: () => void
}

const text = vi.grid.moveDialog
const listId = 'move-dossiers'
/** More than fit; typing one word more says which. */
const mostShown = 60
const none: readonly Dossier[] = []

/** Into which dossier: typed without marks, arrows choose, Enter moves. */
export function MoveDialog({ papers, onMove, onClose }: Props) {
  const dossiers = useArchiveQuery('dossiers.list', {}).data ?? none
  const [typed, setTyped] = useState('')
  const [marked, setMarked] = useState(0)
  const found = dossiers
    .filter(
      ({ status, code, title }) => status === 'dang-lap' && matchesTyped(typed, `${code} ${title}`, [code]),
    )
    .slice(0, mostShown)
  const mark = Math.min(marked, found.length - 1)
  const take = (dossier: Dossier | undefined) => {
    if (dossier === undefined) return
    onClose()
    onMove(dossier)
  }
  const press = (event: KeyboardEvent) => {
    const { key } = event
    if (!isListKey(key) || key === 'Home' || key === 'End') return
    event.preventDefault()
    setMarked(rowAfterKey(key, mark, found.length, 8))
    document
      .getElementById(`${listId}-${rowAfterKey(key, mark, found.length, 8)}`)
      ?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <Dialog title={text.title(papers)} onClose={onClose} size={640}>
      <form
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          take(found[mark])
        }}
      >
        <TextInput
          data-autofocus
          label={text.label}
          description={text.help}
          placeholder={text.placeholder}
          value={typed}
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={mark < 0 ? undefined : `${listId}-${mark}`}
          onKeyDown={press}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setMarked(0)
          }}
        />
        {found.length === 0 ? (
          <p className={classes.none}>{text.none}</p>
        ) : (
          <div id={listId} role="listbox" aria-label={text.label} tabIndex={-1} className={classes.list}>
            {found.map((dossier, index) => (
              <div
                key={dossier.id}
                id={`${listId}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === mark}
                className={classes.line}
                onMouseDown={(event) => {
                  event.preventDefault()
                  setMarked(index)
                }}
                onDoubleClick={() => take(dossier)}
              >
                <b>{dossier.code}</b> {dossier.title}
              </div>
            ))}
          </div>
        )}
        <DialogActions
          submit={text.submit}
          busy={false}
          disabled={mark < 0 || papers === 0}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  )
}
