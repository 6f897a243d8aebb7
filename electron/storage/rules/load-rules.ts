import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { AppError } from '../../../shared/app-error.ts'
import {
  Authority,
  CongressCalendar,
  CongressFilePlan,
  DocumentKinds,
  MeetingKinds,
  RetentionTerms,
  type Rules,
  Tiers,
  Validations,
} from '../../../shared/model/rules.ts'

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
  return {
    documentKinds: readChecked(folder, 'document-kinds', DocumentKinds),
    meetingKinds: readChecked(folder, 'meeting-kinds', MeetingKinds),
    retentionTerms: readChecked(folder, 'retention-terms', RetentionTerms),
    tiers: readChecked(folder, 'tiers', Tiers),
    congressFilePlan: readChecked(folder, 'congress-file-plan', CongressFilePlan),
    validations: readChecked(folder, 'validations', Validations),
    authority: readChecked(folder, 'authority', Authority),
    congressCalendar: readChecked(folder, 'congress-calendar', CongressCalendar),
  }
}
