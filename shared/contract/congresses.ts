import { z } from 'zod'
import { Congress, CongressFields, NewCongress } from '../model/congress.ts'
import { Dossier } from '../model/dossier.ts'
import { CongressId, FondsId, InventoryId } from '../model/ids.ts'
import { command, query } from './define.ts'

export const congresses = {
  list: query('read', z.object({}), z.array(Congress)),
  /** Creates the congress and its dossiers from the file plan. */
  create: command(
    'edit',
    z.object({ fondsId: FondsId, inventoryId: InventoryId, fields: NewCongress }),
    z.object({ congress: Congress, dossiers: z.array(Dossier) }),
  ),
  update: command('edit', z.object({ id: CongressId, fields: CongressFields.partial() }), Congress),
}
