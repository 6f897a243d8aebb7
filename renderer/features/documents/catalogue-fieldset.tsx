import { Alert, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { copyKinds, secrecyLevels } from '../../../shared/model/closed-lists.ts'
import type { Document as Paper } from '../../../shared/model/document.ts'
import { vi } from '../../text/vi.ts'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { SuggestionField } from '../../ui/suggestion-field.tsx'
import classes from './catalogue-editor.module.css'
import {
  type CatalogueForm,
  minutesKind,
  splitTyped,
  symbolSuggestions,
  titleLimit,
} from './catalogue-fields.ts'
import type { CatalogueLists } from './catalogue-props.ts'
import { MeetingFieldset } from './meeting-fieldset.tsx'

interface Props extends CatalogueLists {
  readonly form: UseFormReturnType<CatalogueForm>
  readonly paper: Paper | null
  readonly personal: boolean
}

const text = vi.documents.form

/** The fields in the order of the Tab key. */
export function CatalogueFieldset({ form, paper, personal, rules, suggestions }: Props) {
  const { values } = form
  const counted = paper?.files.reduce<number | null>(
    (sum, { pages }) => (sum === null || pages === null ? null : sum + pages),
    0,
  )
  const splitNumber = () => {
    const split = splitTyped(values, rules.kinds)
    if (split !== null) form.setValues(split)
  }
  return (
    <div className={classes.grid}>
      <ChoiceField
        className={classes.half}
        label={text.kind}
        placeholder={text.kindHelp}
        clearable
        choices={rules.kinds.map(({ id, label, symbols }) => ({ value: id, label, otherNames: symbols }))}
        {...form.getInputProps('kind')}
      />
      <TextInput
        className={classes.half}
        label={text.number}
        placeholder={text.numberHelp}
        {...form.getInputProps('number')}
        onBlur={splitNumber}
      />
      <SuggestionField
        className={classes.half}
        label={text.symbol}
        placeholder={text.symbolPlaceholder}
        suggestions={symbolSuggestions(suggestions.symbols, values.kind, rules.kinds)}
        {...form.getInputProps('symbol')}
      />
      <DateField
        className={classes.half}
        label={text.date}
        placeholder="25/9/2020"
        description={text.dateHelp}
        {...form.getInputProps('date')}
        value={values.date}
        onChange={(typed) => form.setFieldValue('date', typed)}
      />
      <SuggestionField
        className={classes.whole}
        label={text.body}
        suggestions={suggestions.bodies}
        {...form.getInputProps('body')}
      />
      <Textarea
        className={classes.whole}
        label={text.title}
        autosize
        minRows={3}
        maxRows={8}
        description={vi.common.charactersLeft(values.title.trim().length, titleLimit)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        {...form.getInputProps('title')}
      />
      {values.kind === minutesKind && <MeetingFieldset form={form} meetingKinds={rules.meetingKinds} />}
      <SuggestionField
        className={classes.half}
        label={text.signer}
        suggestions={suggestions.signers}
        {...form.getInputProps('signer')}
      />
      <ChoiceField
        className={classes.half}
        label={text.secrecy}
        choices={secrecyLevels.ids.map((id) => ({ value: id, label: secrecyLevels.labels[id] }))}
        {...form.getInputProps('secrecy')}
      />
      {values.secrecy !== 'thuong' && (paper?.files.length ?? 0) > 0 && (
        <Alert className={classes.whole} color="yellow" variant="light" role="alert">
          {text.secretWithFile}
        </Alert>
      )}
      <ChoiceField
        className={classes.half}
        label={text.copy}
        clearable
        choices={copyKinds.ids.map((id) => ({ value: id, label: copyKinds.labels[id] }))}
        {...form.getInputProps('copy')}
      />
      <TextInput
        className={classes.half}
        label={text.pages}
        inputMode="numeric"
        placeholder={counted == null || counted === 0 ? text.pagesUnknown : text.pagesCounted(counted)}
        {...form.getInputProps('pages')}
      />
      <Textarea
        className={classes.whole}
        label={personal ? text.notePersonal : text.note}
        autosize
        minRows={1}
        maxRows={4}
        {...form.getInputProps('note')}
      />
    </div>
  )
}
