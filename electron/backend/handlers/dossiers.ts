import { DossierFields } from '../../../shared/model/dossier.ts'
import { assertMaySetSecrecy } from '../../domain/access/secrecy.ts'
import { assertMayEdit } from '../../domain/dossiers/assert-may-edit.ts'
import { checkDossier } from '../../domain/dossiers/check-dossier.ts'
import { nextDossierNumber, paddedNumber } from '../../domain/dossiers/dossier-number.ts'
import { newDossier } from '../../domain/dossiers/new-dossier.ts'
import {
  dossierNumbers,
  getDossier,
  insertDossier,
  listDossiers,
  updateDossier,
} from '../../storage/repositories/dossiers.ts'
import { getInventory } from '../../storage/repositories/inventories.ts'
import type { ArchiveHandlers } from '../context.ts'
import { exportDossier } from '../jobs/export-dossier.ts'

export const dossierHandlers: ArchiveHandlers['dossiers'] = {
  list: (_, { db }) => listDossiers(db),

  get: ({ id }, { db }) => getDossier(db, id),

  create: ({ inventoryId, fields }, { rules, unitOfWork }) =>
    unitOfWork('dossier.created', (db) => {
      getInventory(db, inventoryId)
      const number = fields.number ?? nextDossierNumber(dossierNumbers(db, inventoryId))
      const wanted = DossierFields.parse({ ...newDossier, ...fields, number: paddedNumber(number) })
      checkDossier(wanted, { congressId: null }, rules)
      const id = insertDossier(
        db,
        { inventoryId, congressId: null, groupId: null, compilingBody: null, personalFiles: false },
        wanted,
      )
      const result = getDossier(db, id)
      return {
        result,
        audit: { subject: `dossier:${id}`, before: null, after: result },
        changed: ['dossiers', 'inventories', 'fonds'],
      }
    }),

  update: ({ id, fields }, { rules, unitOfWork }) =>
    unitOfWork('dossier.updated', (db) => {
      const before = getDossier(db, id)
      // A closed dossier is opened again by its state alone; every other change asks for an open one.
      const onlyState = Object.keys(fields).every((name) => name === 'status')
      if (!onlyState) assertMayEdit(before)
      const kept = DossierFields.parse(before)
      const wanted = DossierFields.parse({
        ...kept,
        ...fields,
        number: paddedNumber(fields.number ?? kept.number),
      })
      checkDossier(wanted, before, rules)
      assertMaySetSecrecy({ newLevel: wanted.secrecy, files: before.files })
      updateDossier(db, before, wanted)
      const after = getDossier(db, id)
      return {
        result: after,
        audit: { subject: `dossier:${id}`, before: kept, after: wanted },
        changed: ['dossiers', 'documents'],
      }
    }),

  export: (request, context) => exportDossier(request, context),
}
