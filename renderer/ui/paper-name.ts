import type { RuleChoices } from '../../shared/contract/rules.ts'
import type { Document } from '../../shared/model/document.ts'
import type { DocumentBrief } from '../../shared/model/document-link.ts'
import { vi } from '../text/vi.ts'
import { printedDate } from './dates.ts'

/** “Nghị quyết 01-NQ/ĐU, 21/5/2020: Về nhiệm vụ …”: a paper named in one line. */
export function paperName(
  { kind, symbol, date, title }: Pick<DocumentBrief, 'kind' | 'symbol' | 'date' | 'title'>,
  kinds: RuleChoices['kinds'],
): string {
  const label = kinds.find(({ id }) => id === kind)?.label ?? ''
  const marks = [[label, symbol].filter((part) => part !== '').join(' '), printedDate(date)]
  const named = marks.filter((part) => part !== '').join(', ')
  const about = title === '' ? vi.paper.links.untitled : title
  return named === '' ? about : `${named}: ${about}`
}

/** A whole paper as a brief names it. */
export const symbolPrinted = ({ number, symbol }: Pick<Document, 'number' | 'symbol'>): string =>
  [number, symbol].filter((part) => part !== '').join('-')
