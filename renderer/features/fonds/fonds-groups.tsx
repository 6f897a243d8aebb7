import { SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { vi } from '../../text/vi.ts'
import { FoldingGroup } from '../../ui/folding-group.tsx'
import { labelOf } from '../../ui/label-of.ts'
import type { FondsForm } from './fonds-form.ts'

interface Props {
  readonly form: UseFormReturnType<FondsForm>
}

const text = vi.records.fonds
const described = ['history', 'keyGroups', 'otherTypes'] as const
const amounts = [
  'yearFrom',
  'yearTo',
  'paperMetres',
  'digitalPages',
  'copiedPages',
  'archiveCode',
  'languages',
  'lookupTools',
] as const
const placeholders: Partial<Record<(typeof amounts)[number], string>> = {
  yearFrom: text.yearHelp,
  yearTo: text.yearHelp,
  paperMetres: text.paperMetresHelp,
}

/** What an inventory of the whole archive says of a fonds, folded away until it is said. */
export function FondsGroups({ form }: Props) {
  const group = (names: readonly (keyof FondsForm)[]) => ({
    filled: names.some((name) => form.values[name] !== ''),
    wrong: names.some((name) => form.errors[name] !== undefined),
  })
  return (
    <>
      <FoldingGroup name="fonds-amounts" title={text.amounts} {...group(amounts)}>
        <SimpleGrid cols={2} spacing="sm" verticalSpacing="xs">
          {amounts.map((name) => (
            <TextInput
              key={name}
              label={labelOf('fonds', name)}
              placeholder={placeholders[name]}
              {...form.getInputProps(name)}
            />
          ))}
        </SimpleGrid>
      </FoldingGroup>
      <FoldingGroup name="fonds-history" title={text.history} {...group(described)}>
        <Stack gap="xs">
          {described.map((name) => (
            <Textarea
              key={name}
              label={labelOf('fonds', name)}
              autosize
              minRows={2}
              maxRows={8}
              {...form.getInputProps(name)}
            />
          ))}
        </Stack>
      </FoldingGroup>
    </>
  )
}
