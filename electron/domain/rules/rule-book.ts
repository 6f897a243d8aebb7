import { AppError } from '../../../shared/app-error.ts'
import {
  type AnyRuleEntry,
  type RuleChange,
  type RuleDifference,
  type RuleLine,
  ruleFileLabels,
} from '../../../shared/model/rule-book.ts'
import { type RuleFileKey, type Rules, ruleFiles } from '../../../shared/model/rules.ts'

/** The rules an archive accepted, file by file; one it has not accepted yet is as the program delivers it. */
export type AcceptedRules = ReadonlyMap<RuleFileKey, { version: number; entries: readonly AnyRuleEntry[] }>

export const ruleFileKeys = Object.keys(ruleFiles) as RuleFileKey[]

const entriesOf = (rules: Rules, file: RuleFileKey): readonly AnyRuleEntry[] => rules[file].entries

/** The lines of one file: what was accepted, each with what the office changed, then the office's own. */
export function ruleLines(
  file: RuleFileKey,
  accepted: readonly AnyRuleEntry[],
  changes: readonly RuleChange[],
): RuleLine[] {
  const changeOf = new Map(
    changes.filter((change) => change.file === file).map((change) => [change.entryId, change]),
  )
  const delivered = accepted.map((entry): RuleLine => {
    const change = changeOf.get(entry.id)
    if (change === undefined) return { file, entry, state: 'delivered', delivered: null, change: null }
    return change.entry === null
      ? { file, entry, state: 'withdrawn', delivered: entry, change }
      : { file, entry: change.entry, state: 'corrected', delivered: entry, change }
  })
  const known = new Set(accepted.map(({ id }) => id))
  const own = [...changeOf.values()].flatMap((change): RuleLine[] =>
    change.entry === null || known.has(change.entryId)
      ? []
      : [{ file, entry: change.entry, state: 'own', delivered: null, change }],
  )
  return [...delivered, ...own]
}

/**
 * The rules that hold in an archive. An entry of another program's shape, newer or older, cannot be read by this one: then
 * this program's own entry holds, and none where it has none.
 */
export function rulesInForce(program: Rules, accepted: AcceptedRules, changes: readonly RuleChange[]): Rules {
  const files = ruleFileKeys.map((file) => {
    const delivered = entriesOf(program, file)
    const { version, entries } = accepted.get(file) ?? { version: program[file].version, entries: delivered }
    const { element } = ruleFiles[file].shape.entries
    const held = ruleLines(file, entries, changes)
      .filter(({ state }) => state !== 'withdrawn')
      .flatMap(({ entry }): unknown[] => {
        const read = element.safeParse(entry)
        return read.success ? [read.data] : delivered.filter(({ id }) => id === entry.id)
      })
    return [file, { file: program[file].file, version, entries: held }]
  })
  // Key by key the shape of the file of that key: only the compiler cannot see it.
  return Object.fromEntries(files) as Rules
}

/** What the program's rules say otherwise than those accepted, whether newer or older. */
export function ruleDifferences(
  program: Rules,
  accepted: AcceptedRules,
  changes: readonly RuleChange[],
): RuleDifference[] {
  return ruleFileKeys.flatMap((file) => {
    const before = new Map(
      (accepted.get(file)?.entries ?? entriesOf(program, file)).map((entry) => [entry.id, entry]),
    )
    const after = new Map(entriesOf(program, file).map((entry) => [entry.id, entry]))
    return [...new Set([...before.keys(), ...after.keys()])].flatMap((entryId): RuleDifference[] => {
      const was = before.get(entryId) ?? null
      const is = after.get(entryId) ?? null
      if (sameEntry(was, is)) return []
      const corrected = changes.some((change) => change.file === file && change.entryId === entryId)
      return [{ file, entryId, before: was, after: is, corrected }]
    })
  })
}

/** The same whatever order its fields were written in. */
function sameEntry(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => sameEntry(Reflect.get(a, key), Reflect.get(b, key)))
}

/**
 * An entry that the office gives, against the shape of its file: `invalid-input` names the field. Where its text was not
 * touched its mark stands; a figure somebody typed is never called a published text without having been held against it.
 */
export function checkRuleEntry(file: RuleFileKey, entry: AnyRuleEntry): void {
  const parsed = ruleFiles[file].shape.entries.element.safeParse(entry)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new AppError('invalid-input', {
      field: ['entry', ...(issue?.path ?? [])].map(String).join('.'),
      label: ruleFileLabels[file],
      value: entry.label,
      reason: issue?.message ?? '',
    })
  }
  if (entry.effectiveFrom !== null && entry.effectiveTo !== null && entry.effectiveTo < entry.effectiveFrom) {
    throw new AppError('invalid-input', {
      field: 'entry.effectiveTo',
      label: 'Hết hiệu lực',
      value: entry.effectiveTo,
      reason: `không được trước ngày có hiệu lực ${entry.effectiveFrom}`,
    })
  }
}
