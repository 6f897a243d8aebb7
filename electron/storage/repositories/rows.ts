import { z } from 'zod'
import { AppError } from '../../../shared/app-error.ts'
import type { WireDate } from '../../../shared/model/dossier.ts'

/** SQLite has no booleans. */
export const flag = z.number().transform((value) => value === 1)

/** The date in a pair of columns; null where nothing is written. */
export const wireDate = (text: string | null, certain: number | null): WireDate | null =>
  text === null ? null : { text, certain: certain !== 0 }

/** The two columns of a date. */
export const dateColumns = (date: WireDate | null): { text: string | null; certain: number | null } =>
  date === null ? { text: null, certain: null } : { text: date.text, certain: date.certain ? 1 : 0 }

/** Written by this program as JSON: what is none any more was damaged on the disk. */
export function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new AppError('catalogue-damaged', { folder: '' }, error)
  }
}
