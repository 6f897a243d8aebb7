import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useArchiveQuery } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import { tellWithDeed } from '../../ui/tell-with-deed.tsx'

/** Damage that is found while one works is told at once, with the way to it. */
export function DamageAlert() {
  const { data } = useArchiveQuery('fixity.state', {})
  const navigate = useNavigate()
  const known = useRef<number | null>(null)
  const bad = data === undefined ? null : data.changed + data.missing
  useEffect(() => {
    if (bad === null) return
    const before = known.current
    known.current = bad
    // What was there when the archive was opened stands on the start page.
    if (before === null || bad <= before) return
    tellWithDeed({
      id: 'damage',
      tone: 'bad',
      message: vi.fixity.foundNow(bad - before),
      deed: vi.fixity.damageOpen,
      onDeed: () => void navigate({ to: '/fixity', search: { filter: 'troubled' } }),
    })
  }, [bad, navigate])
  return null
}
