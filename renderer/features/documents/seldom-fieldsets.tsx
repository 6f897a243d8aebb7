import { Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { Document as Paper } from '../../../shared/model/document.ts'
import { vi } from '../../text/vi.ts'
import { DateField } from '../../ui/fields/date-field.tsx'
import classes from './catalogue-editor.module.css'
import type { CatalogueForm } from './catalogue-fields.ts'

interface Props {
  readonly form: UseFormReturnType<CatalogueForm>
}

const shortDescriptions = [
  'keywords',
  'topic',
  'languages',
  'condition',
  'usageRegime',
  'informationSymbol',
  'reliability',
] as const

/** The fields of “Mô tả thêm”. */
export const describingFields = [...shortDescriptions, 'handwriting'] as const

/** Từ khóa, chuyên đề, bút tích …: what few papers need. */
export function DescribingFieldset({ form }: Props) {
  return (
    <div className={classes.grid}>
      {shortDescriptions.map((name) => (
        <TextInput
          key={name}
          className={classes.half}
          label={vi.paper.more[name]}
          {...form.getInputProps(name)}
        />
      ))}
      <Textarea
        className={classes.whole}
        label={vi.paper.more.handwriting}
        autosize
        minRows={1}
        maxRows={5}
        {...form.getInputProps('handwriting')}
      />
    </div>
  )
}

/** Which pages of the dossier it is, and where the original is kept. */
export function PagesFieldset({ form, paper }: Props & { readonly paper: Paper | null }) {
  const text = vi.paper.pages
  const range = paper?.pageRange ?? null
  return (
    <div className={classes.grid}>
      <TextInput
        className={classes.half}
        label={text.from}
        inputMode="numeric"
        placeholder={text.fromHelp}
        description={range === null ? undefined : text.shown(range.from, range.to)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        {...form.getInputProps('pageFrom')}
      />
      <TextInput
        className={classes.half}
        label={text.to}
        inputMode="numeric"
        {...form.getInputProps('pageTo')}
      />
      <TextInput
        className={classes.whole}
        label={text.originalPlace}
        {...form.getInputProps('originalPlace')}
      />
    </div>
  )
}

/** From when it no longer applies, where that is known by itself. */
export function LapsingField({ form }: Props) {
  return (
    <DateField
      label={vi.paper.validity.lapsedOn}
      description={vi.documents.form.dateHelp}
      {...form.getInputProps('lapsedOn')}
      value={form.values.lapsedOn}
      onChange={(typed) => form.setFieldValue('lapsedOn', typed)}
    />
  )
}
