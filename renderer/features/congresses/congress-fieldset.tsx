import { Group, Stack, Text, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { RuleChoices } from '../../../shared/contract/rules.ts'
import { congressKinds } from '../../../shared/model/closed-lists.ts'
import type { Fonds, Inventory } from '../../../shared/model/fonds.ts'
import { vi } from '../../text/vi.ts'
import { typedDay } from '../../ui/dates.ts'
import { ChoiceField } from '../../ui/fields/choice-field.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { type CongressForm, proposedTerm, termWarning, tiersOn } from './congress-form.ts'
import { CongressGroupsFieldset } from './congress-groups-fieldset.tsx'

interface Props {
  readonly form: UseFormReturnType<CongressForm>
  readonly isNew: boolean
  readonly fonds: readonly Fonds[]
  readonly inventories: readonly Inventory[]
  readonly tiers: RuleChoices['tiers']
}

const text = vi.catalogue.congress

export function CongressFieldset({ form, isNew, fonds, inventories, tiers }: Props) {
  const { openedOn, closedOn, term } = form.values
  const warning = termWarning(form.values)
  const opened = form.getInputProps('openedOn')
  const nameOf = (inventory: Inventory) => {
    const own = fonds.find(({ id }) => id === inventory.fondsId)
    return `${vi.catalogue.tree.inventory(inventory.number, inventory.title)} · ${own?.name ?? ''}`
  }
  // One date typed fills what usually follows from it; both stay open to correction. While it is being typed and not on
  // leaving the box: a proposal that arrives in the next box after the person does would be typed into.
  const typeOpening = (typed: string) => {
    form.setFieldValue('openedOn', typed)
    if (typedDay(typed) === null) return
    if (closedOn === '' || closedOn === openedOn) form.setFieldValue('closedOn', typed)
    if (term === '' || term === proposedTerm(openedOn)) form.setFieldValue('term', proposedTerm(typed))
  }
  return (
    <Stack gap="sm">
      {isNew && <Text size="sm">{text.intro}</Text>}
      <TextInput
        data-autofocus
        label={text.organisation}
        description={text.organisationHelp}
        withAsterisk
        {...form.getInputProps('organisation')}
      />
      <Group grow align="flex-start">
        <ChoiceField
          label={text.kind}
          withAsterisk
          choices={congressKinds.ids.map((id) => ({ value: id, label: congressKinds.labels[id] }))}
          {...form.getInputProps('kind')}
        />
        <TextInput
          label={text.ordinal}
          placeholder={text.ordinalHelp}
          withAsterisk
          {...form.getInputProps('ordinal')}
        />
      </Group>
      <Group grow align="flex-start">
        <DateField
          label={text.openedOn}
          description={vi.common.dayHelp}
          withAsterisk
          {...opened}
          value={openedOn}
          onChange={typeOpening}
        />
        <DateField
          label={text.closedOn}
          description={vi.common.dayHelp}
          withAsterisk
          {...form.getInputProps('closedOn')}
          value={closedOn}
          onChange={(typed) => form.setFieldValue('closedOn', typed)}
        />
      </Group>
      <Group grow align="flex-start">
        <TextInput
          label={text.term}
          description={warning ?? text.termHelp}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          withAsterisk
          {...form.getInputProps('term')}
        />
        <ChoiceField
          label={text.tier}
          description={text.tierHelp}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          placeholder={text.tierByDate}
          clearable
          choices={tiersOn(openedOn, tiers).map(({ id, label }) => ({ value: id, label }))}
          {...form.getInputProps('tier')}
        />
      </Group>
      {isNew && (
        <ChoiceField
          label={text.place}
          withAsterisk
          choices={inventories.map((inventory) => ({
            value: String(inventory.id),
            label: nameOf(inventory),
          }))}
          {...form.getInputProps('inventoryId')}
        />
      )}
      <CongressGroupsFieldset form={form} wide={!isNew} />
    </Stack>
  )
}
