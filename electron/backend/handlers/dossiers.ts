import { AppError } from '../../../shared/app-error.ts'
import { DossierFields } from '../../../shared/model/dossier.ts'
import { newDossier } from '../../../shared/model/empty-records.ts'
import { assertLevelChange, assertMaySetSecrecy, levelNote } from '../../domain/access/secrecy.ts'
import { assertMayEdit } from '../../domain/dossiers/assert-may-edit.ts'
import { checkDossier } from '../../domain/dossiers/check-dossier.ts'
import { assertDossierNumber, nextDossierNumber, paddedNumber } from '../../domain/dossiers/dossier-number.ts'
import { countUnseen } from '../../storage/database/limited-reading.ts'
import { assertDossierNotInBin, trashDocument, trashDossier } from '../../storage/repositories/bin.ts'
import { getCongress } from '../../storage/repositories/congresses.ts'
import { orderOfDossier } from '../../storage/repositories/documents.ts'
import {
  dossierBranches,
  dossierNumbers,
  getDossier,
  insertDossier,
  listDossiers,
  moveDossier,
  updateDossier,
} from '../../storage/repositories/dossiers.ts'
import { getInventory } from '../../storage/repositories/inventories.ts'
import { isIsolated } from '../../storage/repositories/isolation.ts'
import type { ArchiveHandlers } from '../context.ts'
import { exportDossier } from '../jobs/export-dossier.ts'

export const dossierHandlers: ArchiveHandlers['dossiers'] = {
  list: (scope, { db }) => listDossiers(db, scope),

  tree: (_, { db }) => dossierBranches(db),

  get: ({ id }, { db }) => getDossier(db, id),

  create: ({ inventoryId, fields }, { rules, unitOfWork }) =>
    unitOfWork('dossier.created', (db) => {
      getInventory(db, inventoryId)
      if (fields.number !== null) assertDossierNumber(fields.number)
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
        about: { what: result.code },
      }
    }),

  update: ({ id, fields, levelChange }, { rules, unitOfWork }) =>
    unitOfWork('dossier.updated', (db) => {
      const before = getDossier(db, id)
      // A closed dossier is opened again by its state alone; every other change asks for an open one.
      const onlyState = Object.keys(fields).every((name) => name === 'status')
      if (!onlyState) assertMayEdit(before)
      assertDossierNotInBin(db, before)
      const kept = DossierFields.parse(before)
      // One that an older archive holds may stay as it is.
      if (fields.number !== undefined && fields.number !== kept.number) assertDossierNumber(fields.number)
      const wanted = DossierFields.parse({
        ...kept,
        ...fields,
        number: paddedNumber(fields.number ?? kept.number),
      })
      checkDossier(wanted, before, rules)
      assertMaySetSecrecy({ newLevel: wanted.secrecy, files: before.files, isIsolated: isIsolated(db) })
      assertLevelChange(
        { before: kept.secrecy, wanted: wanted.secrecy, inherited: before.secrecyShown },
        levelChange,
      )
      updateDossier(db, before, wanted)
      const after = getDossier(db, id)
      return {
        result: after,
        audit: { subject: `dossier:${id}`, before: kept, after: { ...wanted, ...levelNote(levelChange) } },
        changed: ['dossiers', 'documents'],
        about: { what: after.code },
      }
    }),

  move: ({ ids, to }, { unitOfWork }) =>
    unitOfWork('dossier.moved', (db) => {
      const inventory = getInventory(db, to.inventoryId)
      const congress = to.congressId === null ? null : getCongress(db, to.congressId)
      if (congress !== null && congress.fondsId !== inventory.fondsId) {
        throw new AppError('inventory-not-found', { id: inventory.number })
      }
      const moved = ids.map((id) => getDossier(db, id))
      for (const dossier of moved) {
        assertMayEdit(dossier)
        assertDossierNotInBin(db, dossier)
        // A congress dossier is permanent; one that is not may not become one unseen.
        if (congress !== null && dossier.retention !== 'vinh-vien')
          throw new AppError('congress-is-permanent')
        const taken = dossierNumbers(db, to.inventoryId)
        const stays = dossier.inventoryId === to.inventoryId || !taken.includes(dossier.number)
        moveDossier(db, dossier.id, {
          ...to,
          groupId: congress === null ? null : to.groupId,
          number: stays ? dossier.number : nextDossierNumber(taken),
        })
      }
      const after = ids.map((id) => getDossier(db, id))
      const places = (dossiers: typeof after) =>
        dossiers.map(({ id, code, congressId, groupId }) => ({ id, code, congressId, groupId }))
      return {
        result: after,
        audit: { subject: `dossiers:${ids.length}`, before: places(moved), after: places(after) },
        changed: ['dossiers', 'documents', 'congresses', 'inventories', 'fonds'],
        about: { n: ids.length },
      }
    }),

  trash: ({ ids }, { now, unitOfWork }) =>
    unitOfWork('dossier.trashed', (db) => {
      const at = now().toISOString()
      const trashed = ids.map((id) => getDossier(db, id))
      let documents = 0
      for (const dossier of trashed) {
        assertMayEdit(dossier)
        if (countUnseen(db, dossier.id) > 0) throw new AppError('above-clearance')
        for (const id of orderOfDossier(db, dossier.id)) {
          trashDocument(db, id, at, dossier.id)
          documents += 1
        }
        trashDossier(db, dossier.id, at)
      }
      return {
        result: { dossiers: trashed.length, documents },
        audit: {
          subject: `dossiers:${trashed.length}`,
          before: trashed.map(({ id, code, title }) => ({ id, code, title })),
          after: null,
        },
        changed: ['dossiers', 'documents', 'congresses', 'inventories', 'fonds', 'authorities'],
        about: { n: trashed.length, what: trashed[0]?.code ?? '' },
      }
    }),

  export: (request, context) => exportDossier(request, context),
}
