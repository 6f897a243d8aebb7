import { TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { RuleChoices } from '../../../../shared/contract/rules.ts'
import { documentColumn, documentColumns } from '../../../../shared/model/document-columns.ts'
import { vi } from '../../../text/vi.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { DialogActions } from '../../../ui/dialog-actions.tsx'
import { ChoiceField } from '../../../ui/fields/choice-field.tsx'

interface Props {
  readonly papers: number
  readonly choices: RuleChoices
  readonly onBulk: (column: string, text: string) => void
  readonly onClose: () => void
}

const text = vi.grid.bulkDialog
const columnChoices = documentColumns
  .filter(({ editable }) => editable)
  .map(({ id, label }) => ({ value: id, label }))

/** One value into one column of every chosen paper; what it would change is shown before it is written. */
export function BulkDialog({ papers, choices, onBulk, onClose }: Props) {
  const [column, setColumn] = useState<string | null>(null)
  const [value, setValue] = useState('')
  const chosen = column === null ? undefined : documentColumn(column)
  const options = chosen?.options?.(choices)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (chosen === undefined) return
    onClose()
    onBulk(chosen.id, value)
  }
  return (
    <Dialog title={text.title(papers)} onClose={onClose} size={480}>
      <form onSubmit={submit}>
        <ChoiceField
          label={text.column}
          data-autofocus
          choices={columnChoices}
          value={column}
          onChange={(id) => {
            setColumn(id)
            setValue('')
          }}
        />
        {options === undefined ? (
          <TextInput
            mt="sm"
            label={text.value}
            description={text.valueHelp}
            value={value}
            onChange={(event) => setValue(event.currentTarget.value)}
          />
        ) : (
          <ChoiceField
            mt="sm"
            label={text.value}
            description={text.valueHelp}
            clearable
            choices={options.map(({ label }) => ({ value: label, label }))}
            value={value === '' ? null : value}
            onChange={(label) => setValue(label ?? '')}
          />
        )}
        <DialogActions
          submit={text.submit}
          busy={false}
          disabled={chosen === undefined || papers === 0}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  )
}
