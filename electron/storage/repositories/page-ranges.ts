import { z } from 'zod'
import { DocumentId, DossierId } from '../../../shared/model/ids.ts'
import { type PageRange, pageAfter, pageRanges } from '../../domain/documents/page-ranges.ts'
import type { ReadableDb } from '../database/database.ts'
import { listOf, type Sql, sql } from '../database/sql.ts'

const PagedRow = z.object({
  id: DocumentId,
  dossierId: DossierId,
  pages: z.number().nullable(),
  from: z.number().nullable(),
  to: z.number().nullable(),
})
type PagedRow = z.infer<typeof PagedRow>

/** Declared, else counted. */
const pages = sql`coalesce(documents.pages, (SELECT sum(files.pages) FROM document_files JOIN files USING (sha256)
  WHERE document_id = documents.id))`
const select = sql`SELECT documents.id, dossier_id AS dossierId, page_from AS "from", page_to AS "to", ${pages} AS pages
  FROM documents`

interface Wanted {
  readonly id: DocumentId
  readonly dossierId: DossierId
  /** Its place in the dossier. */
  readonly order: number
}

/** The first and the last place that is asked for in a dossier. */
interface Stretch {
  readonly first: number
  readonly last: number
}

/** Up to here the papers before are read one by one with the others; beyond, their pages are summed up first. */
const near = 200

/** Where each document's pages lie in its dossier; no more papers are read than it takes to know. */
export function pageRangesOf(db: ReadableDb, wanted: readonly Wanted[]): Map<DocumentId, PageRange | null> {
  const ranges = new Map<DocumentId, PageRange | null>()
  const take = (papers: readonly PagedRow[], start?: number | null) => {
    for (const [index, range] of pageRanges(papers, start).entries()) {
      const paper = papers[index]
      if (paper) ranges.set(paper.id, range)
    }
  }
  const stretches = stretchesOf(wanted)
  const begun = [...stretches].filter(([, { first }]) => first <= near)
  for (const papers of papersUpTo(db, begun)) take(papers)
  for (const [dossierId, { first, last }] of stretches) {
    if (first <= near) continue
    const inside = sql`dossier_id = ${dossierId} AND trashed_at IS NULL AND position BETWEEN ${first} AND ${last}`
    const papers = db.all(sql`${select} WHERE ${inside} ORDER BY position, id`, PagedRow)
    take(papers, pageBefore(db, dossierId, first))
  }
  return ranges
}

function stretchesOf(wanted: readonly Wanted[]): Map<DossierId, Stretch> {
  const stretches = new Map<DossierId, Stretch>()
  for (const { dossierId, order } of wanted) {
    const { first, last } = stretches.get(dossierId) ?? { first: order, last: order }
    stretches.set(dossierId, { first: Math.min(first, order), last: Math.max(last, order) })
  }
  return stretches
}

/** The papers of each dossier from its first on, in their order. */
function papersUpTo(db: ReadableDb, stretches: readonly (readonly [DossierId, Stretch])[]): PagedRow[][] {
  if (stretches.length === 0) return []
  const last = Math.max(...stretches.map(([, stretch]) => stretch.last))
  const papers = db.all(
    sql`${select} WHERE dossier_id IN (${listOf(stretches.map(([id]) => id))}) AND trashed_at IS NULL
      AND position <= ${last} ORDER BY dossier_id, position, id`,
    PagedRow,
  )
  const byDossier = new Map<DossierId, PagedRow[]>()
  for (const paper of papers) {
    const own = byDossier.get(paper.dossierId)
    if (own) own.push(paper)
    else byDossier.set(paper.dossierId, [paper])
  }
  return [...byDossier.values()]
}

const Sum = z.object({ papers: z.number(), known: z.number(), pages: z.number() })

/** The page that the paper in this place is counted from: on from the last one before it that says a page itself. */
function pageBefore(db: ReadableDb, dossierId: DossierId, place: number): number | null {
  const before: Sql = sql`dossier_id = ${dossierId} AND trashed_at IS NULL AND position < ${place}`
  const Saying = PagedRow.extend({ position: z.number() })
  const saying = db.get(
    sql`SELECT documents.id, dossier_id AS dossierId, position, page_from AS "from", page_to AS "to", ${pages} AS pages
      FROM documents WHERE ${before} AND (page_from IS NOT NULL OR page_to IS NOT NULL)
      ORDER BY position DESC, id DESC LIMIT 1`,
    Saying,
  )
  // What it is counted from itself does not matter: it says its first page, or its last.
  const start = saying === undefined ? 1 : pageAfter(null, saying)
  if (start === null) return null
  const since = saying === undefined ? sql`1` : sql`(position, id) > (${saying.position}, ${saying.id})`
  const sum = db.get(
    sql`SELECT count(*) AS papers, count(pages) AS known, coalesce(sum(pages), 0) AS pages
      FROM (SELECT ${pages} AS pages FROM documents WHERE ${before} AND ${since})`,
    Sum,
  )
  if (sum === undefined || sum.known < sum.papers) return null
  return start + sum.pages
}
