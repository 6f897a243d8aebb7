import { AppError } from '../../../shared/app-error.ts'
import type { CheckFinding } from '../../../shared/model/check.ts'
import type { ClosingPlan, ClosingWords } from '../../../shared/model/closing.ts'
import type { Document } from '../../../shared/model/document.ts'
import type { Dossier } from '../../../shared/model/dossier.ts'
import type { Rules } from '../../../shared/model/rules.ts'
import { termYears } from '../retention/term-years.ts'

/** Pages or sheets are numbered from this retention on (Nghị định 30/2020/NĐ-CP, Điều 29 khoản 4). */
const numberedFromYears = 5

/** Whether the text of the rule was read: an officer is held up by nothing less. */
const isVerified = ({ mark }: CheckFinding): boolean => mark === 'S'

/** What closing would do, and what stands against it. `findings`: of the dossier and its papers as they are now. */
export function planClosing(
  dossier: Dossier,
  papers: readonly Document[],
  findings: readonly CheckFinding[],
  rules: Rules,
): ClosingPlan {
  const errors = findings.filter(({ severity }) => severity === 'error')
  const years = termYears(dossier.retention, rules)
  const pages = papers.map(({ pagesShown }) => pagesShown)
  const withoutPages = papers.filter(({ pageRange }) => pageRange === null).length
  return {
    code: dossier.code,
    title: dossier.title,
    permanent: years === Number.POSITIVE_INFINITY,
    documents: papers.length,
    files: dossier.files,
    pages: pages.includes(null) ? null : pages.reduce<number>((sum, count) => sum + (count ?? 0), 0),
    pagesToFix: papers.filter(
      ({ pageRange, pageFrom, pageTo }) => pageRange !== null && (pageFrom === null || pageTo === null),
    ).length,
    withoutPages,
    needsSheets: years >= numberedFromYears && withoutPages > 0,
    blocking: errors.filter(isVerified),
    doubtful: errors.filter((finding) => !isVerified(finding)),
    warnings: findings.length - errors.length,
  }
}

/** Throws what first stands against closing with these words. */
export function assertMayClose(plan: ClosingPlan, words: ClosingWords): void {
  const { code } = plan
  if (plan.documents === 0) throw new AppError('closing-empty', { code })
  const [first] = plan.blocking
  if (first !== undefined)
    throw new AppError('closing-blocked', { code, n: plan.blocking.length, first: first.message })
  if (plan.needsSheets && words.sheets === null)
    throw new AppError('closing-needs-sheets', { code, n: plan.withoutPages })
  if (plan.doubtful.length > 0 && words.reason === '')
    throw new AppError('closing-needs-reason', { code, n: plan.doubtful.length })
}
