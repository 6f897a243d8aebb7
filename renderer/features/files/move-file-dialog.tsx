import { Button, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Document as Paper } from '../../../shared/model/document.ts'
import type { DocumentBrief } from '../../../shared/model/document-link.ts'
import type { DocumentId } from '../../../shared/model/ids.ts'
import type { StoredFile } from '../../../shared/model/stored-file.ts'
import { useIsIsolated } from '../../backend/open-archive.ts'
import { useArchiveCommand, useArchiveQuery } from '../../backend/queries.ts'
import { useFoundPapers } from '../../backend/use-found-papers.ts'
import { vi } from '../../text/vi.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { DialogFoot } from '../../ui/dialog-foot.tsx'
import { FormError } from '../../ui/fields/form-error.tsx'
import { paperName } from '../../ui/paper-name.ts'
import { PaperPicker } from '../../ui/paper-picker.tsx'
import { sentenceOf } from '../../ui/sentence-of.ts'

interface Props {
  readonly documentId: DocumentId
  readonly file: StoredFile
  readonly onClose: () => void
  readonly onMoved: (target: Paper) => void
}

const text = vi.paper.files

/** Which other paper a file belongs to. */
export function MoveFileDialog({ documentId, file, onClose, onMoved }: Props) {
  const [typed, setTyped] = useState('')
  const isIsolated = useIsIsolated()
  const [approval, setApproval] = useState(file.approval)
  const [target, setTarget] = useState<DocumentBrief | null>(null)
  const rules = useArchiveQuery('rules.choices', {})
  const nameOf = (paper: DocumentBrief) => paperName(paper, rules.data?.kinds ?? [])
  const found = useFoundPapers(target === null ? typed : '')
  const { mutate, isPending, error, isError } = useArchiveCommand('files.moveTo')
  const move = () => {
    if (target === null) return
    mutate({ documentId, sha256: file.sha256, to: target.id, approval }, { onSuccess: onMoved })
  }
  return (
    <Dialog title={text.moveTitle} onClose={onClose}>
      <Text size="sm" mb="sm">
        {text.moveText(file.name)}
      </Text>
      <PaperPicker
        data-autofocus
        label={vi.paper.links.other}
        placeholder={vi.paper.links.otherPlaceholder}
        typed={typed}
        onTyped={(next) => {
          setTyped(next)
          if (target !== null && next !== nameOf(target)) setTarget(null)
        }}
        found={found.filter(({ id }) => id !== documentId)}
        chosen={target}
        onChoose={setTarget}
        nameOf={nameOf}
      />
      {isIsolated && (
        <TextInput
          mt="sm"
          label={vi.files.approval.moving}
          placeholder={vi.files.approval.placeholder}
          maxLength={200}
          value={approval}
          onChange={(event) => setApproval(event.currentTarget.value)}
        />
      )}
      <FormError sentence={isError ? sentenceOf(error) : null} />
      <DialogFoot>
        <Button variant="default" onClick={onClose}>
          {vi.common.cancel}
        </Button>
        <Button disabled={target === null} loading={isPending} onClick={move}>
          {text.move}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}
