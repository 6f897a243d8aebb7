import { Checkbox, Text } from '@mantine/core'
import { useState } from 'react'
import type { ProposedFilling } from '../../../shared/model/completeness.ts'
import type { CongressId, DocumentId } from '../../../shared/model/ids.ts'
import { useArchiveCommand } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { FormError } from '../../ui/fields/form-error.tsx'
import { sentenceOf } from '../../ui/sentence-of.ts'
import classes from './completeness-view.module.css'

interface Props {
  readonly congressId: CongressId
  readonly proposals: readonly ProposedFilling[]
  readonly onClose: () => void
}

const text = vi.completeness

/** Every paper with the line it probably fills, to look over and accept at once. */
export function MatchDialog({ congressId, proposals, onClose }: Props) {
  const [left, setLeft] = useState<ReadonlySet<DocumentId>>(new Set())
  const { mutate, isPending, error } = useArchiveCommand('completeness.fillMany')
  const taken = proposals.filter(({ document }) => !left.has(document.id))
  return (
    <Dialog title={text.matchTitle} onClose={onClose} dirty={left.size > 0} size={860}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const fillings = taken.map(({ document, line: { groupId, lineId } }) => ({
            documentId: document.id,
            line: { groupId, lineId },
          }))
          mutate({ congressId, fillings }, { onSuccess: onClose })
        }}
      >
        <Text size="sm">{text.matchIntro}</Text>
        <ul className={classes.papers}>
          {proposals.map(({ document, line }) => (
            <li key={document.id}>
              <Checkbox
                size="sm"
                label={document.name}
                description={text.matchLine(line.groupLabel, line.label)}
                checked={!left.has(document.id)}
                onChange={(event) => {
                  const next = new Set(left)
                  if (event.currentTarget.checked) next.delete(document.id)
                  else next.add(document.id)
                  setLeft(next)
                }}
              />
            </li>
          ))}
        </ul>
        <FormError sentence={error === null ? null : sentenceOf(error)} />
        <DialogActions
          submit={text.matchDo(taken.length)}
          busy={isPending}
          disabled={taken.length === 0}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  )
}
