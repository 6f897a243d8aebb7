import { z } from 'zod'
import { Fonds, FondsFields, Inventory, InventoryFields } from '../model/fonds.ts'
import { FondsId, InventoryId } from '../model/ids.ts'
import { command, query } from './define.ts'

export const fonds = {
  list: query('read', z.object({}), z.array(Fonds)),
  create: command('write', z.object({ fonds: FondsFields, inventory: InventoryFields }), Fonds),
  update: command('write', z.object({ id: FondsId, fields: FondsFields }), Fonds),
}

export const inventories = {
  list: query('read', z.object({}), z.array(Inventory)),
  create: command('write', z.object({ fondsId: FondsId, fields: InventoryFields }), Inventory),
  update: command('write', z.object({ id: InventoryId, fields: InventoryFields }), Inventory),
}
