import { z } from 'zod'
import type { CatalogueEntry } from '../../domain/search/catalogue-texts.ts'
import type { ReadableDb } from '../database/database.ts'
import { sql } from '../database/sql.ts'

const NameRow = z.object({ name: z.string() })

/** The words of a kind of document; the id itself where the rules no longer have it. */
export type KindLabel = (id: string) => string

const EntryRow = z.object({
  kind: z.string().nullable(),
  number: z.string(),
  symbol: z.string(),
  title: z.string(),
  body: z.string(),
  signer: z.string(),
  note: z.string(),
  chair: z.string().nullable(),
  secretary: z.string().nullable(),
  keywords: z.string(),
  handwriting: z.string(),
  topic: z.string(),
  event: z.string().nullable(),
})

const fileNamesOf = (catalogue: ReadableDb, id: number): string[] =>
  catalogue
    .all(sql`SELECT name FROM document_files WHERE document_id = ${id} ORDER BY position, sha256`, NameRow)
    .map(({ name }) => name)

/** Every name of those the document names: a merged or later name finds it too. */
const otherNamesOf = (catalogue: ReadableDb, id: number): string[] =>
  catalogue
    .all(
      sql`SELECT DISTINCT name FROM document_authorities JOIN authority_names USING (authority_id)
        WHERE document_id = ${id} ORDER BY name`,
      NameRow,
    )
    .map(({ name }) => name)

/** The catalogue's words for a document; undefined where it is gone. */
export function catalogueEntry(
  catalogue: ReadableDb,
  id: number,
  kindLabel: KindLabel,
): (CatalogueEntry & { readonly kind: string | null }) | undefined {
  const row = catalogue.get(
    sql`SELECT documents.kind, documents.number, symbol, title, body, signer, note, chair, secretary, keywords,
        handwriting, topic, media_records.event
      FROM documents LEFT JOIN meetings ON meetings.document_id = id
      LEFT JOIN media_records ON media_records.document_id = id WHERE id = ${id} AND trashed_at IS NULL`,
    EntryRow,
  )
  if (row === undefined) return undefined
  return {
    ...row,
    kindLabel: row.kind === null ? '' : kindLabel(row.kind),
    chair: row.chair ?? '',
    secretary: row.secretary ?? '',
    event: row.event ?? '',
    fileNames: fileNamesOf(catalogue, id),
    otherNames: otherNamesOf(catalogue, id),
  }
}

const PageRow = z.object({ sha256: z.string(), page: z.number() })
const TextRow = z.object({ text: z.string() })
export type Page = z.infer<typeof PageRow>

/** The pages of a document that have text, its files in their order. */
export const pagesOf = (catalogue: ReadableDb, id: number): Page[] =>
  catalogue.all(
    sql`SELECT sha256, page FROM document_files JOIN page_texts USING (sha256)
      WHERE document_id = ${id} ORDER BY position, sha256, page`,
    PageRow,
  )

/** Their texts, each read when it is asked for. */
export const textsOf = (catalogue: ReadableDb, pages: readonly Page[]): Iterable<string> => ({
  *[Symbol.iterator]() {
    for (const { sha256, page } of pages) {
      const found = sql`SELECT text FROM page_texts WHERE sha256 = ${sha256} AND page = ${page}`
      yield catalogue.get(found, TextRow)?.text ?? ''
    }
  },
})
