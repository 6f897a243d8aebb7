import type { CheckFinding } from '../../../shared/model/check.ts'
import type { Severity } from '../../../shared/model/rules.ts'
import type { ChipTone } from '../../ui/state-chip.tsx'

export const toneOfSeverity: Readonly<Record<Severity, ChipTone>> = {
  error: 'trouble',
  warning: 'warning',
  info: 'quiet',
}

/** A row of its own for each finding: several of one rule may speak of one record. */
export const findingKey = ({ rule, subject, message }: CheckFinding): string =>
  `${rule}|${subject.kind}|${subject.documentId ?? subject.dossierId ?? subject.congressId ?? subject.name}|${message}`
