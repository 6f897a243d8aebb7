import { z } from 'zod'
import type { ReadableDb } from '../database/database.ts'
import { type Sql, sql } from '../database/sql.ts'
import type { Findings } from './findings.ts'
import { wordsOfFile } from './record-words.ts'

const TextColumn = z.object({ tableName: z.string(), columnName: z.string() })

/** Names that come from the catalogue's own schema. */
const name = (text: string): Sql => ({ text: `"${text.replaceAll('"', '""')}"`, values: [] })

/**
 * Texts that a disk has zeroed. SQLite's own check does not see it where a long text ends in a page of its own: zeros are
 * a valid end of it. No text that the program writes holds a zero.
 */
export function checkTexts(db: ReadableDb, findings: Findings): void {
  findings.ofCatalogue(() => {
    const columns = db.all(
      sql`SELECT tables.name AS tableName, columns.name AS columnName
        FROM pragma_table_list AS tables JOIN pragma_table_info(tables.name) AS columns
        WHERE tables.schema = 'main' AND tables.type = 'table' AND tables.strict = 1 AND columns.type = 'TEXT'`,
      TextColumn,
    )
    for (const { tableName, columnName } of columns) {
      findings.ofCatalogue(() => {
        const rows = db.count(
          sql`SELECT count(*) FROM ${name(tableName)} WHERE instr(${name(columnName)}, char(0)) > 0`,
        )
        if (rows === 0) return
        const details = { table: tableName, column: columnName, rows }
        findings.add({ kind: 'catalogue', code: 'catalogue-text', details })
      })
    }
  })
}

/** The text that was read of each file, against the number of its characters: what a long text ends with has no other witness. */
export function checkPageTexts(db: ReadableDb, findings: Findings): void {
  findings.ofCatalogue(() => {
    const changed = db.all(
      sql`SELECT files.sha256, coalesce(sum(length(text)), 0) AS found, characters AS expected
        FROM files LEFT JOIN page_texts ON page_texts.sha256 = files.sha256
        GROUP BY files.sha256 HAVING found <> expected`,
      z.object({ sha256: z.string(), found: z.number(), expected: z.number() }),
    )
    for (const { sha256, found, expected } of changed) {
      const { name: file, subject } = wordsOfFile(db, sha256)
      const details = { name: file, found, expected }
      findings.add({ kind: 'catalogue', code: 'page-texts-changed', subject, details })
    }
  })
}
