import { Group, Stack, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { RuleChoices } from '../../../shared/contract/rules.ts'
import { dossierStatuses, secrecyLevels } from '../../../shared/model/closed-lists.ts'
import type { Dossier, WireDate } from '../../../shared/model/dossier.ts'
import type { Fonds, Inventory } from '../../../shared/model/fonds.ts'
import { vi } from '../../text/vi.ts'
import { ChoiceField } from '../../ui/fields/choice-field.tsx'
import { LevelChangeFields } from '../../ui/fields/level-change-fields.tsx'
import { ComputedDateField } from './computed-date-field.tsx'
import type { DossierForm } from './dossier-form.ts'
import { DossierGroups } from './dossier-groups.tsx'

interface Props {
  readonly form: UseFormReturnType<DossierForm>
  readonly dossier: Dossier | null
  readonly fonds: readonly Fonds[]
  readonly inventories: readonly Inventory[]
  readonly rules: RuleChoices
}

const text = vi.catalogue.dossier

/** What the documents say, where no correction hides it. */
const computed = (correction: WireDate | null, shown: WireDate | null) => (correction === null ? shown : null)

export function DossierFieldset({ form, dossier, fonds, inventories, rules }: Props) {
  const nameOf = (inventory: Inventory) => {
    const own = fonds.find(({ id }) => id === inventory.fondsId)
    return `${vi.catalogue.tree.inventory(inventory.number, inventory.title)} · ${own?.name ?? ''}`
  }
  const dateField = (name: 'start' | 'end') => (
    <ComputedDateField
      label={text[name]}
      value={form.values[name]}
      error={form.errors[name]}
      computed={dossier === null ? null : computed(dossier[name], dossier[`${name}Shown`])}
      corrected={dossier !== null && dossier[name] !== null}
      onChange={(typed) => form.setFieldValue(name, typed)}
    />
  )
  return (
    <Stack gap="sm">
      <Group grow align="flex-start" preventGrowOverflow={false}>
        <ChoiceField
          label={text.inventory}
          withAsterisk
          disabled={dossier !== null}
          choices={inventories.map((inventory) => ({
            value: String(inventory.id),
            label: nameOf(inventory),
          }))}
          {...form.getInputProps('inventoryId')}
        />
        <TextInput
          maw={210}
          label={text.number}
          description={dossier === null ? text.numberHelp : null}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          withAsterisk={dossier !== null}
          {...form.getInputProps('number')}
        />
      </Group>
      <Textarea
        data-autofocus
        label={text.title}
        description={text.titleHelp}
        withAsterisk
        autosize
        minRows={2}
        maxRows={5}
        {...form.getInputProps('title')}
      />
      <Group grow align="flex-start">
        <ChoiceField
          label={text.retention}
          clearable
          choices={rules.retentionTerms.map(({ id, label }) => ({ value: id, label }))}
          {...form.getInputProps('retention')}
        />
        <ChoiceField
          label={text.secrecy}
          choices={secrecyLevels.ids.map((id) => ({ value: id, label: secrecyLevels.labels[id] }))}
          {...form.getInputProps('secrecy')}
        />
        <ChoiceField
          label={text.status}
          choices={dossierStatuses.ids.map((id) => ({ value: id, label: dossierStatuses.labels[id] }))}
          {...form.getInputProps('status')}
        />
      </Group>
      {dossier !== null && form.values.secrecy !== dossier.secrecy && (
        <Group grow align="flex-start">
          <LevelChangeFields
            reason={form.getInputProps('levelReason')}
            authority={form.getInputProps('levelAuthority')}
          />
        </Group>
      )}
      <Group grow align="flex-start">
        {dateField('start')}
        {dateField('end')}
      </Group>
      <DossierGroups form={form} />
      <Textarea label={text.note} autosize minRows={2} maxRows={4} {...form.getInputProps('note')} />
    </Stack>
  )
}
