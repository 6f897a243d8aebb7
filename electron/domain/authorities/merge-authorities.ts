import { AppError } from '../../../shared/app-error.ts'
import type { Authority, AuthorityFields } from '../../../shared/model/authority.ts'
import { namesAfterMerge } from '../../../shared/model/merged-names.ts'

/** What the kept record says once the others have gone into it: every name, office and note of theirs, nothing twice. */
export function mergedAuthority(kept: Authority, others: readonly Authority[]): AuthorityFields {
  const strangers = others.find(({ kind }) => kind !== kept.kind)
  if (strangers) throw new AppError('authority-kinds-differ', { name: strangers.name, other: kept.name })
  const offices = [kept, ...others].flatMap((each) => each.offices)
  const isFirst = (office: (typeof offices)[number], index: number) =>
    offices.findIndex((one) => JSON.stringify(one) === JSON.stringify(office)) === index
  return {
    kind: kept.kind,
    name: kept.name,
    start: kept.start,
    end: kept.end,
    note: [kept, ...others]
      .map(({ note }) => note)
      .filter((note) => note !== '')
      .join('\n'),
    otherNames: namesAfterMerge(kept, others),
    offices: offices.filter(isFirst),
  }
}
