import {
  comparedNumber,
  comparedSymbol,
  splitNumberAndSymbol,
} from '../../../shared/vietnamese/document-number.ts'
import { type CatalogueEntry, indexedFields, printedSymbol } from '../../domain/search/catalogue-texts.ts'
import { beginningsOf, boundary, indexedTexts } from '../../domain/search/index-tokens.ts'
import type { ReadableDb, WritableDb } from '../database/database.ts'
import { sql } from '../database/sql.ts'
import { catalogueEntry, type KindLabel, type Page, pagesOf, textsOf } from './catalogue-entry.ts'

/** Number and symbol as compared; one typed whole into either field is taken apart. */
function comparedParts(entry: CatalogueEntry): { number: string; symbol: string } {
  const whole = entry.number === '' || entry.symbol === '' ? splitNumberAndSymbol(printedSymbol(entry)) : null
  const { number, symbol } = whole ?? entry
  return { number: comparedNumber(number), symbol: comparedSymbol(symbol) }
}

/** Takes a document out of the index. */
function takeOut(index: WritableDb, id: number): void {
  // A number would reach FTS5 as a float, for which it walks through the whole table.
  const row = BigInt(id)
  index.run(sql`DELETE FROM folded WHERE rowid = ${row}`)
  index.run(sql`DELETE FROM written WHERE rowid = ${row}`)
  index.run(sql`DELETE FROM fields WHERE rowid = ${row}`)
  index.run(sql`DELETE FROM beginnings WHERE rowid = ${row}`)
  index.run(sql`DELETE FROM taken WHERE document_id = ${row}`)
}

function noteFiles(index: WritableDb, pages: readonly Page[]): void {
  const counted = new Map<string, number>()
  for (const { sha256 } of pages) counted.set(sha256, (counted.get(sha256) ?? 0) + 1)
  for (const [sha256, count] of counted) {
    index.run(sql`INSERT OR REPLACE INTO taken_files (sha256, pages) VALUES (${sha256}, ${count})`)
  }
}

/** Takes a document in as the catalogue has it now, in the place of what was there before. */
export function takeIn(index: WritableDb, catalogue: ReadableDb, id: number, kindLabel: KindLabel): void {
  const row = BigInt(id)
  const wasThere = index.count(sql`SELECT count(*) FROM taken WHERE document_id = ${row}`) > 0
  if (wasThere) takeOut(index, id)
  const entry = catalogueEntry(catalogue, id, kindLabel)
  if (entry === undefined) return

  const pages = pagesOf(catalogue, id)
  const fields = indexedTexts(indexedFields(entry))
  const body = indexedTexts(textsOf(catalogue, pages))
  const together = (one: string, other: string) =>
    one && other ? `${one} ${boundary} ${other}` : one + other
  const folded = together(fields.folded, body.folded)
  const { number, symbol } = comparedParts(entry)
  index.run(sql`INSERT INTO folded (rowid, text) VALUES (${row}, ${folded})`)
  index.run(sql`INSERT INTO written (rowid, text) VALUES (${row}, ${together(fields.written, body.written)})`)
  index.run(
    sql`INSERT INTO fields (rowid, folded, written) VALUES (${row}, ${fields.folded}, ${fields.written})`,
  )
  index.run(sql`INSERT INTO beginnings (rowid, text) VALUES (${row}, ${beginningsOf(folded)})`)
  index.run(sql`INSERT INTO taken (document_id, number, symbol) VALUES (${row}, ${number}, ${symbol})`)
  noteFiles(index, pages)
  if (entry.kind !== null) {
    index.run(
      sql`INSERT OR REPLACE INTO kind_labels (kind, label) VALUES (${entry.kind}, ${entry.kindLabel})`,
    )
  }
}
