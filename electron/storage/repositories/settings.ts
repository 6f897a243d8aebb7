import { z } from 'zod'
import type { ReadableDb, WritableDb } from '../database/database.ts'
import { sql } from '../database/sql.ts'

/** A setting of the archive: its name, its shape, and what holds while nobody has set it. */
export interface Setting<Shape extends z.ZodType> {
  readonly name: string
  readonly shape: Shape
  readonly otherwise: z.output<Shape>
}

export function readSetting<Shape extends z.ZodType>(
  db: ReadableDb,
  { name, shape, otherwise }: Setting<Shape>,
): z.output<Shape> {
  const row = db.get(sql`SELECT value FROM settings WHERE name = ${name}`, z.object({ value: z.string() }))
  return row === undefined ? otherwise : shape.parse(JSON.parse(row.value))
}

export function writeSetting<Shape extends z.ZodType>(
  db: WritableDb,
  { name, shape }: Setting<Shape>,
  value: z.input<Shape>,
): void {
  const text = JSON.stringify(shape.parse(value))
  db.run(sql`INSERT INTO settings (name, value) VALUES (${name}, ${text})
    ON CONFLICT (name) DO UPDATE SET value = excluded.value`)
}
