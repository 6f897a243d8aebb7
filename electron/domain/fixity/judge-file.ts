import type { CheckOutcome } from '../../../shared/model/fixity.ts'

/** What reading an original gave: its digest, or the code of what stood in the way. */
export type Look =
  | { readonly found: { readonly sha256: string; readonly bytes: number } }
  | { readonly problem: string }

const gone: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR'])
/** The codes of the program's own refusals to read what is no plain file. */
const notPlain: ReadonlySet<string> = new Set(['link', 'special-file'])

/** Holds what was read against the name of the file. Times and rights do not matter, bytes do. */
export function judgeFile(sha256: string, look: Look): { outcome: CheckOutcome; note: string } {
  if ('found' in look) {
    if (look.found.sha256 === sha256) return { outcome: 'whole', note: '' }
    return { outcome: 'changed', note: `${look.found.bytes} ${look.found.sha256}` }
  }
  if (gone.has(look.problem)) return { outcome: 'missing', note: '' }
  if (notPlain.has(look.problem)) return { outcome: 'changed', note: look.problem }
  return { outcome: 'unreadable', note: look.problem }
}

/** Damage of the file itself; what could not be read may be whole. */
export const isDamage = (outcome: CheckOutcome): boolean => outcome === 'changed' || outcome === 'missing'
