import { createContext, useContext } from 'react'
import type { Account } from '../../shared/model/account.ts'
import type { AuditRecord } from '../../shared/model/audit.ts'
import type { Congress } from '../../shared/model/congress.ts'
import type { Dossier } from '../../shared/model/dossier.ts'
import type { Fonds, Inventory } from '../../shared/model/fonds.ts'
import type { FondsId, InventoryId } from '../../shared/model/ids.ts'
import type { AnyJob } from '../backend/job-store.ts'

/** The one dialog that is open; null fields mean “a new one”. */
export type OpenDialog =
  | { readonly type: 'fonds'; readonly fonds: Fonds | null }
  | { readonly type: 'inventory'; readonly inventory: Inventory | null; readonly fondsId: FondsId | null }
  | {
      readonly type: 'congress'
      readonly congress: Congress | null
      readonly inventoryId: InventoryId | null
    }
  | { readonly type: 'dossier'; readonly dossier: Dossier | null; readonly inventoryId: InventoryId | null }
  | { readonly type: 'move-dossier'; readonly dossier: Dossier }
  /** Null: a new person. `first`: the archive begins to use accounts. */
  | { readonly type: 'account'; readonly account: Account | 'first' | null }
  /** Null: one's own. */
  | { readonly type: 'password'; readonly account: Account | null }
  | { readonly type: 'codes'; readonly name: string; readonly codes: readonly string[] }
  | { readonly type: 'record-history'; readonly record: AuditRecord; readonly name: string }
  | { readonly type: 'job-result'; readonly job: AnyJob }
  | {
      readonly type:
        | 'officer'
        | 'end-accounts'
        | 'history'
        | 'backup'
        | 'restore'
        | 'verify'
        | 'repair'
        | 'health'
        | 'salvage'
        | 'keyboard'
        | 'about'
        | 'display'
        | 'remake-sample'
        | 'unread'
    }

type ShowDialog = (dialog: OpenDialog) => void

const DialogContext = createContext<ShowDialog | null>(null)

export const DialogProvider = DialogContext.Provider

export function useShowDialog(): ShowDialog {
  const show = useContext(DialogContext)
  if (show === null) throw new Error('DialogProvider is missing above this component')
  return show
}
