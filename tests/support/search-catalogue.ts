import { createHash } from 'node:crypto'
import { type Connection, connect, openDriver } from '../../electron/storage/database/database.ts'
import { migrate } from '../../electron/storage/database/migrate.ts'
import { sql } from '../../electron/storage/database/sql.ts'

/** What search can know of a paper; everything but the pages may be left out. */
export interface PaperToFile {
  readonly pages: readonly string[]
  readonly kind?: string | null
  readonly number?: string
  readonly symbol?: string
  readonly date?: string | null
  readonly body?: string
  readonly title?: string
  readonly signer?: string
  readonly note?: string
}

export const terms = ['2015-2020', '2020-2025', '2025-2030'] as const
export const archiveUuid = '00000000-0000-4000-8000-000000000001'

/** A catalogue of the current schema at `path`, with one fonds and some dossiers of each term and one outside. */
export function searchCatalogue(path = ':memory:', dossiersOfTerm = 4): Connection {
  const connection = connect(openDriver(path))
  connection.driver.pragma('journal_mode = WAL')
  // Nothing here has to survive a power cut.
  connection.driver.pragma('synchronous = OFF')
  migrate(connection.driver)
  connection.transaction((db) => {
    db.run(sql`INSERT INTO archive VALUES (1, ${archiveUuid}, 'Kho thử', 'Người thử', '', '2026-01-01')`)
    db.run(
      sql`INSERT INTO fonds (id, code, name, committee, higher_body, note) VALUES (1, '01', 'Phông Đảng ủy xã thử', 'Đảng ủy xã thử', '', '')`,
    )
    db.run(sql`INSERT INTO inventories (id, fonds_id, number, title) VALUES (1, 1, '01', 'Mục lục 01')`)
    for (const [at, term] of terms.entries()) {
      db.run(sql`INSERT INTO congresses (id, fonds_id, organisation, tier, kind, ordinal, term, opened_on, closed_on, title)
        VALUES (${at + 1}, 1, 'Đảng bộ xã thử', 'co-so', 'dai-bieu', ${`${at + 1}`},
        ${term}, '2020-05-20', '2020-05-21', ${`Đại hội ${term}`})`)
    }
    for (let id = 1; id <= terms.length * dossiersOfTerm + 1; id++) {
      const congress = Math.floor((id - 1) / dossiersOfTerm) + 1
      db.run(sql`INSERT INTO dossiers (id, inventory_id, congress_id, personal_files, number, title, secrecy, store, shelf,
          box, status, note)
        VALUES (${id}, 1, ${congress <= terms.length ? congress : null}, 0, ${String(id).padStart(2, '0')},
          ${`Hồ sơ thử ${id}`}, 'thuong', '', '', '', 'dang-lap', '')`)
    }
  })
  return connection
}

let files = 0

/** Attaches a file whose pages have these texts. */
export function attachPages(connection: Connection, documentId: number, pages: readonly string[]): string {
  const sha256 = createHash('sha256').update(`${++files}`).digest('hex')
  connection.transaction((db) => {
    db.run(sql`INSERT INTO files (sha256, bytes, stored_at) VALUES (${sha256}, 1, '2026-01-01')`)
    db.run(sql`INSERT INTO document_files (document_id, sha256, position, name) VALUES (${documentId}, ${sha256},
      (SELECT count(*) + 1 FROM document_files WHERE document_id = ${documentId}), '—.pdf')`)
    pages.forEach((text, index) => {
      if (text !== '') db.run(sql`INSERT INTO page_texts VALUES (${sha256}, ${index + 1}, ${text})`)
    })
    db.run(sql`UPDATE files SET text_state = 'text', pages = ${pages.length} WHERE sha256 = ${sha256}`)
  })
  return sha256
}

/** Files a paper into a dossier (ids from 1) and returns the document's id. */
export function filePaper(connection: Connection, paper: PaperToFile, dossierId = 1): number {
  const id = connection.transaction((db) => {
    const { lastId } =
      db.run(sql`INSERT INTO documents (dossier_id, position, kind, number, symbol, date_text,
        date_earliest, date_latest, date_certain, body, title, signer, secrecy, note, catalogued, filed_at)
      VALUES (${dossierId}, 1, ${paper.kind ?? null}, ${paper.number ?? ''}, ${paper.symbol ?? ''},
        ${paper.date ?? null}, ${paper.date ?? null}, ${paper.date ?? null}, ${paper.date ? 1 : null},
        ${paper.body ?? ''}, ${paper.title ?? ''}, ${paper.signer ?? ''}, 'thuong', ${paper.note ?? ''}, 0, '2026-01-01')`)
    return lastId
  })
  if (paper.pages.length > 0) attachPages(connection, id, paper.pages)
  return id
}
