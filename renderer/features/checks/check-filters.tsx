import { SegmentedControl, Select } from '@mantine/core'
import type { CheckPage } from '../../../shared/model/check.ts'
import {
  type Severity,
  severities,
  type ValidationCode,
  validationCodes,
} from '../../../shared/model/rules.ts'
import { vi } from '../../text/vi.ts'
import classes from './check-filters.module.css'

interface Props {
  readonly page: CheckPage
  readonly severity: Severity | null
  readonly rule: ValidationCode | null
  readonly onSeverity: (severity: Severity | null) => void
  readonly onRule: (rule: ValidationCode | null) => void
}

const text = vi.checks

/** By weight and by rule, each with how many there are. */
export function CheckFilters({ page, severity, rule, onSeverity, onRule }: Props) {
  const counts: Readonly<Record<Severity, number>> = {
    error: page.counts.errors,
    warning: page.counts.warnings,
    info: page.counts.infos,
  }
  const all = counts.error + counts.warning + counts.info
  return (
    <div className={classes.filters}>
      <SegmentedControl
        size="xs"
        value={severity ?? ''}
        onChange={(value) => onSeverity(severities.find((one) => one === value) ?? null)}
        data={[
          { value: '', label: text.counted(text.all, all) },
          ...severities.map((one) => ({
            value: one,
            label: text.counted(text.severities[one], counts[one]),
          })),
        ]}
      />
      <Select
        size="xs"
        w={260}
        aria-label={text.rule}
        placeholder={text.anyRule}
        clearable
        searchable
        value={rule}
        onChange={(value) => onRule(validationCodes.find((one) => one === value) ?? null)}
        data={page.rules
          .filter((one) => severity === null || one.severity === severity)
          .map((one) => ({ value: one.rule, label: text.ruleOption(one.rule, one.count) }))}
      />
      <span role="status" className={classes.count}>
        {page.left > 0 ? text.stillChecking(page.left) : text.total(page.total)}
      </span>
    </div>
  )
}
