import type { HistoryStep } from '../../../shared/model/history.ts'
import { stepLabel } from '../../../shared/text/step-labels.ts'

/** Changes of much at once, or that make something vanish from the screen. */
const notable: ReadonlySet<string> = new Set([
  'dossier.moved',
  'dossier.trashed',
  'document.moved',
  'document.trashed',
  'file.moved',
  'authority.merged',
  'authority.removed',
  'link.removed',
])

/** Whether a step is worth a notice that offers to take it back. */
export function isNotable({ action, label }: Pick<HistoryStep, 'action' | 'label'>): boolean {
  // One cell typed over in a table is seen where it happens; many rows at once are not.
  if (action === 'document.entered') return label !== stepLabel(action, { n: 1 })
  return notable.has(action)
}
