import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { WireDate } from '../../../shared/model/dossier.ts'
import { vi } from '../../text/vi.ts'
import { printedDate } from '../../ui/dates.ts'
import { DateField } from '../../ui/fields/date-field.tsx'

interface Props {
  readonly label: string
  /** Empty = computed. */
  readonly value: string
  readonly error: ReactNode
  /** What the documents give; null when not known here. */
  readonly computed: WireDate | null
  /** The saved dossier has a correction. */
  readonly corrected: boolean
  readonly onChange: (typed: string) => void
}

const text = vi.catalogue.dossier

/** A day computed from the documents that a person may correct, and give back to the computer. */
export function ComputedDateField({ label, value, error, computed, corrected, onChange }: Props) {
  const help =
    value !== '' || corrected
      ? vi.common.dateHelp
      : computed === null
        ? text.computedNone
        : text.computed(printedDate(computed))
  return (
    <div>
      <DateField
        label={label}
        value={value}
        error={error}
        placeholder={printedDate(computed)}
        description={help}
        onChange={onChange}
      />
      {value !== '' && (
        <Button variant="subtle" size="compact-xs" mt={2} onClick={() => onChange('')}>
          {text.recompute}
        </Button>
      )}
    </div>
  )
}
