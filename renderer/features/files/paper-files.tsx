import { Button } from '@mantine/core'
import { FilePlus } from 'lucide-react'
import { useState } from 'react'
import type { Document as Paper } from '../../../shared/model/document.ts'
import type { Sha256 } from '../../../shared/model/ids.ts'
import type { StoredFile } from '../../../shared/model/stored-file.ts'
import { useArchiveCommand } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import { FoldingGroup } from '../../ui/folding-group.tsx'
import { tellFailure } from '../../ui/tell.ts'
import { tellWithDeed } from '../../ui/tell-with-deed.tsx'
import { MoveFileDialog } from './move-file-dialog.tsx'
import { PaperFile } from './paper-file.tsx'
import classes from './paper-files.module.css'

interface Props {
  readonly paper: Paper
  /** Why its files cannot be changed; null when they can. */
  readonly refusal: string | null
  readonly onAdd: () => void
  readonly onShow: (sha256: Sha256) => void
  readonly onOpenPaper: (paper: Paper) => void
}

const text = vi.paper.files

/** The files of one paper: scan, signed original, typed text, annexes; what each is, and where else it may belong. */
export function PaperFiles({ paper, refusal, onAdd, onShow, onOpenPaper }: Props) {
  const [moving, setMoving] = useState<StoredFile | null>(null)
  const { mutate } = useArchiveCommand('files.moveTo')
  const separate = ({ sha256, name }: StoredFile) => {
    const onSuccess = (own: Paper) =>
      tellWithDeed({
        id: 'file-moved',
        message: text.separated(name),
        deed: text.goThere,
        onDeed: () => onOpenPaper(own),
      })
    mutate({ documentId: paper.id, sha256, to: null }, { onSuccess, onError: tellFailure })
  }
  const { files } = paper
  return (
    <FoldingGroup
      name="paper-files"
      title={vi.paper.groups.files}
      filled={files.length > 1}
      hint={files.length === 0 ? '' : String(files.length)}
    >
      {files.length === 0 ? (
        <p className={classes.empty}>{text.empty}</p>
      ) : (
        <ul className={classes.list}>
          {files.map((file) => (
            <PaperFile
              key={file.sha256}
              documentId={paper.id}
              file={file}
              refusal={refusal}
              onShow={() => onShow(file.sha256)}
              onMove={() => setMoving(file)}
              onSeparate={files.length > 1 ? () => separate(file) : null}
            />
          ))}
        </ul>
      )}
      {refusal === null && (
        <Button size="compact-sm" variant="default" leftSection={<FilePlus size={15} />} onClick={onAdd}>
          {text.add}
        </Button>
      )}
      {moving !== null && (
        <MoveFileDialog
          documentId={paper.id}
          file={moving}
          onClose={() => setMoving(null)}
          onMoved={(target) => {
            setMoving(null)
            tellWithDeed({
              id: 'file-moved',
              message: text.moved(moving.name),
              deed: text.goThere,
              onDeed: () => onOpenPaper(target),
            })
          }}
        />
      )}
    </FoldingGroup>
  )
}
