import type { Rules, ValidationCode } from '../../../shared/model/rules.ts'
import type { CongressFacts, DossierFacts, FondsFacts, Paper } from './facts.ts'
import type { Series } from './rules/series.ts'

/** A help that the program offers and that the person accepts with one key. */
export type Fix =
  | 'recompute-dates'
  | 'raise-secrecy'
  | 'set-retention'
  | 'pad-number'
  | 'pad-document-number'
  | 'renumber'
  | 'count-pages-on'
  | 'use-counted-pages'
  | 'link-twin'
  | 'restore-from-bin'

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
