import type { DocumentFields } from '../../../shared/model/document.ts'
import { sortKey } from '../../../shared/vietnamese/collate.ts'
import { fold } from '../../../shared/vietnamese/fold.ts'
import { printedSymbol } from '../../domain/search/catalogue-texts.ts'
import type { Columns } from '../database/write-row.ts'
import { storedDates } from './document-dates.ts'
import { dateColumns } from './rows.ts'

/** The columns of a document's own fields, with the keys by which lists are sorted and narrowed down. */
export function documentColumnsOf(fields: DocumentFields): Columns {
  const date = storedDates(fields.date)
  const lapsed = dateColumns(fields.lapsedOn)
  return {
    kind: fields.kind,
    number: fields.number,
    symbol: fields.symbol,
    date_text: date.text,
    date_earliest: date.earliest,
    date_latest: date.latest,
    date_certain: date.certain,
    body: fields.body,
    title: fields.title,
    signer: fields.signer,
    secrecy: fields.secrecy,
    copy: fields.copy,
    pages: fields.pages,
    page_from: fields.pageFrom,
    page_to: fields.pageTo,
    record_form: fields.recordForm,
    languages: fields.languages,
    handwriting: fields.handwriting,
    condition: fields.condition,
    keywords: fields.keywords,
    usage_regime: fields.usageRegime,
    information_symbol: fields.informationSymbol,
    reliability: fields.reliability,
    topic: fields.topic,
    original_place: fields.originalPlace,
    lapsed_text: lapsed.text,
    lapsed_certain: lapsed.certain,
    note: fields.note,
    title_key: sortKey(fields.title),
    // By kind and body first, then by number: so that a series stands together, 2 before 10.
    symbol_key: sortKey(`${fields.symbol} ${fields.number}`),
    body_key: sortKey(fields.body),
    signer_key: sortKey(fields.signer),
    filter_text: fold(`${printedSymbol(fields)} ${fields.title} ${fields.body} ${fields.signer}`),
  }
}
