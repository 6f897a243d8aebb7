import { useCallback, useMemo } from 'react'
import { z } from 'zod'
import { type DocumentColumn, documentColumns } from '../../../../shared/model/document-columns.ts'
import type { documentSorts } from '../../../../shared/model/document-list.ts'
import { useStoredState } from '../../../ui/stored-state.ts'

/** The columns on the screen, in their order, with their widths in pixels. */
const StoredColumns = z.array(z.object({ id: z.string(), width: z.number().int() }))
export type StoredColumns = z.infer<typeof StoredColumns>

export interface ShownColumn {
  readonly column: DocumentColumn
  readonly width: number
}

export const narrowest = 40
export const widest = 900

const widths: Readonly<Record<string, number>> = {
  order: 48,
  kind: 118,
  number: 56,
  symbol: 92,
  date: 104,
  body: 190,
  title: 340,
  signer: 150,
  secrecy: 84,
  copy: 96,
  pages: 70,
  note: 160,
  dossierCode: 104,
}

export const widthOf = (id: string): number => widths[id] ?? 120

const first = [
  'kind',
  'number',
  'symbol',
  'date',
  'body',
  'title',
  'signer',
  'secrecy',
  'copy',
  'pages',
  'note',
]

/** What shows before anybody chose; over several dossiers each row says its dossier. */
export const firstColumns = (ofOneDossier: boolean): StoredColumns =>
  [...(ofOneDossier ? [] : ['dossierCode']), ...first].map((id) => ({ id, width: widthOf(id) }))

/** Columns that are not known any more are left out; at least one is shown. */
function shownColumns(stored: StoredColumns, otherwise: StoredColumns): ShownColumn[] {
  const known = (list: StoredColumns) =>
    list.flatMap(({ id, width }) => {
      const column = documentColumns.find((candidate) => candidate.id === id)
      return column === undefined ? [] : [{ column, width: clampWidth(width) }]
    })
  const shown = known(stored)
  return shown.length > 0 ? shown : known(otherwise)
}

export const clampWidth = (width: number): number => Math.round(Math.min(widest, Math.max(narrowest, width)))

/** Chosen by each person (the archive's officer) on this machine. */
export function useColumns(officer: string, ofOneDossier: boolean) {
  // The same list from drawing to drawing: with another one every row in sight would be drawn anew.
  const otherwise = useMemo(() => firstColumns(ofOneDossier), [ofOneDossier])
  const name = `grid-columns-${ofOneDossier ? 'dossier' : 'many'}-${officer}`
  const [stored, setStored] = useStoredState(name, StoredColumns, otherwise)
  const columns = useMemo(() => shownColumns(stored, otherwise), [otherwise, stored])
  const widen = useCallback(
    (id: string, wide: number) =>
      setStored(
        columns.map(({ column, width }) => ({ id: column.id, width: column.id === id ? wide : width })),
      ),
    [columns, setStored],
  )
  return { columns, setStored, otherwise, widen }
}

type Sort = (typeof documentSorts)[number]

/** Which order a click on a column's head asks for; undefined = the list cannot be put in that order. */
export const sortOfColumn: Readonly<Record<string, Sort>> = {
  order: 'order',
  kind: 'kind',
  number: 'symbol',
  symbol: 'symbol',
  date: 'date',
  body: 'body',
  title: 'title',
  signer: 'signer',
}
