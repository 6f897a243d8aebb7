import { SimpleGrid, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { vi } from '../../text/vi.ts'
import { FoldingGroup } from '../../ui/folding-group.tsx'
import { labelOf } from '../../ui/label-of.ts'
import type { DossierForm } from './dossier-form.ts'

interface Props {
  readonly form: UseFormReturnType<DossierForm>
}

const text = vi.records.dossier
const places = ['store', 'shelf', 'box', 'sheets', 'condition'] as const
const descriptions = [
  'notation',
  'languages',
  'usageRegime',
  'keywords',
  'informationSymbol',
  'description',
] as const

/** Where the paper lies, and what few dossiers need; folded away until they are said. */
export function DossierGroups({ form }: Props) {
  const group = (names: readonly (keyof DossierForm)[]) => ({
    filled: names.some((name) => form.values[name] !== ''),
    wrong: names.some((name) => form.errors[name] !== undefined),
  })
  const box = (name: (typeof places)[number] | (typeof descriptions)[number]) => (
    <TextInput key={name} label={labelOf('dossiers', name)} {...form.getInputProps(name)} />
  )
  return (
    <>
      <FoldingGroup name="dossier-place" title={text.place} {...group(places)}>
        <SimpleGrid cols={3} spacing="sm" verticalSpacing="xs">
          {places.map(box)}
        </SimpleGrid>
      </FoldingGroup>
      <FoldingGroup name="dossier-more" title={text.more} {...group(descriptions)}>
        <SimpleGrid cols={3} spacing="sm" verticalSpacing="xs" mb="xs">
          {descriptions.filter((name) => name !== 'description').map(box)}
        </SimpleGrid>
        <Textarea
          label={labelOf('dossiers', 'description')}
          autosize
          minRows={2}
          maxRows={6}
          {...form.getInputProps('description')}
        />
      </FoldingGroup>
    </>
  )
}
