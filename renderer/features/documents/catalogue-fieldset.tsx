import { Alert, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { copyKinds, recordForms, secrecyLevels } from '../../../shared/model/closed-lists.ts'
import type { Document as Paper } from '../../../shared/model/document.ts'
import type { DossierId } from '../../../shared/model/ids.ts'
import { useIsIsolated } from '../../backend/open-archive.ts'
import { vi } from '../../text/vi.ts'
import { ChoiceField } from '../../ui/fields/choice-field.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { LevelChangeFields } from '../../ui/fields/level-change-fields.tsx'
import { AuthorityField } from './authority-field.tsx'
import classes from './catalogue-editor.module.css'
import { type CatalogueForm, titleLimit } from './catalogue-fields.ts'
import type { CatalogueLists } from './catalogue-props.ts'
import { NumberField } from './number-field.tsx'
import { NatureGroups, SeldomGroups } from './seldom-groups.tsx'
import { SymbolField } from './symbol-field.tsx'

interface Props extends CatalogueLists {
  readonly form: UseFormReturnType<CatalogueForm>
  readonly paper: Paper | null
  readonly dossierId: DossierId
  readonly personal: boolean
  readonly defaultYear: number | null
}

const text = vi.documents.form

/** The fields in the order of the Tab key. */
export function CatalogueFieldset({
  form,
  paper,
  dossierId,
  personal,
  rules,
  suggestions,
  defaultYear,
}: Props) {
  const { values } = form
  const isIsolated = useIsIsolated()
  const counted = paper?.files.reduce<number | null>(
    (sum, { pages }) => (sum === null || pages === null ? null : sum + pages),
    0,
  )
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
      <NumberField
        className={classes.half}
        form={form}
        dossierId={dossierId}
        rules={rules}
        suggestions={suggestions}
      />
      <SymbolField form={form} rules={rules} suggestions={suggestions} />
      <DateField
        className={classes.half}
        label={text.date}
        defaultYear={defaultYear}
        placeholder="25/9/2020"
        description={text.dateHelp}
        {...form.getInputProps('date')}
        value={values.date}
        onChange={(typed) => form.setFieldValue('date', typed)}
      />
      <AuthorityField
        kind="body"
        className={classes.whole}
        label={text.body}
        {...form.getInputProps('body')}
        value={values.body}
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
      <NatureGroups form={form} paper={paper} rules={rules} />
      <AuthorityField
        kind="person"
        several
        className={classes.half}
        label={text.signer}
        {...form.getInputProps('signer')}
        value={values.signer}
      />
      <ChoiceField
        className={classes.half}
        label={text.secrecy}
        choices={secrecyLevels.ids.map((id) => ({ value: id, label: secrecyLevels.labels[id] }))}
        {...form.getInputProps('secrecy')}
      />
      {paper !== null && values.secrecy !== paper.secrecy && (
        <LevelChangeFields
          className={classes.half}
          reason={form.getInputProps('levelReason')}
          authority={form.getInputProps('levelAuthority')}
        />
      )}
      {values.secrecy !== 'thuong' && !isIsolated && (paper?.files.length ?? 0) > 0 && (
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
      <ChoiceField
        className={classes.half}
        label={vi.paper.recordForm}
        choices={recordForms.ids.map((id) => ({ value: id, label: recordForms.labels[id] }))}
        {...form.getInputProps('recordForm')}
      />
      <Textarea
        className={classes.half}
        label={personal ? text.notePersonal : text.note}
        autosize
        minRows={1}
        maxRows={4}
        {...form.getInputProps('note')}
      />
      <SeldomGroups form={form} paper={paper} />
    </div>
  )
}
