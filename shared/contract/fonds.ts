import { z } from 'zod'
import { Fonds, FondsFields, Inventory, InventoryFields, NewFonds, NewInventory } from '../model/fonds.ts'
import { FondsId, InventoryId } from '../model/ids.ts'
import { command, query } from './define.ts'

export const fonds = {
  list: query('read', z.object({}), z.array(Fonds)),
  create: command('edit', z.object({ fonds: NewFonds, inventory: NewInventory }), Fonds),
  update: command('edit', z.object({ id: FondsId, fields: FondsFields.partial() }), Fonds),
}

export const inventories = {
  list: query('read', z.object({}), z.array(Inventory)),
  create: command('edit', z.object({ fondsId: FondsId, fields: NewInventory }), Inventory),
  update: command('edit', z.object({ id: InventoryId, fields: InventoryFields.partial() }), Inventory),
}
