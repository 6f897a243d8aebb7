import { z } from 'zod'

/** What zod says of a wrong value reaches people as the reason in `invalid-input`: plain Vietnamese, no patterns, no types. */
export function sayInVietnamese(): void {
  z.config({
    ...z.locales.vi(),
    customError: (issue) => {
      if (issue.code === 'too_big' && issue.origin === 'string') return `dài nhất ${issue.maximum} ký tự`
      if (issue.code === 'too_small' && issue.origin === 'string') return 'không được để trống'
      return undefined
    },
  })
}
