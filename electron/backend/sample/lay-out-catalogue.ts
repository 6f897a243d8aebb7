import type { ArchiveClient } from '../../../shared/contract/contract.ts'
import type { Dossier } from '../../../shared/model/dossier.ts'
import type { DossierId, FondsId, InventoryId } from '../../../shared/model/ids.ts'
import type { Sample } from '../../../shared/model/sample.ts'

/** Finds the dossier that a paper of the sample names. */
export type DossierOf = (key: string) => DossierId

interface Place {
  readonly fondsId: FondsId
  readonly inventoryId: InventoryId
}

function found<Value>(values: ReadonlyMap<string, Value>, key: string): Value {
  const value = values.get(key)
  if (value === undefined) throw new Error(`the sample names ${key}, which it does not have`)
  return value
}

/** Everything but the papers: fonds (the first is there), inventories, people and bodies, congresses, dossiers. */
export async function layOutCatalogue(client: ArchiveClient, sample: Sample): Promise<DossierOf> {
  const places = await layOutFonds(client, sample)
  for (const fields of sample.authorities) await client.call('authorities.create', { fields })
  const dossiers = new Map<string, DossierId>()
  for (const { key, inventory, fields } of sample.archive.congresses) {
    const made = await client.call('congresses.create', { ...found(places, inventory), fields })
    for (const dossier of made.dossiers) dossiers.set(`${key}.${groupKey(dossier)}`, dossier.id)
  }
  for (const { key, inventory, fields } of sample.archive.dossiers) {
    const { inventoryId } = found(places, inventory)
    dossiers.set(key, (await client.call('dossiers.create', { inventoryId, fields })).id)
  }
  return (key) => found(dossiers, key)
}

const groupKey = ({ groupId, personalFiles }: Dossier): string =>
  personalFiles ? `${groupId}.ca-nhan` : String(groupId)

/** The first fonds and inventory came with the archive; the others are made. */
async function layOutFonds(client: ArchiveClient, { archive }: Sample): Promise<Map<string, Place>> {
  const places = new Map<string, Place>()
  for (const [index, { fields, inventories }] of archive.fonds.entries()) {
    const [first, ...others] = inventories
    if (first === undefined) continue
    if (index > 0) await client.call('fonds.create', { fonds: fields, inventory: first.fields })
    const fondsId = (await client.call('fonds.list', {})).find(({ code }) => code === fields.code)?.id
    if (fondsId === undefined) throw new Error(`no fonds ${fields.code}`)
    for (const { fields: inventory } of others) {
      await client.call('inventories.create', { fondsId, fields: inventory })
    }
    const listed = await client.call('inventories.list', {})
    for (const { key, fields: inventory } of inventories) {
      const made = listed.find((each) => each.fondsId === fondsId && each.number === inventory.number)
      if (made !== undefined) places.set(key, { fondsId, inventoryId: made.id })
    }
  }
  return places
}
