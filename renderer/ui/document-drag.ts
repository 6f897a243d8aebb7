import type { DocumentId } from '../../shared/model/ids.ts'

/** Says what is dragged; the ids themselves stay in the window, as some may still be on their way. */
const mark = 'application/x-hoso-documents'

let dragged: (() => Promise<readonly DocumentId[]>) | null = null

export function startDocumentDrag(transfer: DataTransfer, ids: () => Promise<readonly DocumentId[]>): void {
  dragged = ids
  transfer.setData(mark, '')
  transfer.effectAllowed = 'move'
}

export const carriesDocuments = (transfer: DataTransfer | null): boolean =>
  transfer?.types.includes(mark) === true

/** The documents that were dropped; empty when none were dragged. */
export async function droppedDocuments(): Promise<readonly DocumentId[]> {
  const ids = dragged
  dragged = null
  return ids === null ? [] : ids()
}
