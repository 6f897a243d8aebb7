import type { RuleChoices } from '../../../shared/contract/rules.ts'
import type { CopyKind, Secrecy } from '../../../shared/model/closed-lists.ts'
import type { DocumentFields, MeetingFields, Document as Paper } from '../../../shared/model/document.ts'
import { emptyMeeting } from '../../../shared/model/empty-records.ts'
import { splitNumberAndSymbol } from '../../../shared/vietnamese/document-number.ts'
import { fold } from '../../../shared/vietnamese/fold.ts'
import { vi } from '../../text/vi.ts'
import { dateComplaint, printedDate, typedDate } from '../../ui/dates.ts'
import { atMost } from '../../ui/field-checks.ts'

/** A document's catalogue fields as typed. */
export interface CatalogueForm {
  readonly kind: string | null
  readonly number: string
  readonly symbol: string
  readonly date: string
  readonly body: string
  readonly title: string
  readonly signer: string
  readonly secrecy: Secrecy
  readonly copy: CopyKind | null
  /** Empty = as counted in the files. */
  readonly pages: string
  readonly note: string
  readonly meetingKind: string | null
  readonly heldOn: string
  readonly chair: string
  readonly secretary: string
}

export const catalogueFormFields = [
  'kind',
  'number',
  'symbol',
  'date',
  'body',
  'title',
  'signer',
  'secrecy',
  'copy',
  'pages',
  'note',
  'heldOn',
  'chair',
  'secretary',
] as const

/** Id of biên bản in `resources/rules/document-kinds.json`: the one kind that also describes a meeting. */
export const minutesKind = 'bien-ban'

/** Trích yếu (Subject): Thông tư 02/2019/TT-BNV. */
export const titleLimit = 500

export const catalogueForm = (paper: Paper | null): CatalogueForm => ({
  kind: paper?.kind ?? null,
  number: paper?.number ?? '',
  symbol: paper?.symbol ?? '',
  date: printedDate(paper?.date ?? null),
  body: paper?.body ?? '',
  title: paper?.title ?? '',
  signer: paper?.signer ?? '',
  secrecy: paper?.secrecy ?? 'thuong',
  copy: paper?.copy ?? null,
  pages: paper?.pages == null ? '' : String(paper.pages),
  note: paper?.note ?? '',
  meetingKind: paper?.meeting?.kind ?? null,
  heldOn: printedDate(paper?.meeting?.heldOn ?? null),
  chair: paper?.meeting?.chair ?? '',
  secretary: paper?.meeting?.secretary ?? '',
})

export const catalogueChecks = {
  number: atMost(11),
  symbol: atMost(30),
  date: dateComplaint,
  body: atMost(200),
  title: atMost(titleLimit),
  signer: atMost(200),
  pages: (typed: string) => (/^([1-9]\d{0,3})?$/.test(typed.trim()) ? null : vi.documents.form.pagesWrong),
  note: atMost(500),
  heldOn: dateComplaint,
  chair: atMost(200),
  secretary: atMost(200),
}

/** What the form sets; null while a date is not right. */
export function catalogueFields(
  form: CatalogueForm,
  before: MeetingFields | null = null,
): Partial<DocumentFields> | null {
  const date = typedDate(form.date)
  const heldOn = typedDate(form.heldOn)
  if (date === 'wrong' || heldOn === 'wrong') return null
  const pages = form.pages.trim()
  return {
    kind: form.kind,
    number: form.number.trim(),
    symbol: form.symbol.trim(),
    date,
    body: form.body.trim(),
    title: form.title.trim(),
    signer: form.signer.trim(),
    secrecy: form.secrecy,
    copy: form.copy,
    pages: pages === '' ? null : Number(pages),
    note: form.note.trim(),
    meeting:
      form.kind === minutesKind
        ? {
            ...(before ?? emptyMeeting),
            kind: form.meetingKind,
            heldOn,
            chair: form.chair.trim(),
            secretary: form.secretary.trim(),
          }
        : null,
  }
}

/** The fields without which a document waits on the work list (R20); the backend's own list decides. */
export function missingOf(form: CatalogueForm): (keyof DocumentFields)[] {
  const missing: (keyof DocumentFields)[] = []
  if (form.kind === null) missing.push('kind')
  const date = typedDate(form.date)
  if (date === null || date === 'wrong') missing.push('date')
  if (form.body.trim() === '') missing.push('body')
  if (form.title.trim() === '') missing.push('title')
  if (form.copy === null) missing.push('copy')
  return missing
}

/** The one kind that a symbol speaks of (“NQ/ĐU” → nghị quyết); null when none or several use it (QĐ). */
export function kindOfSymbol(symbol: string, kinds: RuleChoices['kinds']): string | null {
  const first = fold(symbol.split(/[/-]/)[0] ?? '').trim()
  if (first === '') return null
  const matching = kinds.filter(({ symbols }) => symbols.some((own) => fold(own) === first))
  return matching.length === 1 ? (matching[0]?.id ?? null) : null
}

/** What follows from “01-NQ/ĐU” typed into the number: number, symbol, and the kind where it was not chosen. */
export function splitTyped(
  form: Pick<CatalogueForm, 'number' | 'kind'>,
  kinds: RuleChoices['kinds'],
): Partial<CatalogueForm> | null {
  const split = splitNumberAndSymbol(form.number)
  if (split === null) return null
  const kind = form.kind ?? kindOfSymbol(split.symbol, kinds)
  return { number: split.number, symbol: split.symbol, kind }
}

/** Symbols used before, those of the chosen kind first. */
export function symbolSuggestions(
  used: readonly string[],
  kind: string | null,
  kinds: RuleChoices['kinds'],
): string[] {
  const own = kinds.find(({ id }) => id === kind)?.symbols.map(fold) ?? []
  const fits = (symbol: string) => own.includes(fold(symbol.split(/[/-]/)[0] ?? ''))
  return [...used.filter(fits), ...used.filter((symbol) => !fits(symbol))]
}
