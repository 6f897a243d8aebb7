import { parseClockTime } from '../../../shared/dates/clock-time.ts'
import { vi } from '../../text/vi.ts'
import { typedNumber } from './typed-number.ts'

type Check = (value: string) => string | null

/** The first complaint of several checks. */
export const firstOf =
  (...checks: readonly Check[]): Check =>
  (value) => {
    for (const check of checks) {
      const complaint = check(value)
      if (complaint !== null) return complaint
    }
    return null
  }

export const needed =
  (label: string): Check =>
  (value) =>
    value.trim() === '' ? vi.common.required(label.toLocaleLowerCase('vi')) : null

export const atMost =
  (limit: number): Check =>
  (value) =>
    value.trim().length > limit ? vi.common.tooLong(limit) : null

/** Complains when the shape does not take the value; nothing typed is left to `needed`. */
export const fits =
  (shape: { safeParse(value: unknown): { success: boolean } }, complaint: string): Check =>
  (value) =>
    value.trim() === '' || shape.safeParse(value).success ? null : complaint

/** An hour such as 7h30, or nothing. */
export const checkTime: Check = (value) => (parseClockTime(value) === null ? vi.common.timeWrong : null)

/** A whole number within these, or nothing. */
export const numberBetween =
  (least: number, most: number): Check =>
  (value) => {
    const number = typedNumber(value)
    if (number === null || (number !== 'wrong' && number >= least && number <= most)) return null
    return vi.common.numberWrong(least, most)
  }
