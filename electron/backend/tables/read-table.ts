import { setImmediate } from 'node:timers/promises'
import { AppError } from '../../../shared/app-error.ts'
import type { RuleChoices } from '../../../shared/contract/rules.ts'
import type { ShownTable } from '../../../shared/contract/tables.ts'
import { printPartialDate } from '../../../shared/dates/partial-date.ts'
import { documentColumns } from '../../../shared/model/document-columns.ts'
import type { WireDate } from '../../../shared/model/dossier.ts'
import { dossierColumns } from '../../../shared/model/dossier-columns.ts'
import { visibleDocuments } from '../../storage/database/limited-reading.ts'
import { authorityPage } from '../../storage/repositories/authorities.ts'
import { documentIds } from '../../storage/repositories/document-list.ts'
import { documentsByIds } from '../../storage/repositories/documents.ts'
import { listDossiers } from '../../storage/repositories/dossiers.ts'
import type { ReadContext } from '../context.ts'

type Reading = Pick<ReadContext, 'archive' | 'db' | 'hidden'>

/** A table as text: its head and its rows, portion by portion. */
export interface ReadTable {
  readonly head: readonly string[]
  readonly total: number
  readonly portions: AsyncIterable<readonly (readonly string[])[]>
}

const portion = 1_000
const date = (value: WireDate | null): string => (value === null ? '' : printPartialDate(value))

function chosen<Column extends { readonly id: string }>(
  all: readonly Column[],
  ids: readonly string[],
): Column[] {
  return ids.map((id) => {
    const column = all.find((each) => each.id === id)
    if (column === undefined) {
      throw new AppError('invalid-input', { field: 'cột', value: id, reason: 'không có cột này' })
    }
    return column
  })
}

/** Items portion by portion, with room for other calls in between. */
async function* inPortions<Item>(
  items: readonly Item[],
  rowsOf: (some: readonly Item[]) => readonly (readonly string[])[],
): AsyncGenerator<readonly (readonly string[])[], void, undefined> {
  for (let from = 0; from < items.length; from += portion) {
    yield rowsOf(items.slice(from, from + portion))
    await setImmediate()
  }
}

function readDocuments(
  { db }: Reading,
  { request, columns: ids }: Extract<ShownTable, { list: 'documents' }>,
  choices: RuleChoices,
): ReadTable {
  const columns = chosen(documentColumns, ids)
  const documents = documentIds(db, request)
  return {
    head: columns.map(({ label }) => label),
    total: documents.length,
    portions: inPortions(documents, (some) =>
      documentsByIds(db, some).map((document) => columns.map(({ text }) => text(document, choices))),
    ),
  }
}

function readDossiers(
  { db }: Reading,
  { scope, columns: ids }: Extract<ShownTable, { list: 'dossiers' }>,
  choices: RuleChoices,
): ReadTable {
  const columns = chosen(dossierColumns, ids)
  const dossiers = listDossiers(db, scope)
  return {
    head: columns.map(({ label }) => label),
    total: dossiers.length,
    portions: inPortions(dossiers, (some) =>
      some.map((dossier) => columns.map(({ text }) => text(dossier, choices))),
    ),
  }
}

function readAuthorities({ db }: Reading, table: Extract<ShownTable, { list: 'authorities' }>): ReadTable {
  const { total, rows } = authorityPage(db, { ...table, offset: 0, limit: -1 })
  return {
    head: ['Tên', 'Tên khác', 'Từ', 'Đến', 'Số văn bản'],
    total,
    portions: inPortions(rows, (some) =>
      some.map(({ name, otherNames, start, end, documents }) => [
        name,
        otherNames.join('; '),
        date(start),
        date(end),
        String(documents),
      ]),
    ),
  }
}

/** Hits beyond this are not written: a question that finds more is no list that a person can use. */
const mostHits = 1_000

function readSearch(
  { archive, hidden }: Reading,
  { request }: Extract<ShownTable, { list: 'search' }>,
  choices: RuleChoices,
): ReadTable {
  const { hits } = archive.search.find({ ...request, offset: 0, limit: mostHits }, visibleDocuments(hidden))
  return {
    head: [
      'Tên loại',
      'Số, ký hiệu',
      'Ngày tháng',
      'Trích yếu',
      'Mã hồ sơ',
      'Hồ sơ',
      'Trang',
      'Đoạn tìm thấy',
    ],
    total: hits.length,
    portions: inPortions(hits, (some) =>
      some.map((hit) => [
        choices.kinds.find(({ id }) => id === hit.kind)?.label ?? '',
        hit.symbol,
        date(hit.date),
        hit.title,
        hit.dossierCode,
        hit.dossierTitle,
        hit.page === null ? '' : String(hit.page),
        hit.snippet.map(({ text }) => text).join(''),
      ]),
    ),
  }
}

export function readTable(context: Reading, table: ShownTable, choices: RuleChoices): ReadTable {
  switch (table.list) {
    case 'documents':
      return readDocuments(context, table, choices)
    case 'dossiers':
      return readDossiers(context, table, choices)
    case 'authorities':
      return readAuthorities(context, table)
    case 'search':
      return readSearch(context, table, choices)
  }
}
