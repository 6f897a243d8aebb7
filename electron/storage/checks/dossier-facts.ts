import { z } from 'zod'
import { partialDate } from '../../../shared/dates/partial-date.ts'
import { congressKinds, dossierStatuses, secrecyLevels } from '../../../shared/model/closed-lists.ts'
import { CongressId, DossierId } from '../../../shared/model/ids.ts'
import { dossierCode } from '../../domain/dossiers/dossier-code.ts'
import type { CongressFacts, DossierFacts } from '../../domain/validation/facts.ts'
import type { ReadableDb } from '../database/database.ts'
import { type Sql, sql } from '../database/sql.ts'
import { flag } from '../repositories/rows.ts'

const CongressRow = z.object({
  id: CongressId,
  fondsId: z.number(),
  organisation: z.string(),
  tier: z.string(),
  kind: congressKinds.schema,
  ordinal: z.string(),
  term: z.string(),
  openedOn: z.string(),
  closedOn: z.string(),
  members: z.number().nullable(),
})

export function congressFacts(db: ReadableDb): ReadonlyMap<CongressId, CongressFacts> {
  const rows = db.all(
    sql`SELECT id, fonds_id AS fondsId, organisation, tier, kind, ordinal, term, opened_on AS openedOn,
      closed_on AS closedOn, members FROM congresses`,
    CongressRow,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

const DossierRow = z.object({
  id: DossierId,
  congressId: CongressId.nullable(),
  fondsId: z.number(),
  fondsCode: z.string(),
  inventoryNumber: z.string(),
  number: z.string(),
  title: z.string(),
  status: dossierStatuses.schema,
  groupId: z.string().nullable(),
  personalFiles: flag,
  secrecy: secrecyLevels.schema,
  retention: z.string().nullable(),
  startText: z.string().nullable(),
  startCertain: z.number().nullable(),
  endText: z.string().nullable(),
  endCertain: z.number().nullable(),
  sheets: z.number().nullable(),
  inBin: flag,
  hasClosing: flag,
  hasList: flag,
})

export interface FoundDossier {
  readonly facts: DossierFacts
  readonly fondsId: number
  readonly congressId: CongressId | null
}

const date = (text: string | null, certain: number | null) =>
  text === null ? null : partialDate(text, certain !== 0)

/** The facts of the dossiers of a condition on `dossiers`, those in the bin too (R37). */
export function dossierFacts(
  db: ReadableDb,
  where: Sql,
  congresses: ReadonlyMap<CongressId, CongressFacts>,
): FoundDossier[] {
  const rows = db.all(
    sql`SELECT dossiers.id, congress_id AS congressId, inventories.fonds_id AS fondsId, fonds.code AS fondsCode,
        inventories.number AS inventoryNumber, dossiers.number, dossiers.title, status, group_id AS groupId,
        personal_files AS personalFiles, secrecy, retention, start_text AS startText, start_certain AS startCertain,
        end_text AS endText, end_certain AS endCertain, sheets, trashed_at IS NOT NULL AS inBin,
        dossier_id IS NOT NULL AS hasClosing, list IS NOT NULL AS hasList
      FROM dossiers JOIN inventories ON inventories.id = inventory_id JOIN fonds ON fonds.id = inventories.fonds_id
      LEFT JOIN dossier_closings ON dossier_id = dossiers.id WHERE ${where}`,
    DossierRow,
  )
  return rows.map((row) => ({
    fondsId: row.fondsId,
    congressId: row.congressId,
    facts: {
      id: row.id,
      code: dossierCode({ fonds: row.fondsCode, inventory: row.inventoryNumber, number: row.number }),
      number: row.number,
      inventoryNumber: row.inventoryNumber,
      title: row.title,
      status: row.status,
      groupId: row.groupId,
      personalFiles: row.personalFiles,
      secrecy: row.secrecy,
      retention: row.retention,
      start: date(row.startText, row.startCertain),
      end: date(row.endText, row.endCertain),
      sheets: row.sheets,
      congress: row.congressId === null ? null : (congresses.get(row.congressId) ?? null),
      closing: row.hasClosing ? { hasList: row.hasList, hasClosingSheet: true } : null,
      inBin: row.inBin,
    },
  }))
}
