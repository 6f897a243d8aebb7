import { AppError } from '../../shared/app-error.ts'
import type { ArchiveClient } from '../../shared/contract/contract.ts'
import type { Dossier } from '../../shared/model/dossier.ts'
import type { Fonds, Inventory } from '../../shared/model/fonds.ts'
import { DocumentId } from '../../shared/model/ids.ts'
import type { CommandContext } from './command.ts'

/** The dossier that `--dossier` names. */
export async function dossierByCode(context: CommandContext): Promise<Dossier> {
  const code = context.option('dossier')
  if (code === undefined) throw new AppError('option-missing', { option: '--dossier' })
  const found = (await context.client.call('dossiers.list', {})).find((dossier) => dossier.code === code)
  if (found === undefined) throw new AppError('dossier-not-found', { code })
  return found
}

/** The fonds that `--fonds` names; without it, the only one. */
export async function chosenFonds(context: CommandContext): Promise<Fonds> {
  const all = await context.client.call('fonds.list', {})
  const code = context.option('fonds')
  const found = code === undefined && all.length === 1 ? all[0] : all.find((fonds) => fonds.code === code)
  if (found !== undefined) return found
  if (code !== undefined) throw new AppError('fonds-not-found', { id: code })
  throw new AppError('say-which-fonds', { codes: all.map((fonds) => fonds.code).join(', ') })
}

/** The inventory that `--inventory` names; without it, the fonds' first. */
export async function chosenInventory(
  client: ArchiveClient,
  fonds: Fonds,
  number: string | undefined,
): Promise<Inventory> {
  const all = (await client.call('inventories.list', {})).filter(
    (inventory) => inventory.fondsId === fonds.id,
  )
  const padded = number !== undefined && /^\d$/.test(number) ? `0${number}` : number
  const found = padded === undefined ? all[0] : all.find((inventory) => inventory.number === padded)
  if (found === undefined) throw new AppError('inventory-not-found', { id: number ?? '' })
  return found
}

/** A document's number from the command line. */
export function documentIdOf(word: string | undefined): DocumentId {
  // Digits only: Number() would also take 1e1, 0x0a and “ 10 ”, and show another paper than was meant.
  const parsed = DocumentId.safeParse(/^[1-9]\d{0,14}$/.test(word ?? '') ? Number(word) : null)
  if (!parsed.success) throw new AppError('document-not-found', { id: word ?? '' })
  return parsed.data
}
