import { z } from 'zod'
import { Dossier, DossierBranch, DossierFields, DossierScope } from '../model/dossier.ts'
import { ExportReport } from '../model/filing.ts'
import { CongressId, DossierId, InventoryId, PathToken } from '../model/ids.ts'
import { LevelChange } from '../model/level-change.ts'
import { command, job, query } from './define.ts'

export const dossiers = {
  list: query('read', DossierScope, z.array(Dossier)),
  /** All of them, with no more than the tree shows: quick at ten thousand. */
  tree: query('read', z.object({}), z.array(DossierBranch)),
  get: query('read', z.object({ id: DossierId }), Dossier),
  create: command(
    'edit',
    z.object({
      inventoryId: InventoryId,
      /** Number null = the next free one of the inventory. */
      fields: DossierFields.partial()
        .required({ title: true })
        .extend({ number: z.string().trim().min(1).max(20).nullable().default(null) }),
    }),
    Dossier,
  ),
  update: command(
    'edit',
    z.object({
      id: DossierId,
      fields: DossierFields.partial(),
      /** Needed where the level of secrecy changes to another than its papers give it. */
      levelChange: LevelChange.nullable().default(null),
    }),
    Dossier,
  ),
  /** Into another inventory, congress or group; numbers taken there are replaced by the next free ones. */
  move: command(
    'edit',
    z.object({
      ids: z.array(DossierId).min(1).max(5_000),
      to: z.object({
        inventoryId: InventoryId,
        congressId: CongressId.nullable(),
        groupId: z.string().nullable(),
      }),
    }),
    z.array(Dossier),
  ),
  /** Into the bin with their papers. */
  trash: command(
    'delete',
    z.object({ ids: z.array(DossierId).min(1).max(5_000) }),
    z.object({ dossiers: z.number().int(), documents: z.number().int() }),
  ),
  /** One PDF: cover, list, papers in order. Refuses an existing target unless `overwrite`. */
  export: job(
    'export',
    z.object({ id: DossierId, to: PathToken, overwrite: z.boolean().default(false) }),
    ExportReport,
  ),
}
