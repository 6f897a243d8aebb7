import { z } from 'zod'
import { CongressId } from '../../../shared/model/ids.ts'
import type { Rules } from '../../../shared/model/rules.ts'
import { comparedSymbol } from '../../../shared/vietnamese/document-number.ts'
import {
  checkCongressFacts,
  checkDossierFacts,
  checkPaper,
  checkSeries,
  type Finding,
} from '../../domain/validation/check.ts'
import type { CongressFacts } from '../../domain/validation/facts.ts'
import type { Series } from '../../domain/validation/rules/series.ts'
import type { ReadableDb } from '../database/database.ts'
import { listOf, type Sql, sql } from '../database/sql.ts'
import { documentFacts, type FoundFacts } from './document-facts.ts'
import { congressFacts, dossierFacts, type FoundDossier } from './dossier-facts.ts'
import { type FondsAround, fondsAround } from './fonds-facts.ts'

/** Reads facts from the catalogue and holds the rules against them. Keeps nothing but what is around: fonds, congresses. */
export interface Inspector {
  /** Congresses or fonds may have changed. */
  lookAround(): void
  readonly congresses: ReadonlyMap<CongressId, CongressFacts>
  papers(where: Sql): FoundFacts[]
  dossiers(ids: readonly number[]): ReadonlyMap<number, FoundDossier>
  /** “7|bien-ban|bb/du|2020-2025”: papers whose numbers run together. Null = in no series. */
  seriesOf(paper: FoundFacts): string | null
  readSeries(name: string, documentIds: readonly number[]): Series
  ofPaper(paper: FoundFacts, dossier: FoundDossier | undefined): Finding[]
  ofDossier(dossier: FoundDossier, papers: readonly FoundFacts[]): Finding[]
  ofCongress(id: CongressId): Finding[]
  ofSeries(series: Series): Finding[]
}

export interface InspectorOptions {
  readonly db: ReadableDb
  readonly rules: () => Rules
  /** Whether the archive was declared to stand on a machine of its own (R27). */
  readonly isolated: () => boolean
}

const DossierOf = z.object({ id: z.number() })
const SeriesRow = z.object({
  id: z.number(),
  dossierId: z.number(),
  number: z.string(),
  symbol: z.string(),
  title: z.string(),
})

export function createInspector({ db, rules, isolated }: InspectorOptions): Inspector {
  let around: ReadonlyMap<number, FondsAround> = new Map()
  let congresses: ReadonlyMap<CongressId, CongressFacts> = new Map()

  const fondsOf = (id: number) =>
    around.get(id)?.facts ?? { endedOn: null, tierOn: () => null, isolated: isolated() }
  const dossierOf = (documentId: number) =>
    db.get(sql`SELECT dossier_id AS id FROM documents WHERE id = ${documentId}`, DossierOf)?.id
  const codeOfDossier = (id: number) =>
    dossierFacts(db, sql`dossiers.id = ${id}`, congresses)[0]?.facts.code ?? ''

  return {
    lookAround: () => {
      around = fondsAround(db, isolated())
      congresses = congressFacts(db)
    },
    get congresses() {
      return congresses
    },
    papers: (where) => documentFacts(db, where, (twin) => codeOfDossier(dossierOf(twin) ?? 0)),
    dossiers: (ids) =>
      new Map(
        dossierFacts(db, sql`dossiers.id IN (${listOf(ids)})`, congresses).map((dossier) => [
          dossier.facts.id,
          dossier,
        ]),
      ),
    seriesOf: ({ facts, fondsId }) => {
      const { kind, number, symbol, date } = facts
      if (kind === null || number === '' || symbol === '' || date === null) return null
      const term = around.get(fondsId)?.termOn(date.earliest) ?? null
      return term === null ? null : [fondsId, kind, comparedSymbol(symbol), term].join('|')
    },
    readSeries: (name, documentIds) => {
      const [, kind = '', , term = ''] = name.split('|')
      const rows = db.all(
        sql`SELECT id, dossier_id AS dossierId, number, symbol, title FROM documents WHERE id IN (${listOf(documentIds)})`,
        SeriesRow,
      )
      const label = rules().documentKinds.entries.find(({ id }) => id === kind)?.label ?? kind
      return {
        name: `${label} ký hiệu ${rows[0]?.symbol ?? ''}, nhiệm kỳ ${term}`,
        papers: rows.map((row) => ({ ...row, dossierCode: codeOfDossier(row.dossierId) })),
      }
    },
    ofPaper: ({ facts: document, fondsId }, dossier) =>
      dossier === undefined || dossier.facts.inBin
        ? []
        : checkPaper({ document, dossier: dossier.facts, fonds: fondsOf(fondsId) }, rules()),
    ofDossier: (dossier, papers) =>
      checkDossierFacts(
        { dossier: dossier.facts, papers: papers.map(({ facts }) => facts), fonds: fondsOf(dossier.fondsId) },
        rules(),
      ),
    ofCongress: (id) => {
      const facts = congresses.get(CongressId.parse(id))
      return facts === undefined ? [] : checkCongressFacts(facts, rules())
    },
    ofSeries: (series) => checkSeries(series, rules()),
  }
}
