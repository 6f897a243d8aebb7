import { SimpleGrid, Text, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { congressBodies } from '../../../shared/model/closed-lists.ts'
import { vi } from '../../text/vi.ts'
import { numberOf } from '../../ui/fields/typed-number.ts'
import { FoldingGroup } from '../../ui/folding-group.tsx'
import { labelOf } from '../../ui/label-of.ts'
import { type CongressForm, sessionWarning } from './congress-form.ts'
import { MemberRows } from './member-rows.tsx'
import { SessionRows } from './session-rows.tsx'

interface Props {
  readonly form: UseFormReturnType<CongressForm>
  /** There is room for two columns. */
  readonly wide: boolean
}

const text = vi.records.congress
const figures = ['members', 'summoned', 'present'] as const

/** Where it was held, who came, its sessions and bodies; usually said later, so folded away until it is. */
export function CongressGroupsFieldset({ form, wide }: Props) {
  const { values, errors } = form
  const summoned = numberOf(values.summoned)
  const present = numberOf(values.present)
  const odd = summoned !== null && present !== null && present > summoned
  const oddSessions = sessionWarning(values)
  const said = [...figures, 'place', 'note'] as const
  return (
    <>
      <FoldingGroup
        name="congress-figures"
        title={text.figures}
        filled={said.some((name) => values[name] !== '')}
        wrong={said.some((name) => errors[name] !== undefined)}
      >
        <TextInput label={labelOf('congresses', 'place')} mb="xs" {...form.getInputProps('place')} />
        <SimpleGrid cols={3} spacing="sm" mb="xs">
          {figures.map((name) => (
            <TextInput
              key={name}
              label={labelOf('congresses', name)}
              inputMode="numeric"
              description={name === 'present' && odd ? text.morePresent : undefined}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              {...form.getInputProps(name)}
            />
          ))}
        </SimpleGrid>
        <Textarea
          label={labelOf('congresses', 'note')}
          autosize
          minRows={1}
          maxRows={5}
          {...form.getInputProps('note')}
        />
      </FoldingGroup>
      <FoldingGroup
        name="congress-sessions"
        title={text.sessions}
        filled={values.sessions.length > 0}
        wrong={errors['sessions'] !== undefined}
        hint={values.sessions.length === 0 ? '' : String(values.sessions.length)}
      >
        <SessionRows
          rows={values.sessions}
          onChange={(rows) => form.setFieldValue('sessions', rows)}
          error={errors['sessions']}
        />
        {oddSessions !== null && (
          <Text size="xs" c="dimmed" mt={4} role="status">
            {oddSessions}
          </Text>
        )}
      </FoldingGroup>
      <FoldingGroup
        name="congress-bodies"
        title={text.bodies}
        filled={congressBodies.ids.some((body) => values.bodies[body].length > 0)}
        wrong={congressBodies.ids.some((body) => errors[`bodies.${body}`] !== undefined)}
      >
        <Text size="xs" c="dimmed" mb="xs">
          {text.pasteHelp}
        </Text>
        <SimpleGrid cols={wide ? 2 : 1} spacing="lg" verticalSpacing="md">
          {congressBodies.ids.map((body) => (
            <MemberRows
              key={body}
              body={body}
              rows={values.bodies[body]}
              onChange={(rows) => form.setFieldValue(`bodies.${body}`, rows)}
              error={errors[`bodies.${body}`]}
            />
          ))}
        </SimpleGrid>
      </FoldingGroup>
    </>
  )
}
