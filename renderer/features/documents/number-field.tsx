import { TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { DossierId } from '../../../shared/model/ids.ts'
import { useArchiveQuery } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import type { CatalogueForm } from './catalogue-fields.ts'
import type { CatalogueLists } from './catalogue-props.ts'
import { seriesSymbol, splitTyped } from './symbols.ts'

interface Props extends CatalogueLists {
  readonly form: UseFormReturnType<CatalogueForm>
  readonly dossierId: DossierId
  readonly className: string | undefined
}

const text = vi.documents.form

/** Số: the next one of its series stands there in grey until something is typed; the right arrow takes it. */
export function NumberField({ form, dossierId, rules, suggestions, className }: Props) {
  const { values } = form
  const symbol = seriesSymbol(values, suggestions.symbols, rules.kinds)
  const asked = { dossierId, kind: values.kind ?? '', symbol }
  const enabled = values.number === '' && values.kind !== null && symbol !== ''
  const proposed = useArchiveQuery('documents.nextNumber', asked, { enabled }).data?.number ?? null
  const hint = enabled ? proposed : null
  const take = () => {
    if (hint !== null) form.setValues({ number: hint, symbol })
  }
  return (
    <TextInput
      className={className}
      label={text.number}
      placeholder={hint === null ? text.numberHelp : vi.paper.number.next(`${hint}-${symbol}`)}
      title={vi.paper.number.none}
      {...form.getInputProps('number')}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowRight' || event.currentTarget.value !== '' || hint === null) return
        event.preventDefault()
        take()
      }}
      onBlur={() => {
        const split = splitTyped(values, rules.kinds)
        if (split !== null) form.setValues(split)
      }}
    />
  )
}
