import type { RuleChoices } from '../../../../shared/contract/rules.ts'
import { documentColumns } from '../../../../shared/model/document-columns.ts'
import type { DossierId } from '../../../../shared/model/ids.ts'
import type { StoredColumns } from '../../../ui/columns/columns.ts'
import { ColumnsDialog } from '../../../ui/columns/columns-dialog.tsx'
import { BulkDialog } from './bulk-dialog.tsx'
import { type ShownColumn, widthOf } from './columns.ts'
import { MoveDialog } from './move-dialog.tsx'
import { PreviewDialog } from './preview-dialog.tsx'
import type { Proposal } from './proposal.ts'

export type OpenGridDialog = 'columns' | 'move' | 'bulk'

interface Props {
  readonly open: OpenGridDialog | null
  readonly onClose: () => void
  readonly columns: readonly ShownColumn[]
  readonly otherwise: StoredColumns
  readonly onColumns: (columns: StoredColumns) => void
  readonly papers: number
  readonly onMove: (to: { readonly id: DossierId; readonly code: string }) => void
  readonly choices: RuleChoices
  readonly onBulk: (column: string, text: string) => void
  readonly proposal: Proposal | null
  readonly onAccept: () => Promise<void>
  readonly onDropWrong: () => Promise<void>
  readonly onCloseProposal: () => void
}

/** The one dialog of the grid that is open. */
export function GridDialogs(props: Props) {
  const { open, onClose, papers, proposal } = props
  if (proposal !== null) {
    return (
      <PreviewDialog
        proposal={proposal}
        onAccept={props.onAccept}
        onDropWrong={props.onDropWrong}
        onClose={props.onCloseProposal}
      />
    )
  }
  switch (open) {
    case 'columns':
      return (
        <ColumnsDialog
          all={documentColumns}
          widthOf={widthOf}
          columns={props.columns}
          otherwise={props.otherwise}
          onColumns={props.onColumns}
          onClose={onClose}
        />
      )
    case 'move':
      return <MoveDialog papers={papers} onMove={props.onMove} onClose={onClose} />
    case 'bulk':
      return <BulkDialog papers={papers} choices={props.choices} onBulk={props.onBulk} onClose={onClose} />
    case null:
      return null
  }
}
