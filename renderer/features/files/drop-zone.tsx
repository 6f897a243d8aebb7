import { FileDown, FileX } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { vi } from '../../text/vi.ts'
import { modalIsOpen } from '../../ui/modal-is-open.ts'
import classes from './drop-zone.module.css'
import { onPaperDrag } from './paper-drag.ts'

interface Props {
  /** The open dossier; null when none is open. */
  readonly dossier: { readonly code: string; readonly title: string } | null
  /** Why it takes no files; null when it takes them. */
  readonly refusal: string | null
  readonly onDrop: (files: readonly File[]) => void
}

const text = vi.files.drop

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true

/** The whole window takes files, and says beforehand into which dossier, or why not. */
export function DropZone({ dossier, refusal, onDrop }: Props) {
  const [dragging, setDragging] = useState(false)
  const said = dossier === null ? text.noDossier : refusal
  const takes = useRef<((files: readonly File[]) => void) | null>(null)
  takes.current = said === null ? onDrop : null

  useEffect(() => {
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event) || modalIsOpen()) return
      event.preventDefault()
      setDragging(true)
    }
    const over = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      // Without this the window would go to the dropped file.
      event.preventDefault()
      if (event.dataTransfer !== null)
        event.dataTransfer.dropEffect = takes.current === null ? 'none' : 'copy'
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDragging(false)
    }
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setDragging(false)
      if (!modalIsOpen()) takes.current?.([...(event.dataTransfer?.files ?? [])])
    }
    const stopListening = onPaperDrag(() => setDragging(!modalIsOpen()))
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      stopListening()
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])

  if (!dragging) return null
  const Icon = said === null ? FileDown : FileX
  return (
    <div className={classes.zone} data-refused={said !== null} role="status">
      <div className={classes.card}>
        <Icon size={40} aria-hidden />
        <p className={classes.title}>{said === null ? text.title : text.refusedTitle}</p>
        {dossier !== null && (
          <p className={classes.dossier}>
            {dossier.code} – {dossier.title}
          </p>
        )}
        <p className={classes.help}>{said ?? text.help}</p>
      </div>
    </div>
  )
}
