import { AppError } from '../../../shared/app-error.ts'
import type { AuthorityFields } from '../../../shared/model/authority.ts'
import { periodProblem } from '../../../shared/model/authority-periods.ts'
import { fieldLabel } from '../../../shared/text/field-labels.ts'

/**
 * Refuses days in an order that cannot be. What stood so before is let be: a note may be mended without knowing when
 * somebody was born.
 */
export function checkAuthority(
  fields: AuthorityFields,
  before: AuthorityFields | null = null,
): AuthorityFields {
  const problem = periodProblem(fields)
  if (problem === null || (before !== null && periodProblem(before)?.reason === problem.reason)) return fields
  const { field, row, value, reason } = problem
  const path = ['fields', field, ...(row === null ? [] : [row])]
  throw new AppError('invalid-input', {
    field: path.join('.'),
    label: fieldLabel('authorities', path) ?? field,
    value,
    reason,
  })
}
