import { useCallback, useMemo } from 'react'
import { type DocumentColumn, documentColumns } from '../../../../shared/model/document-columns.ts'
import type { documentSorts } from '../../../../shared/model/document-list.ts'
import { type Shown, StoredColumns, shownOf, withWidth } from '../../../ui/columns/columns.ts'
import { useStoredState } from '../../../ui/stored-state.ts'

export type ShownColumn = Shown<DocumentColumn>

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

export const shownColumns = (stored: StoredColumns, otherwise: StoredColumns): ShownColumn[] =>
  shownOf(documentColumns, stored, otherwise)

/** Chosen by each person (the archive's officer) on this machine. */
export function useColumns(officer: string, ofOneDossier: boolean) {
  // The same list from drawing to drawing: with another one every row in sight would be drawn anew.
  const otherwise = useMemo(() => firstColumns(ofOneDossier), [ofOneDossier])
  const name = `grid-columns-${ofOneDossier ? 'dossier' : 'many'}-${officer}`
  const [stored, setStored] = useStoredState(name, StoredColumns, otherwise)
  const columns = useMemo(() => shownColumns(stored, otherwise), [otherwise, stored])
  const widen = useCallback(
    (id: string, wide: number) => setStored(withWidth(columns, id, wide)),
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
