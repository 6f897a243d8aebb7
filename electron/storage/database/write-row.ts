import type { WritableDb } from './database.ts'
import type { Sql, SqlValue } from './sql.ts'

// `main.`, because for a person who may not read everything a view of the same name may stand before the table.

/** Values by column. The names come from our own code alone, never from outside. */
export type Columns = Readonly<Record<string, SqlValue>>

/** Inserts one row; returns its id. */
export function insertRow(db: WritableDb, table: string, columns: Columns): number {
  const names = Object.keys(columns)
  const statement: Sql = {
    text: `INSERT INTO main.${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    values: Object.values(columns),
  }
  return db.run(statement).lastId
}

/** Changes one row, and touches it only if a value is another than before. */
export function updateRow(db: WritableDb, table: string, id: number, columns: Columns, key = 'id'): void {
  const names = Object.keys(columns)
  db.run({
    text: `UPDATE main.${table} SET ${names.map((name) => `${name} = ?`).join(', ')}
      WHERE ${key} = ? AND (${names.map((name) => `${name} IS NOT ?`).join(' OR ')})`,
    values: [...Object.values(columns), id, ...Object.values(columns)],
  })
}
