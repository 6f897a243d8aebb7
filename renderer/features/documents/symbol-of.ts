import type { Document as Paper } from '../../../shared/model/document.ts'
import { vi } from '../../text/vi.ts'

/** “01-NQ/ĐU”; “(Không số)” for a catalogued paper without one; empty while it waits to be catalogued. */
export function symbolOf({ number, symbol, missing }: Pick<Paper, 'number' | 'symbol' | 'missing'>): string {
  const printed = [number, symbol].filter((part) => part !== '').join('-')
  return printed === '' && missing.length === 0 ? vi.documents.table.noSymbol : printed
}
