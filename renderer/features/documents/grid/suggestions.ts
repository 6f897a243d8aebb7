import type { RuleChoices } from '../../../../shared/contract/rules.ts'
import type { AuthorityKind } from '../../../../shared/model/closed-lists.ts'
import type { DocumentColumn } from '../../../../shared/model/document-columns.ts'
import { fold } from '../../../../shared/vietnamese/fold.ts'
import { useArchiveQuery } from '../../../backend/queries.ts'
import { matchesTyped } from '../../../ui/fields/match-typed.ts'

/** One answer that is offered under a cell while it is typed into. */
export interface Offer {
  readonly label: string
  readonly hint: string
}

const namesOf: Readonly<Record<string, AuthorityKind>> = {
  body: 'body',
  signer: 'person',
  'meeting.chair': 'person',
  'meeting.secretary': 'person',
}

const symbolsOf = (id: string, { kinds }: RuleChoices) => kinds.find((kind) => kind.id === id)?.symbols

/** “b” → Báo cáo before Thông báo: the first one is taken by Tab. */
const beginsBefore = (typed: string, a: string, b: string): number =>
  Number(fold(b).startsWith(typed)) - Number(fold(a).startsWith(typed))

/** What a choice column answers to typing without marks; all of it while nothing new is typed. */
export function choicesFor(column: DocumentColumn, typed: string, choices: RuleChoices): Offer[] {
  const options = column.options?.(choices) ?? []
  // The label that stood in the cell is no search: all of the list is offered.
  const whole = options.some(({ label }) => label === typed)
  return options
    .filter(({ id, label }) => whole || matchesTyped(typed, label, symbolsOf(id, choices)))
    .map(({ label }) => ({ label, hint: '' }))
    .sort((a, b) => (whole ? 0 : beginsBefore(fold(typed.trim()), a.label, b.label)))
}

/** The name that is being typed, where several stand with “;” between them, and what stands before it. */
export function lastName({ kind }: DocumentColumn, typed: string): { before: string; name: string } {
  const cut = kind === 'names' ? typed.lastIndexOf(';') + 1 : 0
  const name = typed.slice(cut)
  return { before: typed.slice(0, cut) + (cut > 0 ? ' ' : ''), name: name.trim() }
}

const none: readonly Offer[] = []

/** What is offered for a cell that is typed into; null = nobody types. */
export function useOffers(
  column: DocumentColumn | undefined,
  typed: string | null,
  choices: RuleChoices,
): readonly Offer[] {
  const kind = column === undefined ? undefined : namesOf[column.id]
  const name = column === undefined || typed === null ? '' : lastName(column, typed).name
  const names = useArchiveQuery(
    'authorities.suggest',
    { kind: kind ?? 'body', typed: name.slice(0, 200), limit: 8 },
    { enabled: kind !== undefined && name !== '', keepPrevious: true },
  ).data
  if (column === undefined || typed === null) return none
  if (column.kind === 'choice') return choicesFor(column, typed, choices)
  if (kind === undefined || name === '' || names === undefined) return none
  return names.filter((one) => one.name !== name).map((one) => ({ label: one.name, hint: one.hint }))
}
