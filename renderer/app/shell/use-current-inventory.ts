import { useQueryClient } from '@tanstack/react-query'
import { useParams, useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { DossierBranch } from '../../../shared/model/dossier.ts'
import type { Inventory } from '../../../shared/model/fonds.ts'
import type { InventoryId } from '../../../shared/model/ids.ts'
import { queryKeyOf } from '../../backend/queries.ts'

/** The inventory of what the screen shows: the likeliest place for something new; null when it says nothing. */
export function useCurrentInventory(): () => InventoryId | null {
  const queries = useQueryClient()
  const router = useRouter()
  const { id } = useParams({ strict: false })
  return useCallback(() => {
    const dossiers = queries.getQueryData<DossierBranch[]>(queryKeyOf('dossiers.tree', {})) ?? []
    const inventories = queries.getQueryData<Inventory[]>(queryKeyOf('inventories.list', {})) ?? []
    switch (router.state.location.pathname.split('/')[1]) {
      case 'dossier':
        return dossiers.find((dossier) => dossier.id === id)?.inventoryId ?? null
      case 'congress':
        return dossiers.find(({ congressId }) => congressId === id)?.inventoryId ?? null
      case 'inventory':
        return inventories.find((inventory) => inventory.id === id)?.id ?? null
      case 'fonds':
        return inventories.find(({ fondsId }) => fondsId === id)?.id ?? null
      default:
        return null
    }
  }, [id, queries, router])
}
