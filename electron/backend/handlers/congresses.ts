import { AppError } from '../../../shared/app-error.ts'
import { CongressFields } from '../../../shared/model/congress.ts'
import { newCongress, newDossier } from '../../../shared/model/empty-records.ts'
import type { CongressId } from '../../../shared/model/ids.ts'
import { checkCongress } from '../../domain/congresses/check-congress.ts'
import { plannedDossiers } from '../../domain/congresses/planned-dossiers.ts'
import { nextDossierNumber } from '../../domain/dossiers/dossier-number.ts'
import type { WritableDb } from '../../storage/database/database.ts'
import {
  getCongress,
  insertCongress,
  listCongresses,
  type StoredCongress,
  updateCongress,
} from '../../storage/repositories/congresses.ts'
import { dossierNumbers, dossiersOfCongress, insertDossier } from '../../storage/repositories/dossiers.ts'
import { getFonds } from '../../storage/repositories/fonds.ts'
import { getInventory } from '../../storage/repositories/inventories.ts'
import type { ArchiveHandlers, WriteContext } from '../context.ts'

type InventoryId = Parameters<typeof getInventory>[1]

/** One dossier for each entry of the file plan, numbered on from the inventory's last. */
function insertPlanned(
  db: WritableDb,
  congressId: CongressId,
  inventoryId: InventoryId,
  congress: StoredCongress,
  rules: WriteContext['rules'],
): void {
  const numbers = dossierNumbers(db, inventoryId)
  for (const planned of plannedDossiers(congress, rules)) {
    const number = nextDossierNumber(numbers)
    numbers.push(number)
    insertDossier(
      db,
      {
        inventoryId,
        congressId,
        groupId: planned.groupId,
        compilingBody: planned.compilingBody,
        personalFiles: planned.personalFiles,
      },
      { ...newDossier, number, title: planned.title, retention: planned.retention },
    )
  }
}

export const congressHandlers: ArchiveHandlers['congresses'] = {
  list: (_, { db }) => listCongresses(db),

  create: ({ fondsId, inventoryId, fields }, { rules, unitOfWork }) =>
    unitOfWork('congress.created', (db) => {
      const fonds = getFonds(db, fondsId)
      const congress = checkCongress(CongressFields.parse({ ...newCongress, ...fields }), rules)
      const inventory = getInventory(db, inventoryId)
      if (inventory.fondsId !== fonds.id) throw new AppError('inventory-not-found', { id: inventory.number })
      const id = insertCongress(db, fondsId, congress)
      insertPlanned(db, id, inventoryId, congress, rules)
      const result = { congress: getCongress(db, id), dossiers: dossiersOfCongress(db, id) }
      return {
        result,
        audit: {
          subject: `congress:${id}`,
          before: null,
          after: {
            congress: result.congress,
            dossiers: result.dossiers.map(({ id, code, title }) => ({ id, code, title })),
          },
        },
        changed: ['congresses', 'dossiers', 'inventories', 'fonds'],
        about: { what: result.congress.title },
      }
    }),

  update: ({ id, fields }, { rules, unitOfWork }) =>
    unitOfWork('congress.updated', (db) => {
      const before = getCongress(db, id)
      updateCongress(db, before, checkCongress(CongressFields.parse({ ...before, ...fields }), rules))
      const after = getCongress(db, id)
      return {
        result: after,
        audit: { subject: `congress:${id}`, before, after },
        changed: ['congresses', 'dossiers'],
        about: { what: after.title },
      }
    }),
}
