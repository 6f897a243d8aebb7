import type { BackendEvent } from '../../../shared/contract/events.ts'
import type { CheckOutcome } from '../../../shared/model/fixity.ts'
import { isDamage } from '../../domain/fixity/judge-file.ts'
import type { Connection } from '../../storage/database/database.ts'
import { noteLook } from '../../storage/fixity/note-look.ts'
import { type FileToCheck, recordCheck } from '../../storage/repositories/fixity.ts'
import { wordsOfFile } from '../../storage/verify/record-words.ts'
import type { UnitOfWork } from '../unit-of-work.ts'

export interface LookKeeper {
  readonly connection: Connection
  readonly unitOfWork: UnitOfWork
  readonly now: () => Date
  readonly emit: (event: BackendEvent) => void
}

/** Keeps the outcome of a look. Damage that was not known before also stands in the log, so that its day is known. */
export function recordLook(
  keeper: LookKeeper,
  file: FileToCheck,
  { outcome, note }: { readonly outcome: CheckOutcome; readonly note: string },
  by: 'person' | 'program',
): void {
  const look = { checkedAt: keeper.now().toISOString(), outcome, note }
  if (!isDamage(outcome) || file.last === outcome) {
    noteLook(keeper.connection, file.sha256, look)
    if (file.last !== outcome && file.last !== null) keeper.emit({ type: 'changed', nouns: ['fixity'] })
    return
  }
  keeper.unitOfWork(
    'file.foundDamaged',
    (db) => {
      recordCheck(db, file.sha256, look)
      const { name } = wordsOfFile(db, file.sha256)
      return {
        result: null,
        audit: {
          subject: `file:${file.sha256}`,
          before: { outcome: file.last ?? 'whole', bytes: file.bytes },
          after: { name, outcome, note },
        },
        changed: ['fixity'],
      }
    },
    { recorded: false, by },
  )
}
