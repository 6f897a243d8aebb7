/** What the catalogue says of a document, as far as search looks at it. */
export interface CatalogueEntry {
  /** Tên loại in words; empty while the document has none. */
  readonly kindLabel: string
  readonly number: string
  readonly symbol: string
  readonly title: string
  readonly body: string
  readonly signer: string
  readonly note: string
  readonly chair: string
  readonly secretary: string
}

/** Number and symbol as printed, “45-NQ/ĐU”; empty when there is neither. */
export const printedSymbol = ({ number, symbol }: { number: string; symbol: string }): string =>
  number === '' || symbol === '' ? number + symbol : `${number}-${symbol}`

/** Kind and trích yếu are one text, as people say them: “nghị quyết đại hội đảng bộ xã”. */
const kindAndTitle = (entry: CatalogueEntry): string => `${entry.kindLabel} ${entry.title}`.trim()

const others = (entry: CatalogueEntry): string[] => [
  printedSymbol(entry),
  entry.body,
  entry.signer,
  entry.note,
  entry.chair,
  entry.secretary,
]

/** The catalogue's texts as they are indexed. */
export const indexedFields = (entry: CatalogueEntry): string[] => [kindAndTitle(entry), ...others(entry)]

/** The same without the kind, which no field holds in words: where a snippet is taken from. The title is first. */
export const shownFields = (entry: CatalogueEntry): string[] => [entry.title, ...others(entry)]
