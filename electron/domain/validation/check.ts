import type { Fix } from '../../../shared/model/check.ts'
import type { Rules, Severity, ValidationCode } from '../../../shared/model/rules.ts'
import type { CongressFacts, Paper } from './facts.ts'
import type { DossierWithPapers, Found } from './rule.ts'
import { congressRules } from './rules/congress.ts'
import { dossierRules } from './rules/dossiers.ts'
import { numberRules } from './rules/numbers.ts'
import { paperRules } from './rules/papers.ts'
import { type Series, seriesRules } from './rules/series.ts'

/** What a rule found, with how much it weighs. */
export interface Finding {
  readonly rule: ValidationCode
  readonly severity: Severity
  readonly message: string
  readonly field: string | null
  readonly fix: Fix | null
}

type Look<Subject> = (subject: Subject, rules: Rules) => Found | readonly Found[] | null

/** Runs rules whose data is in force on the record's own day; a record without a day is judged by all that hold now. */
function run<Subject>(
  looks: Partial<Record<ValidationCode, Look<Subject>>>,
  subject: Subject,
  day: string | null,
  rules: Rules,
): Finding[] {
  return rules.validations.entries.flatMap(({ code, severity, effectiveFrom, effectiveTo }) => {
    const look = looks[code]
    if (look === undefined) return []
    if (day !== null && effectiveFrom !== null && day < effectiveFrom) return []
    if (day !== null && effectiveTo !== null && day > effectiveTo) return []
    const found = look(subject, rules) ?? []
    return (Array.isArray(found) ? found : [found]).map(({ message, field, fix }: Found) => ({
      rule: code,
      severity,
      message,
      field: field ?? null,
      fix: fix ?? null,
    }))
  })
}

const ofPaper = { ...numberRules, ...paperRules }

/** One paper, by the rules of its own date. */
export const checkPaper = (paper: Paper, rules: Rules): Finding[] =>
  run(ofPaper, paper, paper.document.date?.earliest ?? null, rules)

/** A dossier as a whole, by the rules of its last day; its papers are checked one by one beside it. */
export function checkDossierFacts(dossier: DossierWithPapers, rules: Rules): Finding[] {
  const days = dossier.papers.flatMap(({ date }) => (date === null ? [] : [date.latest])).sort()
  return run(dossierRules, dossier, days.at(-1) ?? null, rules)
}

export const checkCongressFacts = (congress: CongressFacts, rules: Rules): Finding[] =>
  run(congressRules, congress, congress.openedOn, rules)

export const checkSeries = (series: Series, rules: Rules): Finding[] => run(seriesRules, series, null, rules)

/** Every rule that has a check; the data must have no other. */
export const checkedCodes: readonly string[] = [
  ...Object.keys(ofPaper),
  ...Object.keys(dossierRules),
  ...Object.keys(congressRules),
  ...Object.keys(seriesRules),
]
