import { TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { RuleChoices } from '../../../shared/contract/rules.ts'
import { vi } from '../../text/vi.ts'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { DateField } from '../../ui/date-field.tsx'
import classes from './catalogue-editor.module.css'
import type { CatalogueForm } from './catalogue-fields.ts'

interface Props {
  readonly form: UseFormReturnType<CatalogueForm>
  readonly meetingKinds: RuleChoices['meetingKinds']
}

const text = vi.documents.form

/** What minutes say of their meeting. */
export function MeetingFieldset({ form, meetingKinds }: Props) {
  return (
    <fieldset className={classes.meeting}>
      <legend>{text.meeting}</legend>
      <div className={classes.grid}>
        <ChoiceField
          className={classes.half}
          label={text.meetingKind}
          clearable
          choices={meetingKinds.map(({ id, label }) => ({ value: id, label }))}
          {...form.getInputProps('meetingKind')}
        />
        <DateField
          className={classes.half}
          label={text.heldOn}
          placeholder="25/9/2020"
          description={text.dateHelp}
          {...form.getInputProps('heldOn')}
          value={form.values.heldOn}
          onChange={(typed) => form.setFieldValue('heldOn', typed)}
        />
        <TextInput className={classes.half} label={text.chair} {...form.getInputProps('chair')} />
        <TextInput className={classes.half} label={text.secretary} {...form.getInputProps('secretary')} />
      </div>
    </fieldset>
  )
}
