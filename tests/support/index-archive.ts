import { join } from 'node:path'
import { expect } from 'vitest'
import type { Connection } from '../../electron/storage/database/database.ts'
import { openSearchIndex, type SearchIndex } from '../../electron/storage/search/search-index.ts'
import { SearchRequest } from '../../shared/model/search.ts'
import { paperMaker } from './generated-papers.ts'
import { archiveUuid, filePaper, searchCatalogue } from './search-catalogue.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A catalogue and the path of its index, which a test may damage. */
export interface IndexArchive {
  readonly catalogue: Connection
  readonly path: string
  readonly open: (label?: (id: string) => string, uuid?: string) => SearchIndex
  /** Files one more paper. */
  readonly file: (page: string) => void
}

export const totalOf = (index: SearchIndex, question: string): number =>
  index.find(SearchRequest.parse({ question })).total

/** Opens, expects every paper to be found again and the reason to be told once, and closes. */
export function expectHealed({ open }: Pick<IndexArchive, 'open'>, reason: string | null, papers = 30): void {
  const index = open()
  expect(totalOf(index, 'dang bo xa')).toBe(papers)
  expect(index.state()).toMatchObject({ healed: reason !== null, left: 0 })
  expect(index.check().map((finding) => finding.reason)).toEqual(reason === null ? [] : [reason])
  expect(index.check()).toEqual([])
  index.close()
}

/** Makes archives for one test file; each paper holds “đảng bộ xã”. */
export function indexArchives() {
  const folder = temporaryFolder()
  const maker = paperMaker(5)
  let names = 0

  function archive(papers = 30): IndexArchive {
    const name = `${++names}`
    const catalogue = searchCatalogue(join(folder, `${name}.catalogue`))
    for (let at = 0; at < papers; at++) filePaper(catalogue, maker.paper({ syllables: 200 }))
    const path = join(folder, `${name}.search`)
    const open: IndexArchive['open'] = (kindLabel = (id) => id, uuid = archiveUuid) =>
      openSearchIndex({ path, catalogue: catalogue.reading, archiveUuid: uuid, kindLabel })
    return { catalogue, path, open, file: (page) => void filePaper(catalogue, { pages: [page] }) }
  }

  function built(papers = 30): IndexArchive {
    const made = archive(papers)
    const index = made.open()
    index.update()
    index.close()
    return made
  }

  return { archive, built }
}
