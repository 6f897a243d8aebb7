/**
 * Questions to 2,000 and 20,000 generated papers: this program's whole answer (20 hits with page and snippet, exact
 * total, four facets), beside plain FTS5 on the same papers (bm25, snippet(), count, one GROUP BY) and beside reading
 * every folded text in memory, which is also the truth for the totals. Warm; the arms take turns.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { type Connection, connect, openDriver } from '../../electron/storage/database/database.ts'
import { sql } from '../../electron/storage/database/sql.ts'
import { openSearchIndex } from '../../electron/storage/search/search-index.ts'
import { SearchRequest } from '../../shared/model/search.ts'
import { fold } from '../../shared/vietnamese/fold.ts'
import { foldedWords, words } from '../../shared/vietnamese/words.ts'
import { type GeneratedPaper, paperMaker, seededRandom } from '../support/generated-papers.ts'
import { archiveUuid, filePaper, searchCatalogue } from '../support/search-catalogue.ts'
import { interleaved, percentile, rounded } from './figures.ts'

const questionsOfKind = 25

interface Kind {
  readonly name: string
  readonly typing?: boolean
  readonly questions: readonly string[]
}

function questionKinds(papers: readonly GeneratedPaper[], compounds: readonly string[]): Kind[] {
  const random = seededRandom(99)
  const below = (limit: number) => Math.floor(random() * limit)
  const some = (make: () => string) => Array.from({ length: questionsOfKind }, make)
  const paper = () => papers[below(papers.length)]
  const standing = (length: number) => {
    const text = paper()?.pages[0] ?? ''
    const all = words(text)
    const from = below(Math.max(1, all.length - length))
    return text.slice(all[from]?.start, all[from + length - 1]?.end)
  }
  const common = () => compounds[below(90)] ?? ''
  const plain = (text: string) => foldedWords(text).join(' ')
  return [
    { name: 'one common syllable', questions: some(() => plain(common()).split(' ')[0] ?? '') },
    { name: 'two syllables, no marks', questions: some(() => plain(common())) },
    { name: 'two syllables, marks', questions: some(common) },
    { name: 'four in a row, no marks', questions: some(() => plain(standing(4))) },
    { name: 'four in a row, marks', questions: some(() => standing(4)) },
    { name: 'four apart', questions: some(() => plain(`${common()} ${common()}`)) },
    { name: 'rare', questions: some(() => compounds[11_000 + below(1_000)] ?? '') },
    { name: 'a sentence', questions: some(() => standing(14)) },
    { name: 'a number', questions: some(() => `${1 + below(180)}-${paper()?.symbol}`) },
    { name: 'one letter typed', typing: true, questions: some(() => plain(common()).slice(0, 1)) },
    { name: 'three letters typed', typing: true, questions: some(() => plain(common()).slice(0, 3).trim()) },
    {
      name: 'a word and a letter typed',
      typing: true,
      questions: some(() => standing(2).replace(/(\s\S)\S*$/, '$1')),
    },
  ]
}

/** FTS5 as its manual shows it. The text is folded beforehand, else it would not find đ by d. */
function plainFts(path: string, papers: readonly GeneratedPaper[]) {
  const connection = connect(openDriver(path))
  const { driver } = connection
  driver.pragma('journal_mode = WAL')
  driver.exec('CREATE VIRTUAL TABLE papers USING fts5 (title, body, kind UNINDEXED)')
  connection.transaction((db) => {
    for (const paper of papers) {
      db.run(
        sql`INSERT INTO papers VALUES (${fold(paper.title)}, ${fold(paper.pages.join('\n'))}, ${paper.kind})`,
      )
    }
  })
  const list = driver.prepare(
    `SELECT rowid, snippet(papers, 1, '[', ']', '…', 30) FROM papers WHERE papers MATCH ? ORDER BY rank LIMIT 20`,
  )
  const total = driver.prepare('SELECT count(*) AS total FROM papers WHERE papers MATCH ?')
  const facet = driver.prepare('SELECT kind, count(*) FROM papers WHERE papers MATCH ? GROUP BY kind')
  return {
    connection,
    ask: (question: string, typing: boolean) => {
      const asked = foldedWords(question).map((word) => `"${word}"`)
      const match = asked.join(' AND ') + (typing ? '*' : '')
      list.all(match)
      facet.all(match)
      return z.object({ total: z.number() }).parse(total.get(match)).total
    },
  }
}

function reading(papers: readonly GeneratedPaper[]) {
  const texts = papers.map((paper) => {
    const fields = [paper.title, paper.number, paper.symbol, paper.body, paper.signer]
    return ` ${foldedWords([...fields, ...paper.pages].join(' \n ')).join(' ')} `
  })
  return (question: string, typing: boolean): number => {
    const asked = foldedWords(question)
    const wanted = asked.map((word, at) => (typing && at === asked.length - 1 ? ` ${word}` : ` ${word} `))
    return texts.filter((text) => wanted.every((word) => text.includes(word))).length
  }
}

async function bench(folder: string, count: number): Promise<void> {
  const maker = paperMaker(2026)
  const papers = Array.from({ length: count }, () => maker.paper())
  const catalogue: Connection = searchCatalogue(join(folder, `${count}.catalogue`), count / 40)
  const random = seededRandom(5)
  const dossiers = (3 * count) / 40 + 1
  for (const paper of papers) filePaper(catalogue, paper, 1 + Math.floor(random() * dossiers))

  const path = join(folder, `${count}.search`)
  const index = openSearchIndex({ path, catalogue: catalogue.reading, archiveUuid, kindLabel: () => '' })
  const begun = performance.now()
  index.update()
  const built = performance.now() - begun
  index.settle()
  const peerBegun = performance.now()
  const peer = plainFts(join(folder, `${count}.plain`), papers)
  const peerBuilt = performance.now() - peerBegun
  const read = reading(papers)

  const pages = papers.reduce((sum, paper) => sum + paper.pages.length, 0)
  const bytes = papers.reduce((sum, paper) => sum + Buffer.byteLength(paper.pages.join('')), 0)
  const share = (file: string) => rounded(statSync(join(folder, file)).size / bytes, 2)
  console.log(`\n${count} papers, ${pages} pages, ${rounded(bytes / 1e6, 0)} MB of text`)
  console.log(
    `built: ${rounded((pages / built) * 1000, 0)} pages/s, ${share(`${count}.search`)} of the text; ` +
      `plain FTS5 ${rounded((pages / peerBuilt) * 1000, 0)} pages/s, ${share(`${count}.plain`)}`,
  )
  const table: Record<string, unknown>[] = []
  for (const { name, typing = false, questions } of questionKinds(papers, maker.compounds)) {
    const totals = new Map<number, number>()
    let wrong = 0
    const at = (round: number) => questions[round % questions.length] ?? ''
    const figures = await interleaved(
      {
        ours: (round) => {
          const request = SearchRequest.parse({ question: at(round), lastWordOpen: typing })
          totals.set(round, index.find(request).total)
        },
        plain: (round) => peer.ask(at(round), typing),
        reading: (round) => {
          const truth = read(at(round), typing)
          // A number finds its own paper and its citations with any zeros too, so it may find more.
          const found = totals.get(round) ?? 0
          if (name === 'a number' ? found < truth : found !== truth) wrong += 1
        },
      },
      questions.length,
    )
    const shown = (list: readonly number[] = []) =>
      `${rounded(percentile(list, 0.5))} / ${rounded(percentile(list, 0.95))}`
    const hits = [...totals.values()]
    table.push({
      question: name,
      'hits (median)': percentile(hits, 0.5),
      'ours p50 / p95 ms': shown(figures.ours),
      'plain FTS5': shown(figures.plain),
      'reading all': shown(figures.reading),
      'wrong totals': wrong,
    })
  }
  console.table(table)
  index.close()
  peer.connection.close()
  catalogue.close()
}

export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hoso-bench-'))
  try {
    await bench(folder, 2_000)
    await bench(folder, 20_000)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
