import { join } from 'node:path'
import type { z } from 'zod'
import type { Connection } from '../../electron/storage/database/database.ts'
import type { Sql } from '../../electron/storage/database/sql.ts'
import { openSearchIndex, type SearchIndex } from '../../electron/storage/search/search-index.ts'
import { type SearchAnswer, SearchRequest } from '../../shared/model/search.ts'
import { archiveUuid, filePaper, type PaperToFile, searchCatalogue } from './search-catalogue.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A catalogue with papers and its open index, for one test file. */
export interface SearchArchive {
  readonly catalogue: Connection
  readonly index: SearchIndex
  file(paper: PaperToFile, dossierId?: number): number
  ask(question: string, more?: Partial<z.input<typeof SearchRequest>>, visible?: Sql): SearchAnswer
}

export const kindLabels: Readonly<Record<string, string>> = {
  'nghi-quyet': 'Nghị quyết',
  'bao-cao': 'Báo cáo',
}

export function searchArchive(papers: readonly PaperToFile[] = []): SearchArchive {
  const catalogue = searchCatalogue()
  for (const paper of papers) filePaper(catalogue, paper)
  const index = openSearchIndex({
    path: join(temporaryFolder(), 'search.sqlite3'),
    catalogue: catalogue.reading,
    archiveUuid,
    kindLabel: (id) => kindLabels[id] ?? id,
  })
  return {
    catalogue,
    index,
    file: (paper, dossierId) => filePaper(catalogue, paper, dossierId),
    ask: (question, more = {}, visible) => index.find(SearchRequest.parse({ question, ...more }), visible),
  }
}

/** A snippet with its marked words in brackets. */
export const shown = (hit: SearchAnswer['hits'][number] | undefined): string =>
  (hit?.snippet ?? []).map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')
