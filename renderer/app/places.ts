import { z } from 'zod'
import { CongressId, DocumentId, DossierId, FondsId, InventoryId, Sha256 } from '../../shared/model/ids.ts'
import { Severity, validationCodes } from '../../shared/model/rules.ts'

/** What is chosen inside an open dossier; lives in the address, so that it survives a restart. */
export const DossierPlace = z.object({
  document: DocumentId.optional().catch(undefined),
  file: Sha256.optional().catch(undefined),
  /** True: the form of the chosen document; `new`: the form of a paper without a file. */
  catalogue: z
    .union([z.literal(true), z.literal('new')])
    .optional()
    .catch(undefined),
})
export type DossierPlace = z.infer<typeof DossierPlace>

export const WorkListPlace = z.object({
  document: DocumentId.optional().catch(undefined),
  file: Sha256.optional().catch(undefined),
})
export type WorkListPlace = z.infer<typeof WorkListPlace>

/** Which papers the table shows: of one branch of the tree, or all of them. */
export const TablePlace = z.object({
  fonds: FondsId.optional().catch(undefined),
  inventory: InventoryId.optional().catch(undefined),
  congress: CongressId.optional().catch(undefined),
  document: DocumentId.optional().catch(undefined),
  file: Sha256.optional().catch(undefined),
})
export type TablePlace = z.infer<typeof TablePlace>

/** Which side of a congress is shown. */
export const CongressPlace = z.object({
  view: z.enum(['completeness', 'deadlines']).optional().catch(undefined),
})
export type CongressPlace = z.infer<typeof CongressPlace>

/** Which findings are shown. */
export const ChecksPlace = z.object({
  severity: Severity.optional().catch(undefined),
  rule: z.enum(validationCodes).optional().catch(undefined),
  dossier: DossierId.optional().catch(undefined),
  congress: CongressId.optional().catch(undefined),
})
export type ChecksPlace = z.infer<typeof ChecksPlace>
