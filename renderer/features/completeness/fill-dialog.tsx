import { Checkbox, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { CompletenessLine } from '../../../shared/model/completeness.ts'
import type { CongressId, DocumentId } from '../../../shared/model/ids.ts'
import { useArchiveCommand, useArchiveQuery } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { sentenceOf } from '../../ui/sentence-of.ts'
import classes from './completeness-view.module.css'

interface Props {
  readonly congressId: CongressId
  readonly line: CompletenessLine
  readonly onClose: () => void
}

const text = vi.completeness
/** More than a person looks through; the filter finds the others. */
const mostShown = 200

/** Which papers of the congress fill the line: those of its own group first, any other by typing. */
export function FillDialog({ congressId, line, onClose }: Props) {
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<DocumentId>>(new Set(line.documents.map(({ id }) => id)))
  const [nothing, setNothing] = useState(false)
  const scope = words.trim() === '' ? { congressId, groupId: line.groupId } : { congressId }
  const papers = useArchiveQuery(
    'documents.page',
    { scope, filter: { words }, limit: mostShown },
    { keepPrevious: true },
  )
  const { mutate, isPending, error } = useArchiveCommand('completeness.fill')
  const before = new Set(line.documents.map(({ id }) => id))
  const added = [...chosen].filter((id) => !before.has(id))
  return (
    <Dialog title={text.fillTitle} onClose={onClose} size={720}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          setNothing(added.length === 0)
          if (added.length === 0) return
          const { groupId, lineId } = line
          mutate({ congressId, line: { groupId, lineId }, documentIds: added }, { onSuccess: onClose })
        }}
      >
        <Text size="sm" mb="xs" fw={600}>
          {line.label}
        </Text>
        <TextInput
          label={text.fillFilter}
          data-autofocus
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          error={error !== null ? sentenceOf(error) : nothing ? text.fillNothing : null}
        />
        <QueryView query={papers}>
          {({ rows }) =>
            rows.length === 0 ? (
              <Text size="sm" c="dimmed" mt="sm">
                {text.fillNone}
              </Text>
            ) : (
              <ul className={classes.papers}>
                {rows.map((paper) => {
                  const number = [paper.number, paper.symbol].filter((part) => part !== '').join('-')
                  const name = [number, paper.title].filter((part) => part !== '').join(': ')
                  return (
                    <li key={paper.id}>
                      <Checkbox
                        size="sm"
                        label={name === '' ? vi.bin.untitled : name}
                        checked={chosen.has(paper.id)}
                        disabled={before.has(paper.id)}
                        onChange={(event) => {
                          const next = new Set(chosen)
                          if (event.currentTarget.checked) next.add(paper.id)
                          else next.delete(paper.id)
                          setChosen(next)
                        }}
                      />
                    </li>
                  )
                })}
              </ul>
            )
          }
        </QueryView>
        <DialogActions
          submit={added.length === 0 ? text.fillDo : text.fillCount(added.length)}
          busy={isPending}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  )
}
