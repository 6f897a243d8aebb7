import type { Noun } from '../../../shared/contract/events.ts'
import { noteReleased } from '../../storage/repositories/files.ts'
import { listHistory, moveStep } from '../../storage/repositories/history.ts'
import type { ArchiveHandlers, WriteContext } from '../context.ts'

/** A step may touch anything. */
const everything: readonly Noun[] = [
  'fonds',
  'inventories',
  'congresses',
  'dossiers',
  'documents',
  'files',
  'authorities',
  'links',
]

const move = (direction: 'undo' | 'redo', wanted: number | null, { now, unitOfWork }: WriteContext) =>
  unitOfWork(
    direction === 'undo' ? 'history.undone' : 'history.redone',
    (db) => {
      const { step, changes } = moveStep(db, direction, wanted)
      noteReleased(db, now().toISOString())
      return {
        result: listHistory(db),
        audit: {
          subject: `step:${step.id} ${step.label}`,
          before: changes.map(({ table, before }) => ({ table, row: before })),
          after: changes.map(({ table, after }) => ({ table, row: after })),
        },
        changed: everything,
      }
    },
    { recorded: false },
  )

export const historyHandlers: ArchiveHandlers['history'] = {
  list: (_, { db }) => listHistory(db),
  undo: ({ step }, context) => move('undo', step, context),
  redo: ({ step }, context) => {
    const history = move('redo', step, context)
    // Files that come back may have gone before their words were read.
    void context.archive.writing?.reading.run()
    return history
  },
}
