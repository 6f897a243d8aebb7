import { AppError } from '../../../shared/app-error.ts'
import type { Noun } from '../../../shared/contract/events.ts'
import { hiddenStep } from '../../storage/database/limited-reading.ts'
import { noteReleased } from '../../storage/repositories/files.ts'
import { listHistory, moveStep, type RowChange } from '../../storage/repositories/history.ts'
import type { ArchiveHandlers, WriteContext } from '../context.ts'
import { notPermitted } from '../session.ts'

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

/** Doing a deletion again, or taking back a return from the bin, is deleting. */
const deletes = ({ table, before, after }: RowChange): boolean =>
  table === 'documents' || table === 'dossiers'
    ? before?.['trashed_at'] === null && after !== null && after['trashed_at'] !== null
    : false

const move = (
  direction: 'undo' | 'redo',
  wanted: number | null,
  { archive, now, unitOfWork }: WriteContext,
) =>
  unitOfWork(
    direction === 'undo' ? 'history.undone' : 'history.redone',
    (db) => {
      const { step, changes } = moveStep(db, direction, wanted)
      const isDeletion =
        changes.some(deletes) || (direction === 'redo' && step.action === 'authority.removed')
      // What the person may not read is not theirs to take back.
      if (step.label === hiddenStep) throw new AppError('above-clearance')
      if (isDeletion && !archive.session.may('delete')) throw notPermitted('delete')
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
