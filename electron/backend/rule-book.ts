import { AppError } from '../../shared/app-error.ts'
import type { Rules } from '../../shared/model/rules.ts'
import { ruleFileKeys, rulesInForce } from '../domain/rules/rule-book.ts'
import type { Connection, ReadableDb } from '../storage/database/database.ts'
import { acceptedRules, acceptRuleFile, ruleChanges } from '../storage/repositories/rule-book.ts'
import { theProgram, type UnitOfWork } from './unit-of-work.ts'

/** The rules that hold in one archive, read once and again after a change. */
export interface RuleBook {
  inForce(): Rules
  /** Something may have changed them. */
  forget(): void
}

/** `isSalvaged`: where the office's rules are lost with the rest of a damaged catalogue, the program's help to read on. */
export function createRuleBook(db: ReadableDb, program: Rules, isSalvaged: boolean): RuleBook {
  let known: Rules | null = null
  const read = () => {
    try {
      return rulesInForce(program, acceptedRules(db), ruleChanges(db))
    } catch (error) {
      if (isSalvaged && error instanceof AppError && error.code === 'catalogue-damaged') return program
      throw error
    }
  }
  return {
    inForce: () => {
      known ??= read()
      return known
    },
    forget: () => {
      known = null
    },
  }
}

/** An archive that meets a file of rules for the first time takes it as delivered; a later one is a question (R: accept). */
export function takeInNewRuleFiles(
  { reading }: Pick<Connection, 'reading'>,
  unitOfWork: UnitOfWork,
  program: Rules,
  now: Date,
): void {
  const known = acceptedRules(reading)
  const missing = ruleFileKeys.filter((file) => !known.has(file))
  if (missing.length === 0) return
  unitOfWork(
    'rules.delivered',
    (db) => {
      for (const file of missing)
        acceptRuleFile(db, file, program[file], { by: theProgram.name, at: now.toISOString() })
      const versions = Object.fromEntries(missing.map((file) => [file, program[file].version]))
      return { result: null, audit: { subject: 'rules', before: null, after: versions }, changed: [] }
    },
    { recorded: false, by: 'program' },
  )
}
