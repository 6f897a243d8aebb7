import Sqlite from 'better-sqlite3'
import type { z } from 'zod'
import { AppError } from '../../../shared/app-error.ts'
import { deedFullWords } from '../../../shared/text/deed-words.ts'
import { fold } from '../../../shared/vietnamese/fold.ts'
import type { Sql } from './sql.ts'

/** A connection that can only be asked. */
export interface ReadableDb {
  /** Every row, checked against the shape. */
  all<Row extends z.ZodType>(query: Sql, row: Row): z.output<Row>[]
  /** The first row, or undefined. */
  get<Row extends z.ZodType>(query: Sql, row: Row): z.output<Row> | undefined
  /** The first column of the first row as a whole number; 0 where there is none. */
  count(query: Sql): number
}

/** A connection inside a transaction: the only thing that can change the catalogue. */
export interface WritableDb extends ReadableDb {
  /** Returns the rows changed and the id of the last row inserted. */
  run(query: Sql): { changes: number; lastId: number }
}

export interface Connection {
  readonly reading: ReadableDb
  /** One transaction, BEGIN IMMEDIATE: all of it or nothing. Never awaits. */
  transaction<Result>(work: (db: WritableDb) => Result): Result
  /** The driver itself, for pragmas, migrations, backup and the search index. */
  readonly driver: Sqlite.Database
  close(): void
}

/** Path of another build of the driver's binary, for an Electron whose Node-API is older than the prebuilt's. */
const nativeBinding = process.env['HOSO_SQLITE_BINDING']

export function openDriver(path: string, options: Sqlite.Options = {}): Sqlite.Database {
  // In Node itself the prebuilt binary is right; only Electron may need the other build.
  const binding = nativeBinding && process.versions['electron'] ? { nativeBinding } : {}
  return new Sqlite(path, { timeout: 5_000, ...options, ...binding })
}

/** A row that is not what the program ever writes is damage, however sound its pages are. */
function shaped<Row extends z.ZodType>(found: unknown, row: Row): z.output<Row> {
  const parsed = row.safeParse(found)
  if (parsed.success) return parsed.data
  throw new AppError('catalogue-unreadable', {}, parsed.error)
}

/** Wraps a driver connection; statements are prepared once. */
export function connect(driver: Sqlite.Database): Connection {
  // For words in any part of a text that no index holds: folded once, however many words are wanted.
  driver.function('holds_all', { deterministic: true }, (words, text) => {
    const folded = fold(String(text))
    return String(words)
      .split(' ')
      .every((word) => folded.includes(word))
      ? 1
      : 0
  })
  driver.function('deed_words', { deterministic: true }, (action) => deedFullWords(String(action)))
  const prepared = new Map<string, Sqlite.Statement<unknown[], unknown>>()
  const prepare = (text: string) => {
    let statement = prepared.get(text)
    if (statement === undefined) {
      statement = driver.prepare(text)
      prepared.set(text, statement)
    }
    return statement
  }
  const db: WritableDb = {
    all: (query, row) =>
      prepare(query.text)
        .all(...query.values)
        .map((found) => shaped(found, row)),
    get: (query, row) => {
      const found = prepare(query.text).get(...query.values)
      return found === undefined ? undefined : shaped(found, row)
    },
    count: (query) => {
      const found = prepare(query.text).get(...query.values)
      if (typeof found !== 'object' || found === null) return 0
      return Number(Object.values(found)[0] ?? 0)
    },
    run: (query) => {
      const outcome = prepare(query.text).run(...query.values)
      return { changes: outcome.changes, lastId: Number(outcome.lastInsertRowid) }
    },
  }
  return {
    reading: db,
    transaction: (work) => driver.transaction(() => work(db)).immediate(),
    driver,
    close: () => driver.close(),
  }
}

/** The settings every writing connection of a catalogue has. */
export function configureForWriting(driver: Sqlite.Database): void {
  driver.pragma('journal_mode = WAL')
  // FULL: a committed paper must survive a power cut, and bulk work is not slower for it.
  driver.pragma('synchronous = FULL')
  driver.pragma('foreign_keys = ON')
  driver.pragma('trusted_schema = OFF')
}
