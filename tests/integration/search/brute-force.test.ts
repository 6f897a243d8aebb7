import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Connection } from '../../../electron/storage/database/database.ts'
import { openSearchIndex, type SearchIndex } from '../../../electron/storage/search/search-index.ts'
import { SearchRequest } from '../../../shared/model/search.ts'
import { parseDocumentNumber } from '../../../shared/vietnamese/document-number.ts'
import { foldedWords, words, writtenWords } from '../../../shared/vietnamese/words.ts'
import { paperMaker, seededRandom } from '../../support/generated-papers.ts'
import { archiveUuid, filePaper, type PaperToFile, searchCatalogue } from '../../support/search-catalogue.ts'
import { type SlowPaper, slowOpenTotal, slowPage, slowPaper, slowSearch } from '../../support/slow-search.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const labels: Record<string, string> = { 'nghi-quyet': 'Nghị quyết', 'bao-cao': 'Báo cáo' }
const kindLabel = (id: string) => labels[id] ?? id

/** Few different words, many of which differ by marks, tone placement or form only: every rank is met often. */
const close =
  'đại|dai|dại|ĐẠI|hội|hoi|hối|hòa|hoà|hoa|hoá|thủy|thuỷ|uỷ ban|ủy|bí thư|bị thu|45|05|5|NQ|ĐU|2020'.split(
    '|',
  )

function closePapers(count: number): PaperToFile[] {
  const random = seededRandom(7)
  const below = (limit: number) => Math.floor(random() * limit)
  const text = (length: number) =>
    Array.from({ length }, () => close[below(close.length)])
      .join([' ', ' ', ', ', '-', '\n'][below(5)])
      .normalize(random() < 0.3 ? 'NFD' : 'NFC')
  return Array.from({ length: count }, () => ({
    pages: Array.from({ length: below(4) }, () => text(below(9))),
    title: text(below(4)),
    note: text(below(3)),
    number: ['', '5', '05', '45', '045'][below(5)] ?? '',
    symbol: ['', 'NQ/ĐU', 'NQ/HU', 'QĐ/ĐU'][below(4)] ?? '',
    date: [null, '2020', '2020-05', '2020-05-20', '2015-01-01'][below(5)] ?? null,
    kind: [null, 'nghi-quyet', 'bao-cao'][below(3)] ?? null,
  }))
}

const maker = paperMaker(11)
const realistic: PaperToFile[] = Array.from({ length: 120 }, () => maker.paper({ syllables: 150 }))
const papers: PaperToFile[] = [...closePapers(250), ...realistic]

const words1to4 = fc.integer({ min: 1, max: 4 })
/** Words as they stand next to each other somewhere in a paper. */
const standing = fc.tuple(fc.nat(), fc.nat(), words1to4).map(([paper, at, length]) => {
  const texts = papers[paper % papers.length]
  const found = words([...(texts?.pages ?? []), texts?.title ?? ''].join(' \n '))
  const from = found.length === 0 ? 0 : at % found.length
  return found
    .slice(from, from + length)
    .map((word) => word.text)
    .join(' ')
})
const scattered = fc.array(standing, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '))
const closeWords = fc
  .array(fc.constantFrom(...close), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(' '))
const plain = (text: string) => foldedWords(text).join(' ')
const newerPlacement = (text: string) =>
  text.normalize('NFC').replace(/òa/g, 'oà').replace(/óa/g, 'oá').replace(/ủy/g, 'uỷ')
const typedWay = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.normalize('NFD'),
  (text) => text.toUpperCase(),
  plain,
  newerPlacement,
)
const numbers = fc.constantFrom(
  '45-NQ/ĐU',
  '45 NQ',
  '5-NQ/ĐU',
  '05-NQ/HU',
  'Số 45/NQ-ĐU',
  'số: 045-nq/đu',
  '5-QĐ/ĐU',
)
const question = fc.oneof(
  fc.tuple(fc.oneof(standing, scattered, closeWords), typedWay).map(([text, way]) => way(text)),
  numbers,
  fc.tuple(standing, closeWords, typedWay).map(([one, other, way]) => `"${way(one)}" ${other}`),
  closeWords.map((text) => `“${text}”`),
)

describe('against reading every paper', () => {
  let connection: Connection
  let index: SearchIndex
  let slow: SlowPaper[]

  beforeAll(() => {
    connection = searchCatalogue()
    slow = papers.map((paper) => slowPaper(filePaper(connection, paper), paper, kindLabel))
    const path = join(temporaryFolder(), 'search.sqlite3')
    index = openSearchIndex({ path, catalogue: connection.reading, archiveUuid, kindLabel })
  })

  afterAll(() => {
    index.close()
    connection.close()
  })

  const ask = (text: string, more: Partial<SearchRequest> = {}) =>
    index.find(SearchRequest.parse({ question: text, limit: 1000, ...more }))

  test('the same papers in the same order, and the exact total', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const expected = slowSearch(slow, asked)
        const answer = ask(asked)
        expect(answer.hits.map((hit) => hit.documentId)).toEqual(expected.map((hit) => hit.id))
        expect(answer.total).toBe(expected.length)
      }),
      { numRuns: 700 },
    )
  })

  test('the exact total while the last word is being typed', () => {
    const beginning = fc
      .tuple(fc.oneof(standing, closeWords), fc.integer({ min: 1, max: 6 }), typedWay)
      .map(([text, length, way]) => {
        const last = words(text).at(-1)?.text ?? ''
        return way(text.slice(0, text.length - last.length) + last.slice(0, length))
      })
      .filter((text) => parseDocumentNumber(text) === null && words(text).at(-1)?.end === text.length)
    fc.assert(
      fc.property(beginning, (asked) => {
        expect(ask(asked, { lastWordOpen: true, limit: 5 }).total).toBe(slowOpenTotal(slow, asked))
      }),
      { numRuns: 300 },
    )
  })

  test('pages of the list put together are the list', () => {
    fc.assert(
      fc.property(question, fc.integer({ min: 1, max: 40 }), fc.nat(60), (asked, limit, offset) => {
        const all = ask(asked).hits.map((hit) => hit.documentId)
        const some = ask(asked, { limit, offset })
        expect(some.hits.map((hit) => hit.documentId)).toEqual(all.slice(offset, offset + limit))
        expect(some.total).toBe(all.length)
      }),
      { numRuns: 150 },
    )
  })

  test('the best page, its match, and a snippet that is a stretch of it', () => {
    const unquoted = fc
      .tuple(fc.oneof(standing, scattered, closeWords), typedWay)
      .map(([text, way]) => way(text))
      .filter((text) => parseDocumentNumber(text) === null)
    fc.assert(
      fc.property(unquoted, (asked) => {
        for (const hit of ask(asked, { limit: 30 }).hits) {
          const at = slow.findIndex((paper) => paper.id === hit.documentId)
          const texts = papers[at]?.pages ?? []
          const snippet = hit.snippet.map((piece) => piece.text).join('')
          if (hit.match === 'number') continue
          if (hit.page === null) {
            expect(hit.match).toBe('title')
            expect(hit.sha256).toBeNull()
            continue
          }
          const scores = (slow[at]?.pages ?? []).map((page) => slowPage(page, asked))
          const score = ({ row, words }: { row: number; words: number }) => row * 1000 + words
          const best = Math.max(...scores.map(score))
          expect(hit.page).toBe(scores.findIndex((one) => score(one) === best) + 1)
          expect(texts[hit.page - 1]).toContain(snippet)
          if (best >= 2000) expect(hit.match).toBe(best >= 3000 ? 'as-written' : 'folded')

          const marked = hit.snippet.filter((piece) => piece.marked).map((piece) => piece.text)
          expect(marked.length).toBeGreaterThan(0)
          const asAsked = best >= 3000 ? writtenWords : foldedWords
          for (const piece of marked) expect(asAsked(asked)).toContain(asAsked(piece)[0])
          const unmarked = hit.snippet
            .filter((piece) => !piece.marked)
            .flatMap((piece) => asAsked(piece.text))
          for (const word of unmarked) expect(asAsked(asked)).not.toContain(word)
        }
      }),
      { numRuns: 250 },
    )
  })
})
