import { Button } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { vi } from '../../text/vi.ts'
import { SuggestionField } from '../../ui/fields/suggestion-field.tsx'
import classes from './catalogue-editor.module.css'
import type { CatalogueForm } from './catalogue-fields.ts'
import type { CatalogueLists } from './catalogue-props.ts'
import { kindsToAsk, splitTyped, symbolSuggestions } from './symbols.ts'

interface Props extends CatalogueLists {
  readonly form: UseFormReturnType<CatalogueForm>
}

const text = vi.documents.form

/** Ký hiệu; where several kinds use it (QĐ), two buttons ask which one this paper is. */
export function SymbolField({ form, rules, suggestions }: Props) {
  const { values } = form
  const asked = kindsToAsk(values, rules.kinds)
  return (
    <div className={classes.half}>
      <SuggestionField
        label={text.symbol}
        placeholder={text.symbolPlaceholder}
        suggestions={symbolSuggestions(suggestions.symbols, values.kind, rules.kinds)}
        {...form.getInputProps('symbol')}
        onBlur={() => {
          const split = splitTyped(values, rules.kinds)
          if (split !== null) form.setValues(split)
        }}
      />
      {asked.length > 0 && (
        <fieldset className={classes.ask}>
          <legend>{vi.paper.symbol.ask(values.symbol.split(/[/-]/)[0] ?? '')}</legend>
          {asked.map(({ id, label }) => (
            <Button
              key={id}
              size="compact-sm"
              variant="default"
              onClick={() => form.setFieldValue('kind', id)}
            >
              {label}
            </Button>
          ))}
        </fieldset>
      )}
    </div>
  )
}
