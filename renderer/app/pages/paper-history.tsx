import { History } from 'lucide-react'
import type { Document as Paper } from '../../../shared/model/document.ts'
import { vi } from '../../text/vi.ts'
import { TipButton } from '../../ui/tip-button.tsx'
import { useShowDialog } from '../dialogs-context.ts'

/** Who did what to the paper that is read. */
export function PaperHistory({ paper }: { readonly paper: Paper }) {
  const show = useShowDialog()
  const name = paper.title || paper.files[0]?.name || vi.audit.title
  return (
    <TipButton
      size="xs"
      variant="default"
      leftSection={<History size={15} />}
      tip={vi.audit.historyHelp}
      onClick={() => show({ type: 'record-history', record: { noun: 'document', id: paper.id }, name })}
    >
      {vi.audit.history}
    </TipButton>
  )
}
