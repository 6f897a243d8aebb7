import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { AppError } from '../../../shared/app-error.ts'
import { type Rules, ruleFiles } from '../../../shared/model/rules.ts'

/** A data file of the program, checked; one that does not fit stops what needs it, named. */
export function readChecked<Shape extends z.ZodType>(
  folder: string,
  name: string,
  shape: Shape,
): z.output<Shape> {
  const path = join(folder, `${name}.json`)
  const parsed = shape.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new AppError('bad-rules', {
    file: `${name}.json`,
    place: issue?.path.join('.') ?? '',
    reason: issue?.message ?? '',
  })
}

/** Reads and checks `resources/rules`; a file that does not fit its schema stops the program, named. */
export function loadRules(folder: string): Rules {
  const read = Object.entries(ruleFiles).map(([key, shape]) => [
    key,
    readChecked(folder, shape.shape.file.value, shape),
  ])
  // Key by key the shape of the file of that key: only the compiler cannot see it.
  return Object.fromEntries(read) as Rules
}
