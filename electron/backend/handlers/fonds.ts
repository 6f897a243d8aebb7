import { newFonds, newInventory } from '../../../shared/model/empty-records.ts'
import { FondsFields, InventoryFields } from '../../../shared/model/fonds.ts'
import { getFonds, insertFonds, listFonds, updateFonds } from '../../storage/repositories/fonds.ts'
import {
  getInventory,
  insertInventory,
  listInventories,
  updateInventory,
} from '../../storage/repositories/inventories.ts'
import type { ArchiveHandlers } from '../context.ts'

export const fondsHandlers: ArchiveHandlers['fonds'] = {
  list: (_, { db }) => listFonds(db),

  create: ({ fonds, inventory }, { unitOfWork }) =>
    unitOfWork('fonds.created', (db) => {
      const id = insertFonds(db, FondsFields.parse({ ...newFonds, ...fonds }))
      insertInventory(db, id, InventoryFields.parse({ ...newInventory, ...inventory }))
      return {
        result: getFonds(db, id),
        audit: { subject: `fonds:${id}`, before: null, after: { fonds, inventory } },
        changed: ['fonds', 'inventories'],
        about: { what: fonds.name },
      }
    }),

  update: ({ id, fields }, { unitOfWork }) =>
    unitOfWork('fonds.updated', (db) => {
      const before = getFonds(db, id)
      updateFonds(db, id, FondsFields.parse({ ...before, ...fields }))
      const after = getFonds(db, id)
      return {
        result: after,
        audit: { subject: `fonds:${id}`, before, after },
        // A new code changes the code of every dossier in it.
        changed: ['fonds', 'dossiers', 'documents'],
        about: { what: after.name },
      }
    }),
}

export const inventoryHandlers: ArchiveHandlers['inventories'] = {
  list: (_, { db }) => listInventories(db),

  create: ({ fondsId, fields }, { unitOfWork }) =>
    unitOfWork('inventory.created', (db) => {
      getFonds(db, fondsId)
      const result = getInventory(
        db,
        insertInventory(db, fondsId, InventoryFields.parse({ ...newInventory, ...fields })),
      )
      return {
        result,
        audit: { subject: `inventory:${result.id}`, before: null, after: result },
        changed: ['inventories'],
        about: { what: result.number },
      }
    }),

  update: ({ id, fields }, { unitOfWork }) =>
    unitOfWork('inventory.updated', (db) => {
      const before = getInventory(db, id)
      updateInventory(db, before, InventoryFields.parse({ ...before, ...fields }))
      const after = getInventory(db, id)
      return {
        result: after,
        audit: { subject: `inventory:${id}`, before, after },
        changed: ['inventories', 'dossiers', 'documents'],
        about: { what: after.number },
      }
    }),
}
