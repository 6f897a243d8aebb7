import { useNavigate, useSearch } from '@tanstack/react-router'
import { permissions } from '../../../shared/model/permissions.ts'
import { useMay } from '../../backend/open-archive.ts'
import { useArchiveQuery } from '../../backend/queries.ts'
import { AuditView } from '../../features/audit/audit-view.tsx'
import { vi } from '../../text/vi.ts'
import { Empty } from '../../ui/empty.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { useOpenRecord } from '../use-open-record.ts'

/** Nhật ký. */
export function AuditPage() {
  const may = useMay('audit')
  const facets = useArchiveQuery('audit.facets', {}, { enabled: may, keepPrevious: true })
  const place = useSearch({ from: '/archive/audit' })
  const navigate = useNavigate()
  const openRecord = useOpenRecord()
  if (!may) {
    return (
      <Empty page title={vi.audit.noRight}>
        {vi.accounts.noRight(permissions.audit.label)}
      </Empty>
    )
  }
  return (
    <QueryView query={facets}>
      {(answer) => (
        <AuditView
          facets={answer}
          place={place}
          onPlace={(search) => void navigate({ to: '/audit', search, replace: true })}
          onOpen={({ place: record }) => openRecord(record)}
        />
      )}
    </QueryView>
  )
}
