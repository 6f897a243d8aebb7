import { normaliseWritten } from '../vietnamese/fold.ts'
import type { Authority, AuthorityName } from './authority.ts'

/** The names besides the main one after the others have gone into it: every name of theirs, none twice. */
export function namesAfterMerge(
  kept: Pick<Authority, 'name' | 'otherNames'>,
  others: readonly Pick<Authority, 'name' | 'otherNames' | 'start' | 'end'>[],
): AuthorityName[] {
  const same = (text: string) => normaliseWritten(text)
  const names = [...kept.otherNames]
  const knows = (name: string) =>
    same(name) === same(kept.name) || names.some((known) => same(known.name) === same(name))
  for (const other of others) {
    const itsOwn = { kind: 'other' as const, name: other.name, start: other.start, end: other.end }
    for (const name of [itsOwn, ...other.otherNames]) if (!knows(name.name)) names.push(name)
  }
  return names
}
