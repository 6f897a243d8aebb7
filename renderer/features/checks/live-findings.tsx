import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type CheckFinding, fixes } from '../../../shared/model/check.ts'
import type { DocumentFields } from '../../../shared/model/document.ts'
import type { DocumentId } from '../../../shared/model/ids.ts'
import { useArchiveQuery } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import { RuleSource } from '../../ui/rule-source.tsx'
import { StateChip } from '../../ui/state-chip.tsx'
import { toneOfSeverity } from './finding-rows.ts'
import classes from './live-findings.module.css'

interface Props {
  readonly id: DocumentId
  /** As typed and not saved yet; null while it cannot be read. */
  readonly typed: Partial<DocumentFields> | null
  /** Null = nothing may be changed. */
  readonly onFix: ((finding: CheckFinding) => void) | null
}

/** Typing rests so long before the rules are asked. Milliseconds. */
const restMs = 400

/** What the rules say of a paper while it is typed. Missing fields are said below the form already. */
export function LiveFindings({ id, typed, onFix }: Props) {
  const [rested] = useDebouncedValue(typed, restMs)
  const { data = [] } = useArchiveQuery(
    'checks.ofDocument',
    { id, fields: rested ?? {} },
    { keepPrevious: true },
  )
  const findings = data.filter(({ rule }) => rule !== 'R20')
  if (findings.length === 0) return null
  return (
    <section className={classes.findings} aria-label={vi.checks.title} aria-live="polite">
      <h2>{vi.checks.title}</h2>
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.rule}-${finding.message}`}>
            <StateChip tone={toneOfSeverity[finding.severity]}>
              {vi.checks.severities[finding.severity]}
            </StateChip>{' '}
            {finding.message} <RuleSource code={finding.rule} source={finding.source} mark={finding.mark} />
            {finding.fix !== null && onFix !== null && (
              <Button size="compact-xs" variant="default" ml={6} onClick={() => onFix(finding)}>
                {fixes[finding.fix]}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
