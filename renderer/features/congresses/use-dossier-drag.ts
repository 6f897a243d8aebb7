import { type DragEvent, useState } from 'react'
import type { Dossier } from '../../../shared/model/dossier.ts'

/** Marks our own drags, so that files dragged in from outside are not taken for dossiers. */
const dragType = 'application/x-hoso-dossier'

/** Dragging a dossier from one group to another; the keyboard has the dialog for it. */
export function useDossierDrag(onMove: ((dossier: Dossier, groupId: string | null) => void) | null) {
  const [dragged, setDragged] = useState<Dossier | null>(null)
  const [over, setOver] = useState<string | null>(null)
  const end = () => {
    setDragged(null)
    setOver(null)
  }
  const source = (dossier: Dossier) =>
    onMove === null
      ? {}
      : {
          draggable: true,
          onDragStart: (event: DragEvent) => {
            event.dataTransfer.setData(dragType, String(dossier.id))
            event.dataTransfer.effectAllowed = 'move'
            setDragged(dossier)
          },
          onDragEnd: end,
        }
  const target = (groupId: string | null) =>
    onMove === null
      ? {}
      : {
          onDragOver: (event: DragEvent) => {
            if (dragged === null || !event.dataTransfer.types.includes(dragType)) return
            event.preventDefault()
            event.dataTransfer.dropEffect = 'move'
            setOver(groupId ?? 'outside')
          },
          onDrop: (event: DragEvent) => {
            if (dragged === null) return
            event.preventDefault()
            if (dragged.groupId !== groupId) onMove(dragged, groupId)
            end()
          },
        }
  return { dragged, over, source, target }
}
