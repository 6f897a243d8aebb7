import { Button } from '@mantine/core'
import type { LineProposal } from '../../../shared/model/completeness.ts'
import type { CongressId, DocumentId } from '../../../shared/model/ids.ts'
import { useMayWrite } from '../../backend/open-archive.ts'
import { useArchiveCommand, useArchiveQuery } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import { tellFailure } from '../../ui/tell.ts'
import classes from './line-proposals.module.css'

interface Props {
  readonly congressId: CongressId
  readonly documentId: DocumentId
}

const text = vi.completeness

/** Which line of the congress the paper probably fills: one key says yes, and nothing is done without it. */
export function LineProposals({ congressId, documentId }: Props) {
  const mayWrite = useMayWrite()
  const { data } = useArchiveQuery('completeness.propose', { documentId })
  const { mutate, isPending } = useArchiveCommand('completeness.fill')
  const [proposal] = data?.proposals ?? []
  if (!mayWrite || proposal === undefined || (data?.filled.length ?? 0) > 0) return null
  const accept = ({ groupId, lineId }: LineProposal) =>
    mutate({ congressId, line: { groupId, lineId }, documentIds: [documentId] }, { onError: tellFailure })
  return (
    <p className={classes.proposal}>
      {text.proposed(proposal.groupLabel, proposal.label)}
      <Button size="compact-xs" variant="default" loading={isPending} onClick={() => accept(proposal)}>
        {text.accept}
      </Button>
    </p>
  )
}
