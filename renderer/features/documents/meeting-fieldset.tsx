import { Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { RuleChoices } from '../../../shared/contract/rules.ts'
import { vi } from '../../text/vi.ts'
import { ChoiceField } from '../../ui/fields/choice-field.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { TimeField } from '../../ui/fields/time-field.tsx'
import { AuthorityField } from './authority-field.tsx'
import classes from './catalogue-editor.module.css'
import type { CatalogueForm } from './catalogue-fields.ts'
import { presenceWarning } from './meeting-fields.ts'

interface Props {
  readonly form: UseFormReturnType<CatalogueForm>
  readonly meetingKinds: RuleChoices['meetingKinds']
}

const text = vi.paper.meeting
const below = ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[]

/** What minutes say of their meeting, in the order in which minutes say it. */
export function MeetingFieldset({ form, meetingKinds }: Props) {
  const { meeting } = form.values
  const people = (name: 'chair' | 'secretary') => (
    <AuthorityField
      kind="person"
      several
      className={classes.half}
      label={text[name]}
      description={vi.paper.severalNames}
      inputWrapperOrder={below}
      {...form.getInputProps(`meeting.${name}`)}
      value={meeting[name]}
    />
  )
  const time = (name: 'startedAt' | 'endedAt') => (
    <TimeField
      label={text[name]}
      {...form.getInputProps(`meeting.${name}`)}
      value={meeting[name]}
      onChange={(typed) => form.setFieldValue(`meeting.${name}`, typed)}
    />
  )
  return (
    <div className={classes.grid}>
      <ChoiceField
        className={classes.half}
        label={text.kind}
        clearable
        choices={meetingKinds.map(({ id, label }) => ({ value: id, label }))}
        {...form.getInputProps('meeting.kind')}
      />
      <div className={classes.pair}>
        <TextInput
          label={text.number}
          placeholder={text.numberHelp}
          {...form.getInputProps('meeting.number')}
        />
        <TextInput
          label={text.period}
          placeholder={text.periodHelp}
          {...form.getInputProps('meeting.period')}
        />
      </div>
      <DateField
        className={classes.half}
        label={text.heldOn}
        placeholder="25/9/2020"
        description={vi.documents.form.dateHelp}
        {...form.getInputProps('meeting.heldOn')}
        value={meeting.heldOn}
        onChange={(typed) => form.setFieldValue('meeting.heldOn', typed)}
      />
      <div className={classes.pair}>
        {time('startedAt')}
        {time('endedAt')}
      </div>
      <TextInput className={classes.whole} label={text.place} {...form.getInputProps('meeting.place')} />
      {people('chair')}
      {people('secretary')}
      <div className={classes.pair}>
        <TextInput label={text.summoned} inputMode="numeric" {...form.getInputProps('meeting.summoned')} />
        <TextInput
          label={text.present}
          inputMode="numeric"
          description={presenceWarning(meeting) ? text.morePresent : undefined}
          inputWrapperOrder={below}
          {...form.getInputProps('meeting.present')}
        />
      </div>
      <Textarea
        className={classes.half}
        label={text.absent}
        placeholder={text.absentHelp}
        autosize
        minRows={1}
        maxRows={6}
        {...form.getInputProps('meeting.absent')}
      />
      <Textarea
        className={classes.whole}
        label={text.agenda}
        placeholder={text.agendaHelp}
        autosize
        minRows={3}
        maxRows={14}
        {...form.getInputProps('meeting.agenda')}
      />
    </div>
  )
}
