import type { UseFormReturnType } from '@mantine/form'
import type { RuleChoices } from '../../../shared/contract/rules.ts'
import type { Document as Paper } from '../../../shared/model/document.ts'
import { vi } from '../../text/vi.ts'
import { FoldingGroup } from '../../ui/folding-group.tsx'
import { type CatalogueForm, speaksOfMeeting } from './catalogue-fields.ts'
import { MediaFieldset } from './media-fieldset.tsx'
import { MeetingFieldset } from './meeting-fieldset.tsx'
import { DescribingFieldset, describingFields, LapsingField, PagesFieldset } from './seldom-fieldsets.tsx'

interface Props {
  readonly form: UseFormReturnType<CatalogueForm>
  readonly paper: Paper | null
  readonly rules: RuleChoices
}

const text = vi.paper.groups
const holds = (values: object): boolean =>
  Object.values(values).some((value) => value !== '' && value !== null)

/** The groups that belong to what the paper is: a meeting, a photograph. They are open when they are there. */
export function NatureGroups({ form, paper, rules }: Props) {
  const { values, errors } = form
  const wrongIn = (group: string) => Object.keys(errors).some((name) => name.startsWith(`${group}.`))
  const mediaHolds = holds(values.media)
  return (
    <>
      {speaksOfMeeting(values, paper) && (
        <FoldingGroup name="paper-meeting" title={text.meeting} filled wrong={wrongIn('meeting')}>
          <MeetingFieldset form={form} meetingKinds={rules.meetingKinds} />
        </FoldingGroup>
      )}
      {(values.recordForm !== 'giay' || mediaHolds) && (
        <FoldingGroup
          name="paper-media"
          title={text.media}
          // An electronic text has a carrier at most.
          filled={mediaHolds || values.recordForm !== 'dien-tu'}
          wrong={wrongIn('media')}
        >
          <MediaFieldset form={form} />
        </FoldingGroup>
      )}
    </>
  )
}

/** What few papers need, folded away until it holds something. */
export function SeldomGroups({ form, paper }: Omit<Props, 'rules'>) {
  const { values, errors } = form
  const pageFields = ['pageFrom', 'pageTo', 'originalPlace'] as const
  const group = (names: readonly (keyof CatalogueForm)[]) => ({
    filled: names.some((name) => values[name] !== ''),
    wrong: names.some((name) => errors[name] !== undefined),
  })
  return (
    <>
      <FoldingGroup name="paper-more" title={text.more} {...group(describingFields)}>
        <DescribingFieldset form={form} />
      </FoldingGroup>
      <FoldingGroup name="paper-pages" title={text.pages} {...group(pageFields)}>
        <PagesFieldset form={form} paper={paper} />
      </FoldingGroup>
      <FoldingGroup name="paper-validity" title={text.validity} {...group(['lapsedOn'])}>
        <LapsingField form={form} />
      </FoldingGroup>
    </>
  )
}
