import type { RuleChoices } from '../../../shared/contract/rules.ts'
import { splitNumberAndSymbol } from '../../../shared/vietnamese/document-number.ts'
import { fold } from '../../../shared/vietnamese/fold.ts'
import type { CatalogueForm } from './catalogue-fields.ts'

type Kinds = RuleChoices['kinds']
type Numbered = Pick<CatalogueForm, 'number' | 'symbol' | 'kind'>

/** The kinds that a symbol may speak of: “NQ/ĐU” → nghị quyết; “QĐ/ĐU” → quyết định and quy định. */
export function kindsOfSymbol(symbol: string, kinds: Kinds): Kinds {
  const first = fold(symbol.split(/[/-]/)[0] ?? '').trim()
  return first === '' ? [] : kinds.filter(({ symbols }) => symbols.some((own) => fold(own) === first))
}

/** The one kind that a symbol speaks of; null when none or several use it (QĐ). */
export function kindOfSymbol(symbol: string, kinds: Kinds): string | null {
  const matching = kindsOfSymbol(symbol, kinds)
  return matching.length === 1 ? (matching[0]?.id ?? null) : null
}

/** Between which kinds the person has to say, because the symbol leaves it open; empty when there is nothing to ask. */
export function kindsToAsk({ symbol, kind }: Pick<CatalogueForm, 'symbol' | 'kind'>, kinds: Kinds): Kinds {
  const matching = kindsOfSymbol(symbol, kinds)
  return matching.length > 1 && !matching.some(({ id }) => id === kind) ? matching : []
}

const isNone = (typed: string): boolean => fold(typed).replace(/[().]/g, '').trim() === 'khong so'

/**
 * What follows from “12a-QĐ/ĐU” typed whole into the number or the symbol: both of them, and the kind where it was not
 * chosen. “Không số” is neither number nor symbol. Null when nothing follows.
 */
export function splitTyped(form: Numbered, kinds: Kinds): Partial<CatalogueForm> | null {
  if (isNone(form.number)) return { number: '', symbol: '' }
  const whole = form.number.trim() === '' ? form.symbol : form.number
  const split = splitNumberAndSymbol(whole)
  if (split === null) {
    const kind = form.kind ?? kindOfSymbol(form.symbol, kinds)
    return kind === form.kind ? null : { kind }
  }
  return {
    number: split.number,
    symbol: split.symbol,
    kind: form.kind ?? kindOfSymbol(split.symbol, kinds),
  }
}

/** Symbols used before, those of the chosen kind first. */
export function symbolSuggestions(used: readonly string[], kind: string | null, kinds: Kinds): string[] {
  const own = kinds.find(({ id }) => id === kind)?.symbols.map(fold) ?? []
  const fits = (symbol: string) => own.includes(fold(symbol.split(/[/-]/)[0] ?? ''))
  return [...used.filter(fits), ...used.filter((symbol) => !fits(symbol))]
}

/** The symbol whose next number is proposed: as typed, else the one most used for the kind; empty when unknown. */
export function seriesSymbol(
  form: Pick<CatalogueForm, 'symbol' | 'kind'>,
  used: readonly string[],
  kinds: Kinds,
): string {
  if (form.symbol.trim() !== '') return form.symbol.trim()
  const own = kinds.find(({ id }) => id === form.kind)?.symbols.map(fold) ?? []
  return used.find((symbol) => own.includes(fold(symbol.split(/[/-]/)[0] ?? ''))) ?? ''
}
