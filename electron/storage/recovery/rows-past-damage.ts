import type Sqlite from 'better-sqlite3'

type Row = Record<string, unknown>

/** What could be read of one table. */
export interface TableReading {
  readonly rows: Iterable<Row>
  /** False as soon as something could not be read. */
  isWhole(): boolean
}

/** Far beyond any number of a row that the program gives. */
const largestRow = 2 ** 48
/** A gap up to this is looked through row by row. */
const longestGap = 2_000
const place = '__rowid'

/**
 * The rows of a table whose pages are partly unreadable. With row numbers: onward from each break, and one by one inside
 * the gap; without them: from either end up to the break.
 */
export function rowsPastDamage(
  driver: Sqlite.Database,
  table: string,
  columns: readonly string[],
  hasRowNumbers: boolean,
): TableReading {
  let whole = true
  const broken = () => {
    whole = false
  }
  const list = columns.map((name) => `"${name}"`).join(', ')
  const rows = hasRowNumbers
    ? numbered(driver, table, list, broken)
    : fromBothEnds(driver, table, list, columns, broken)
  return { rows, isWhole: () => whole }
}

function* fromBothEnds(
  driver: Sqlite.Database,
  table: string,
  list: string,
  columns: readonly string[],
  broken: () => void,
): Generator<Row> {
  const select = `SELECT ${list} FROM "${table}" NOT INDEXED`
  try {
    yield* driver.prepare<[], Row>(select).iterate()
    return
  } catch {
    broken()
  }
  const key = driver
    .prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk')
    .all(table)
    .map(({ name }) => `"${name}" DESC`)
  try {
    yield* driver.prepare<[], Row>(`${select} ORDER BY ${key.join(', ') || `"${columns[0]}" DESC`}`).iterate()
  } catch {
    // Both ends are read up to the break.
  }
}

function* numbered(driver: Sqlite.Database, table: string, list: string, broken: () => void): Generator<Row> {
  const select = `SELECT rowid AS ${place}, ${list} FROM "${table}" NOT INDEXED WHERE rowid`
  let last = 0
  const onward = function* (from: number): Generator<Row, boolean> {
    try {
      for (const row of driver.prepare<[number], Row>(`${select} >= ? ORDER BY rowid`).iterate(from)) {
        last = Number(row[place])
        yield withoutPlace(row)
      }
      return true
    } catch {
      broken()
      return false
    }
  }
  for (let from = -largestRow; ; ) {
    if (yield* onward(from)) return
    const next = nextReadable(driver, select, last)
    yield* oneByOne(driver, select, last + 1, next ?? last + longestGap)
    if (next === null) return
    from = next
    last = next - 1
  }
}

/** The first row after a break that is found by jumping ever further. */
function nextReadable(driver: Sqlite.Database, select: string, after: number): number | null {
  for (let step = 1; step < largestRow; step *= 2) {
    try {
      const row = driver.prepare<[number], Row>(`${select} >= ? ORDER BY rowid LIMIT 1`).get(after + 1 + step)
      return row === undefined ? null : Number(row[place])
    } catch {
      // Still inside what is broken.
    }
  }
  return null
}

function* oneByOne(driver: Sqlite.Database, select: string, from: number, before: number): Generator<Row> {
  for (let number = from; number < Math.min(before, from + longestGap); number += 1) {
    try {
      const row = driver.prepare<[number], Row>(`${select} = ?`).get(number)
      if (row !== undefined) yield withoutPlace(row)
    } catch {
      // This one is lost.
    }
  }
}

function withoutPlace({ [place]: _, ...row }: Row): Row {
  return row
}
