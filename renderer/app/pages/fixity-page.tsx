import { useNavigate, useSearch } from '@tanstack/react-router'
import { useArchiveQuery } from '../../backend/queries.ts'
import { FixityView } from '../../features/fixity/fixity-view.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { useShowDialog } from '../dialogs-context.ts'
import { useOpenPaper } from '../use-open-paper.ts'

/** Tình trạng kho. */
export function FixityPage() {
  const state = useArchiveQuery('fixity.state', {})
  const place = useSearch({ from: '/archive/fixity' })
  const navigate = useNavigate()
  const showDialog = useShowDialog()
  const openPaper = useOpenPaper()
  return (
    <QueryView query={state}>
      {(answer) => (
        <FixityView
          state={answer}
          place={place}
          onPlace={(search) => void navigate({ to: '/fixity', search, replace: true })}
          onOpen={({ documentId, dossierId }) => {
            if (documentId !== null && dossierId !== null) openPaper({ id: documentId, dossierId })
          }}
          onRepair={() => showDialog({ type: 'repair' })}
          onVerify={() => showDialog({ type: 'verify' })}
          onHealth={() => showDialog({ type: 'health' })}
        />
      )}
    </QueryView>
  )
}
