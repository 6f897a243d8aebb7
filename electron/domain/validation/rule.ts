import type { Fix } from '../../../shared/model/check.ts'
import type { Rules, ValidationCode } from '../../../shared/model/rules.ts'
import type { CongressFacts, DossierFacts, FondsFacts, Paper } from './facts.ts'
import type { Series } from './rules/series.ts'

/** What a rule found wrong, and what to do. Severity, source and mark stand in the data. */
export interface Found {
  readonly message: string
  /** The field beside which it is shown, where there is one. */
  readonly field?: string
  readonly fix?: Fix
}

/** A rule finds nothing, one thing or several. */
type Look<Subject> = (subject: Subject, rules: Rules) => Found | readonly Found[] | null

export type PaperRules = Partial<Record<ValidationCode, Look<Paper>>>
export type CongressRules = Partial<Record<ValidationCode, Look<CongressFacts>>>
export type SeriesRules = Partial<Record<ValidationCode, Look<Series>>>

/** A dossier with its papers in order. */
export interface DossierWithPapers {
  readonly dossier: DossierFacts
  readonly papers: readonly Paper['document'][]
  readonly fonds: FondsFacts
}
export type DossierRules = Partial<Record<ValidationCode, Look<DossierWithPapers>>>
