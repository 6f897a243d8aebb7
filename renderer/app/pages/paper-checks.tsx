import { useNavigate } from '@tanstack/react-router'
import { ClipboardCheck } from 'lucide-react'
import type { DocumentFields, Document as Paper } from '../../../shared/model/document.ts'
import type { Dossier } from '../../../shared/model/dossier.ts'
import { useMayWrite } from '../../backend/open-archive.ts'
import { useArchiveQuery } from '../../backend/queries.ts'
import { LiveFindings } from '../../features/checks/live-findings.tsx'
import { useFix } from '../../features/checks/use-fix.ts'
import { LineProposals } from '../../features/completeness/line-proposals.tsx'
import { vi } from '../../text/vi.ts'
import { TipButton } from '../../ui/tip-button.tsx'

interface Props {
  readonly paper: Pick<Paper, 'id'>
  readonly congressId: Dossier['congressId']
  readonly typed: Partial<DocumentFields> | null
}

/** What the rules say of a paper while it is catalogued, and which part of its congress it probably is. */
export function PaperChecks({ paper, congressId, typed }: Props) {
  const mayWrite = useMayWrite()
  const { fix } = useFix()
  return (
    <>
      {congressId !== null && <LineProposals congressId={congressId} documentId={paper.id} />}
      <LiveFindings id={paper.id} typed={typed} onFix={mayWrite ? fix : null} />
    </>
  )
}

/** How many findings the open dossier has; opens their list. */
export function DossierChecks({ dossier }: { readonly dossier: Pick<Dossier, 'id'> }) {
  const navigate = useNavigate()
  const { data } = useArchiveQuery('checks.page', { dossierId: dossier.id, limit: 1 })
  const { errors, warnings, infos } = data?.counts ?? { errors: 0, warnings: 0, infos: 0 }
  const rest = warnings + infos
  const counted = errors + rest === 0 ? vi.checks.dossierNone : vi.checks.dossierButton(errors, rest)
  const words = data === undefined ? vi.checks.open : counted
  return (
    <TipButton
      size="xs"
      // As wide whatever it says, or the rows below would jump once it is known.
      miw={210}
      variant={errors > 0 ? 'light' : 'default'}
      leftSection={<ClipboardCheck size={15} />}
      tip={vi.checks.intro}
      onClick={() => void navigate({ to: '/checks', search: { dossier: dossier.id } })}
    >
      {words}
    </TipButton>
  )
}
