import { useEffect, useState } from 'react'
import type { CongressId, DossierId } from '../../../shared/model/ids.ts'
import type { Severity, ValidationCode } from '../../../shared/model/rules.ts'
import { useArchiveQuery } from '../../backend/queries.ts'

export interface FindingScope {
  readonly severity: Severity | null
  readonly rule: ValidationCode | null
  readonly dossierId: DossierId | null
  readonly congressId: CongressId | null
}

const portion = 100
/** More than this nobody reads through; the filters narrow it down. */
const most = 500

/** The list as far as it has been scrolled to, asked again while the archive is still being checked. */
export function useFindings(scope: FindingScope): {
  readonly query: ReturnType<typeof useArchiveQuery<'checks.page'>>
  readonly more: () => void
} {
  const [limit, setLimit] = useState(portion)
  const query = useArchiveQuery('checks.page', { ...scope, limit }, { keepPrevious: true })
  const { data, refetch } = query
  const left = data?.left ?? 0
  useEffect(() => {
    if (left === 0) return
    const timer = setTimeout(() => void refetch(), 1_000)
    return () => clearTimeout(timer)
  }, [left, refetch])
  return {
    query,
    more: () => {
      if (data !== undefined && data.findings.length < data.total)
        setLimit((now) => Math.min(most, now + portion))
    },
  }
}
