import { useNavigate } from '@tanstack/react-router'
import { DocumentId, DossierId } from '../../shared/model/ids.ts'
import type { AnyJob } from '../backend/job-store.ts'
import { useArchiveQuery } from '../backend/queries.ts'
import { CopyResult } from '../features/archive/upkeep/copy-result.tsx'
import { VerifyResult } from '../features/archive/upkeep/verify-result.tsx'
import { useOpenArchiveFolder } from '../features/archive/use-open-archive-folder.ts'
import { ExportResult } from '../features/dossiers/export-result.tsx'
import { FilingResult } from '../features/files/filing-result.tsx'
import { UnreadFiles } from '../features/files/unread-files.tsx'
import { RepairResult } from '../features/fixity/repair-result.tsx'
import { TableResult } from '../features/tables/table-result.tsx'
import { useEnterArchive } from './enter-archive.ts'
import { useOpenPaper } from './use-open-paper.ts'

interface Props {
  readonly job: AnyJob
  readonly onClose: () => void
}

/** What long work came to. */
export function JobResult({ job, onClose }: Props) {
  const navigate = useNavigate()
  const openPaper = useOpenPaper()
  const archive = useArchiveQuery('archive.state', {})
  const { openRecent } = useOpenArchiveFolder(useEnterArchive())
  if (job.state.type !== 'done') return null
  switch (job.name) {
    case 'files.file': {
      // An input is what was sent: plain numbers, which are ids again once parsed.
      const dossierId = DossierId.parse(job.input.dossierId)
      const documentId = DocumentId.nullable().parse(job.input.documentId ?? null)
      return (
        <FilingResult
          report={job.state.output}
          dossierId={dossierId}
          documentId={documentId}
          approval={job.input.approval ?? ''}
          onCatalogue={(document) => {
            onClose()
            void navigate({
              to: '/dossier/$id',
              params: { id: dossierId },
              search: { document, catalogue: true },
            })
          }}
          onClose={onClose}
        />
      )
    }
    case 'dossiers.export':
      return (
        <ExportResult report={job.state.output} dossierId={DossierId.parse(job.input.id)} onClose={onClose} />
      )
    case 'archive.verify':
      return <VerifyResult report={job.state.output} onClose={onClose} />
    case 'archive.backup':
      return <CopyResult kind="backup" report={job.state.output} onClose={onClose} />
    case 'archive.restore': {
      const { to } = job.state.output
      return (
        <CopyResult
          kind="restore"
          report={job.state.output}
          restored={archive.data?.recent.find(({ folder }) => folder === to)}
          onOpen={(id) => {
            onClose()
            void openRecent(id)
          }}
          onClose={onClose}
        />
      )
    }
    case 'fixity.repair':
      return <RepairResult report={job.state.output} onClose={onClose} />
    case 'tables.export':
      return <TableResult report={job.state.output} onClose={onClose} />
    case 'files.readWaiting':
      return (
        <UnreadFiles
          problems={job.state.output.unread}
          onOpen={(paper) => {
            onClose()
            openPaper(paper)
          }}
          onClose={onClose}
        />
      )
    case 'files.saveCopy':
    case 'fixity.check':
    case 'fixity.offers':
    case 'fixity.printHealth':
    case 'audit.export':
    case 'sample.make':
    case 'sample.makeIn':
      return null
  }
}
