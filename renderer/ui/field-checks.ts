import { vi } from '../text/vi.ts'

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
