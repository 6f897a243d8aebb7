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
  readonly keywords: string
  /** Bút tích. */
  readonly handwriting: string
  /** Chuyên đề. */
  readonly topic: string
  /** What a photograph or recording is of. */
  readonly event: string
  /** Other names of the people and bodies it names. */
  readonly otherNames: readonly string[]
  /** The names its files came with: for a scan that nobody has catalogued, often all there is. */
  readonly fileNames: readonly string[]
}

/** Number and symbol as printed, “45-NQ/ĐU”; empty when there is neither. */
export const printedSymbol = ({ number, symbol }: { number: string; symbol: string }): string =>
  number === '' || symbol === '' ? number + symbol : `${number}-${symbol}`

/** Kind and trích yếu are one text, as people say them: “nghị quyết đại hội đảng bộ xã”. */
const kindAndTitle = (entry: CatalogueEntry): string => `${entry.kindLabel} ${entry.title}`.trim()

/** “12_NQ-DU_ky_ban_hanh.pdf” is looked for by its words; the ending says nothing. */
const nameAsWords = (name: string): string => name.replace(/\.[A-Za-z0-9]{1,5}$/, '').replaceAll('_', ' ')

const others = (entry: CatalogueEntry): string[] => [
  printedSymbol(entry),
  entry.body,
  entry.signer,
  entry.note,
  entry.chair,
  entry.secretary,
  entry.keywords,
  entry.handwriting,
  entry.topic,
  entry.event,
  ...entry.otherNames,
  ...entry.fileNames.map(nameAsWords),
]

/** The catalogue's texts as they are indexed. */
export const indexedFields = (entry: CatalogueEntry): string[] => [kindAndTitle(entry), ...others(entry)]

/** The same without the kind, which no field holds in words: where a snippet is taken from. The title is first. */
export const shownFields = (entry: CatalogueEntry): string[] => [entry.title, ...others(entry)]
