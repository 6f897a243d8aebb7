import { type DocumentColumn, documentColumns } from '../../../../shared/model/document-columns.ts'
import { fold } from '../../../../shared/vietnamese/fold.ts'
import { cellsIn, type Range } from './selection.ts'

/** One cell as it shall be typed; `row` counts rows of the table, those beyond the end are new. */
export interface TypedCell {
  readonly row: number
  readonly column: string
  readonly text: string
}

/** What a person asked for, and what of it is left out and why. */
export interface Changes {
  readonly cells: readonly TypedCell[]
  readonly leftOut: {
    /** Labels of computed columns. */
    readonly computed: readonly string[]
    /** Columns of the pasted range that found no place to the right. */
    readonly columns: number
    /** Rows that found no place below, where no papers can be added. */
    readonly rows: number
  }
}

const nothingLeftOut = { computed: [], columns: 0, rows: 0 } as const

/** The same text into every cell of a range. */
export function fillRange(range: Range, columns: readonly DocumentColumn[], text: string): Changes {
  return fill(range, columns, () => text)
}

/** One column of some rows, whether it is on the screen or not. */
export const fillColumn = (top: number, rows: number, column: string, text: string): Changes => ({
  cells: Array.from({ length: rows }, (_, index) => ({ row: top + index, column, text })),
  leftOut: nothingLeftOut,
})

/** Ctrl+D: the top row into those below; of a single row, the row above into it. */
export function fillDown(
  range: Range,
  columns: readonly DocumentColumn[],
  textAt: (row: number, column: DocumentColumn) => string,
): Changes {
  const single = range.top === range.bottom
  if (single && range.top === 0) return { cells: [], leftOut: nothingLeftOut }
  const source = single ? range.top - 1 : range.top
  const target = single ? range : { ...range, top: range.top + 1 }
  return fill(target, columns, (column) => textAt(source, column))
}

function fill(
  { top, bottom, left, right }: Range,
  columns: readonly DocumentColumn[],
  textOf: (column: DocumentColumn) => string,
): Changes {
  const cells: TypedCell[] = []
  const wanted = columns.slice(left, right + 1)
  for (let row = top; row <= bottom; row += 1) {
    for (const column of wanted) {
      if (column.editable) cells.push({ row, column: column.id, text: textOf(column) })
    }
  }
  const computed = wanted.filter(({ editable }) => !editable).map(({ label }) => label)
  return { cells, leftOut: { ...nothingLeftOut, computed } }
}

const byLabel = new Map(documentColumns.map((column) => [fold(column.label), column]))

/** The columns that a first row of headings names; null when it is not one. */
export function headingsOf(row: readonly string[]): readonly (DocumentColumn | null)[] | null {
  const named = row.map((text) => byLabel.get(fold(text.trim())) ?? null)
  const known = named.filter((column) => column !== null).length
  return known >= 2 && known * 2 > row.length ? named : null
}

export interface Pasting {
  readonly pasted: readonly (readonly string[])[]
  readonly range: Range
  /** The columns on the screen. */
  readonly columns: readonly DocumentColumn[]
  /** Rows of the table that are there. */
  readonly rows: number
  /** Whether papers may be added after them. */
  readonly mayAdd: boolean
}

/**
 * Where the cells of a pasted range go: from the top left cell on, or again and again where the selected range is a
 * multiple of it, as in Excel. A first row of headings says which columns are meant.
 */
export function pasteRange({ pasted, range, columns, rows, mayAdd }: Pasting): Changes {
  const headings = pasted.length > 1 ? headingsOf(pasted[0] ?? []) : null
  const body = headings === null ? pasted : pasted.slice(1)
  const width = Math.max(0, ...body.map((cells) => cells.length))
  const single = body.length === 1 && width === 1
  if (single && cellsIn(range) > 1) return fillRange(range, columns, body[0]?.[0] ?? '')
  const [tall, wide] = [range.bottom - range.top + 1, range.right - range.left + 1]
  const times = (size: number, room: number) =>
    size > 0 && room > size && room % size === 0 ? room / size : 1
  const across = headings === null ? times(width, wide) : 1
  const down = headings === null ? times(body.length, tall) : 1
  const targets =
    headings ?? Array.from({ length: width * across }, (_, index) => columns[range.left + index] ?? null)
  const last = mayAdd ? Number.POSITIVE_INFINITY : rows - 1

  const cells: TypedCell[] = []
  const computed = new Set<string>()
  let dropped = 0
  for (let index = 0; index < body.length * down; index += 1) {
    const source = body[index % body.length] ?? []
    const row = range.top + index
    if (row > last) {
      dropped += 1
      continue
    }
    targets.forEach((column, place) => {
      const text = source[headings === null ? place % width : place]
      if (column === null || text === undefined) return
      if (column.editable) cells.push({ row, column: column.id, text })
      // An empty cell says nothing; only what is lost is told.
      else if (text.trim() !== '') computed.add(column.label)
    })
  }
  const lost = targets.filter(
    (column, place) =>
      column === null &&
      body.some((row) => (row[headings === null ? place % width : place] ?? '').trim() !== ''),
  ).length
  return { cells, leftOut: { computed: [...computed], columns: lost, rows: dropped } }
}
