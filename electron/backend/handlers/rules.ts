import { AppError } from '../../../shared/app-error.ts'
import type { RuleChange, RuleLine } from '../../../shared/model/rule-book.ts'
import type { RuleFileKey, Rules } from '../../../shared/model/rules.ts'
import { choicesOf } from '../../domain/rules/choices.ts'
import { checkRuleEntry, ruleDifferences, ruleFileKeys, ruleLines } from '../../domain/rules/rule-book.ts'
import type { ReadableDb, WritableDb } from '../../storage/database/database.ts'
import {
  acceptedRules,
  acceptRuleFile,
  removeRuleChange,
  ruleChanges,
  writeRuleChange,
} from '../../storage/repositories/rule-book.ts'
import type { ArchiveHandlers, WriteContext } from '../context.ts'

function linesOf(db: ReadableDb, program: Rules): RuleLine[] {
  const accepted = acceptedRules(db)
  const changes = ruleChanges(db)
  return ruleFileKeys.flatMap((file) =>
    ruleLines(file, accepted.get(file)?.entries ?? program[file].entries, changes),
  )
}

function lineOf(db: ReadableDb, program: Rules, file: RuleFileKey, entryId: string): RuleLine | undefined {
  return linesOf(db, program).find((line) => line.file === file && line.entry.id === entryId)
}

/** One change of one rule, with what was and what is in the log. */
function changeRule(
  { unitOfWork, programRules, who, now }: WriteContext,
  action: string,
  where: { readonly file: RuleFileKey; readonly entryId: string; readonly reason: string },
  work: (db: WritableDb, change: Omit<RuleChange, 'entry'>) => void,
): RuleLine[] {
  const { file, entryId, reason } = where
  return unitOfWork(
    action,
    (db) => {
      const before = lineOf(db, programRules, file, entryId) ?? null
      work(db, { file, entryId, reason, by: who.name, at: now().toISOString() })
      const after = lineOf(db, programRules, file, entryId) ?? null
      return {
        result: linesOf(db, programRules),
        audit: {
          subject: `rule:${file}/${entryId}`,
          before: before && { entry: before.entry, state: before.state },
          after: { entry: after?.entry ?? null, state: after?.state ?? null, reason },
        },
        changed: ['rules'],
      }
    },
    { recorded: false },
  )
}

export const ruleHandlers: ArchiveHandlers['rules'] = {
  choices: (_, { desk, rules }) => choicesOf(desk.current?.rules.inForce() ?? rules),

  list: (_, { db, programRules }) => linesOf(db, programRules),

  change: ({ file, entry, reason }, context) => {
    checkRuleEntry(file, entry)
    return changeRule(context, 'rule.changed', { file, entryId: entry.id, reason }, (db, change) =>
      writeRuleChange(db, { ...change, entry }),
    )
  },

  withdraw: ({ file, entryId, reason }, context) => {
    const line = lineOf(context.db, context.programRules, file, entryId)
    if (line === undefined) throw new AppError('not-found', { name: entryId })
    return changeRule(context, 'rule.withdrawn', { file, entryId, reason }, (db, change) =>
      line.state === 'own'
        ? removeRuleChange(db, file, entryId)
        : writeRuleChange(db, { ...change, entry: null }),
    )
  },

  reset: ({ file, entryId, reason }, context) =>
    changeRule(context, 'rule.reset', { file, entryId, reason }, (db) => removeRuleChange(db, file, entryId)),

  differences: (_, { db, programRules }) => ruleDifferences(programRules, acceptedRules(db), ruleChanges(db)),

  accept: ({ files }, { unitOfWork, programRules, who, now }) =>
    unitOfWork(
      'rules.accepted',
      (db) => {
        const before = acceptedRules(db)
        for (const file of files)
          acceptRuleFile(db, file, programRules[file], { by: who.name, at: now().toISOString() })
        return {
          result: linesOf(db, programRules),
          audit: {
            subject: 'rules',
            before: Object.fromEntries(files.map((file) => [file, before.get(file)?.version ?? null])),
            after: Object.fromEntries(files.map((file) => [file, programRules[file].version])),
          },
          changed: ['rules'],
        }
      },
      { recorded: false },
    ),
}
