import { z } from 'zod'
import { dossierCode } from '../../domain/dossiers/dossier-code.ts'
import type { ReadableDb } from '../database/database.ts'
import { type Sql, sql } from '../database/sql.ts'

/** A dossier as an answer names it. */
export interface ShelfDossier {
  readonly id: number
  readonly code: string
  readonly title: string
  /** Nhiệm kỳ of its congress; null outside a congress. */
  readonly term: string | null
}

/**
 * The documents that may be seen, newest first, as columns in memory: totals and facets are counted here, about ten
 * times faster than by grouping in SQL. A place is a number from 0; undated documents stand last.
 */
export interface Shelf {
  readonly ids: readonly number[]
  readonly placeOf: ReadonlyMap<number, number>
  readonly kinds: readonly (string | null)[]
  /** Year of the document's date, 0 without one. */
  readonly years: readonly number[]
  readonly dossiers: readonly ShelfDossier[]
}

const Columns = z.object({ ids: z.string(), kinds: z.string(), years: z.string(), dossiers: z.string() })
const numbers = z.array(z.number())

const DossierRow = z.object({
  id: z.number(),
  title: z.string(),
  term: z.string().nullable(),
  fonds: z.string(),
  inventory: z.string(),
  number: z.string(),
})

function dossiersById(catalogue: ReadableDb): Map<number, ShelfDossier> {
  const rows = catalogue.all(
    sql`SELECT dossiers.id, dossiers.title, congresses.term, fonds.code AS fonds, inventories.number AS inventory,
        dossiers.number
      FROM dossiers JOIN inventories ON inventories.id = inventory_id JOIN fonds ON fonds.id = inventories.fonds_id
      LEFT JOIN congresses ON congresses.id = congress_id`,
    DossierRow,
  )
  return new Map(
    rows.map((row) => [row.id, { id: row.id, code: dossierCode(row), title: row.title, term: row.term }]),
  )
}

function load(catalogue: ReadableDb, visible: Sql): Shelf {
  // Newest first, a range by its beginning; of one beginning, what lasts longer or has no day comes after.
  const row = catalogue.get(
    sql`SELECT json_group_array(id) AS ids, json_group_array(kind) AS kinds, json_group_array(year) AS years,
        json_group_array(dossier_id) AS dossiers
      FROM (SELECT id, kind, CAST(coalesce(substr(date_text, 1, 4), '0') AS INTEGER) AS year, dossier_id
        FROM documents WHERE trashed_at IS NULL AND ${visible} ORDER BY date_earliest DESC, date_latest, id)`,
    Columns,
  )
  const list = <Item>(text: string | undefined, shape: z.ZodType<Item>) =>
    shape.parse(JSON.parse(text ?? '[]'))
  const ids = list(row?.ids, numbers)
  const byId = dossiersById(catalogue)
  const unknown = (id: number): ShelfDossier => ({ id, code: '', title: '', term: null })
  return {
    ids,
    placeOf: new Map(ids.map((id, place) => [id, place])),
    kinds: list(row?.kinds, z.array(z.string().nullable())),
    years: list(row?.years, numbers),
    dossiers: list(row?.dossiers, numbers).map((id) => byId.get(id) ?? unknown(id)),
  }
}

/** Keeps the shelf of the last condition until the catalogue changes, by this connection or another. */
export function createShelves(catalogue: ReadableDb): (visible: Sql) => Shelf {
  let kept: { readonly key: string; readonly shelf: Shelf } | null = null
  return (visible) => {
    const changes = catalogue.count(sql`SELECT total_changes()`)
    const byOthers = catalogue.count(sql`PRAGMA data_version`)
    const key = JSON.stringify([changes, byOthers, visible.text, visible.values.map(String)])
    if (kept?.key !== key) kept = { key, shelf: load(catalogue, visible) }
    return kept.shelf
  }
}
