import { z } from 'zod'
import type { CheckCounts, CheckFilter, CheckFinding, CheckPage } from '../../../shared/model/check.ts'
import { CongressId, DocumentId, DossierId } from '../../../shared/model/ids.ts'
import type { Connection, ReadableDb } from '../database/database.ts'
import type { Unseen } from '../database/limited-reading.ts'
import { listOf, sql } from '../database/sql.ts'
import { type FoundRow, openCheckBook } from './check-book.ts'
import type { FoundFacts } from './document-facts.ts'
import type { FoundDossier } from './dossier-facts.ts'
import { followChanges, takeChanges } from './follow-changes.ts'
import { createInspector, type InspectorOptions } from './inspector.ts'
import { createFindingTeller, type FindingTeller } from './tell-findings.ts'

/** What the rules found, as one person may see it. */
export interface FindingsInSight {
  page(filter: CheckFilter, offset: number, limit: number): CheckPage
  counts(filter: CheckFilter): CheckCounts
  /** As the records are now, whatever still waits. */
  readonly now: FindingTeller
}

/** The one way to what the rules found in an archive: kept up with its changes, a portion at a time. */
export interface Checker extends FindingsInSight {
  /** Checks about so many papers of those that wait; `left` are still to come. */
  update(limit?: number): { checked: number; left: number }
  /** Everything is to be checked again: the rules changed. */
  startAnew(): void
  /** For somebody who sees only this catalogue, without what is unseen. */
  seenIn(db: ReadableDb, unseen: Unseen): FindingsInSight
  close(): void
}

export interface CheckerOptions extends Omit<InspectorOptions, 'db'> {
  readonly connection: Connection
  /** False for readers: their catalogue does not change. */
  readonly follows: boolean
}

const Ids = z.object({ id: z.number() })
const defaultPortion = 200

/** Takes the first out; undefined when there is none. */
function takeOne<Item>(items: Set<Item>): Item | undefined {
  const [first] = items
  if (first !== undefined) items.delete(first)
  return first
}

const inOneOnly = (a: readonly number[], b: readonly number[]): number[] => [
  ...a.filter((id) => !b.includes(id)),
  ...b.filter((id) => !a.includes(id)),
]

export function createChecker({ connection, follows, ...options }: CheckerOptions): Checker {
  const db = connection.reading
  const book = openCheckBook()
  const inspector = createInspector({ db, ...options })
  const teller = createFindingTeller(inspector, options.rules)
  /** Dossiers of the first round: with all their papers. */
  const whole = new Set<number>()
  /** What changed since. */
  const documents = new Set<number>()
  const dossiers = new Set<number>()
  const congresses = new Set<number>()
  const series = new Set<string>()
  const waiting = { document: documents, dossier: dossiers, congress: congresses } as const
  if (follows) followChanges(connection.driver)

  function startAnew(): void {
    book.clear()
    for (const set of [whole, documents, dossiers, congresses, series]) set.clear()
    for (const { id } of db.all(sql`SELECT id FROM dossiers ORDER BY id`, Ids)) whole.add(id)
    for (const { id } of db.all(sql`SELECT id FROM congresses ORDER BY id`, Ids)) congresses.add(id)
    inspector.lookAround()
  }

  function takeNews(): void {
    const changes = follows ? takeChanges(connection.driver, db) : []
    if (changes.some(({ kind }) => kind === 'everything')) startAnew()
    else for (const { kind, id } of changes) if (kind !== 'everything') waiting[kind].add(id)
  }

  /** `isFirstRound`: everything is looked at anyway, so nothing else need be looked at again because of it. */
  function noteDocument(paper: FoundFacts, dossier: FoundDossier | undefined, isFirstRound: boolean): void {
    const { id } = paper.facts
    const congressId = dossier?.congressId ?? null
    book.put(
      { kind: 'document', key: String(id), dossierId: paper.dossierId, congressId },
      inspector.ofPaper(paper, dossier),
    )
    const twinsBefore = book.exchangeTwins(id, paper.twins)
    // Only those that are new or gone: two twins would send each other round for ever.
    if (!isFirstRound) for (const twin of inOneOnly(twinsBefore, paper.twins)) documents.add(twin)
    const now = dossier?.facts.inBin ? null : inspector.seriesOf(paper)
    for (const name of [book.exchangeSeries(id, now), now]) if (name !== null) series.add(name)
  }

  function noteDossier(dossier: FoundDossier, papers: readonly FoundFacts[]): void {
    const dossierId = DossierId.parse(dossier.facts.id)
    const { congressId } = dossier
    book.put(
      { kind: 'dossier', key: String(dossierId), dossierId, congressId },
      inspector.ofDossier(dossier, papers),
    )
  }

  function forgetDocument(id: number): void {
    book.remove('document', String(id))
    for (const twin of book.exchangeTwins(id, [])) documents.add(twin)
    const before = book.exchangeSeries(id, null)
    if (before !== null) series.add(before)
  }

  function checkDocuments(limit: number): number {
    const ids = [...documents].slice(0, limit)
    if (ids.length === 0) return 0
    for (const id of ids) documents.delete(id)
    const papers = inspector.papers(sql`documents.id IN (${listOf(ids)})`)
    const places = inspector.dossiers([...new Set(papers.map(({ dossierId }) => dossierId))])
    const there = new Set<number>(papers.map(({ facts }) => facts.id))
    for (const id of ids) if (!there.has(id)) forgetDocument(id)
    for (const paper of papers) noteDocument(paper, places.get(paper.dossierId), false)
    return ids.length
  }

  function checkWholeDossier(): number {
    const id = takeOne(whole)
    if (id === undefined) return 0
    const dossier = inspector.dossiers([id]).get(id)
    if (dossier === undefined) return 1
    const papers = inspector.papers(sql`dossier_id = ${id}`)
    for (const paper of papers) noteDocument(paper, dossier, true)
    noteDossier(dossier, papers)
    return Math.max(1, papers.length)
  }

  function checkDossier(): number {
    const id = takeOne(dossiers)
    if (id === undefined) return 0
    const dossier = inspector.dossiers([id]).get(id)
    if (dossier === undefined) book.remove('dossier', String(id))
    else noteDossier(dossier, inspector.papers(sql`dossier_id = ${id}`))
    return 1
  }

  function checkCongress(): number {
    const id = takeOne(congresses)
    if (id === undefined) return 0
    const congressId = CongressId.parse(id)
    const subject = { kind: 'congress', key: String(id), dossierId: null, congressId } as const
    book.put(subject, inspector.ofCongress(congressId))
    return 1
  }

  function checkSeries(): number {
    const name = takeOne(series)
    if (name === undefined) return 0
    const findings = inspector.ofSeries(inspector.readSeries(name, book.papersOfSeries(name)))
    book.put({ kind: 'series', key: name, dossierId: null, congressId: null }, findings)
    return 1
  }

  const left = () => whole.size + documents.size + dossiers.size + congresses.size + series.size

  function findingsOf(row: FoundRow, now: FindingTeller): CheckFinding[] {
    const { kind, key, dossierId, congressId } = row
    if (kind === 'document') return now.ofDocument(DocumentId.parse(Number(key)))
    if (kind === 'series') return now.ofSeries(key, book.papersOfSeries(key))
    if (congressId !== null && kind === 'congress') return now.ofCongress(congressId)
    return dossierId === null ? [] : now.ofDossierItself(dossierId)
  }

  const inSight = (now: FindingTeller, unseen?: Unseen): FindingsInSight => ({
    now,
    counts: (filter) => book.counts({ ...filter, ...(unseen && { unseen }) }),
    page: (given, offset, limit) => {
      const filter = { ...given, ...(unseen && { unseen }) }
      // The subject of a row is checked once more for its sentences: cheap for the rows of one page.
      const told = new Map<string, CheckFinding[]>()
      const findings = book.page(filter, offset, limit).flatMap((row) => {
        const key = `${row.kind}:${row.key}`
        const all = told.get(key) ?? findingsOf(row, now)
        told.set(key, all)
        // What was found only because of something unseen is not found again, and left out.
        return all.filter(({ rule }) => rule === row.rule).slice(row.nth, row.nth + 1)
      })
      return {
        findings,
        total: book.total(filter),
        counts: book.counts(filter),
        rules: book.rules(filter),
        left: left(),
      }
    },
  })

  startAnew()
  return {
    update: (limit = defaultPortion) => {
      takeNews()
      let checked = 0
      while (checked < limit && left() > 0) {
        // What a person changed just now comes before the first round.
        const some = checkDocuments(limit - checked) || checkDossier() || checkCongress()
        checked += some || checkWholeDossier() || checkSeries()
      }
      return { checked, left: left() }
    },
    startAnew,
    ...inSight(teller),
    seenIn: (limited, unseen) => {
      const theirs = createInspector({ db: limited, ...options })
      theirs.lookAround()
      return inSight(createFindingTeller(theirs, options.rules), unseen)
    },
    close: book.close,
  }
}
