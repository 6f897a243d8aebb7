import type { CheckOutcome } from '../../../shared/model/fixity.ts'
import type { Sha256 } from '../../../shared/model/ids.ts'
import type { Connection } from '../database/database.ts'
import { recordCheck } from '../repositories/fixity.ts'

/** Notes a look that found nothing new: no change of the catalogue by anybody, so without an entry in the log. */
export function noteLook(
  connection: Connection,
  sha256: Sha256,
  look: { readonly checkedAt: string; readonly outcome: CheckOutcome; readonly note: string },
): void {
  connection.transaction((db) => recordCheck(db, sha256, look))
}
