import { useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useArchiveQuery } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import { hideNotice, tellWithDeed } from '../../ui/tell-with-deed.tsx'

const text = vi.fixity

/** Damage that is found while one works is told at once, with the way to it; so is what waits on the start page. */
export function DamageAlert() {
  const { data } = useArchiveQuery('fixity.state', {})
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const known = useRef<number | null>(null)
  useEffect(() => {
    if (data === undefined) return
    const bad = data.changed + data.missing
    const before = known.current
    known.current = bad
    if (bad === 0) hideNotice('damage')
    if (before !== null && bad > before && pathname !== '/fixity') {
      tellWithDeed({
        id: 'damage',
        tone: 'bad',
        message: text.foundNow(bad),
        deed: text.damageOpen,
        onDeed: () => void navigate({ to: '/fixity', search: { filter: 'troubled' } }),
      })
    }
    // The program opens where it was left: what the start page says must not be missed for that.
    const waits = bad > 0 || data.recovery !== null || data.clockBehind !== null
    if (before === null && waits && pathname !== '/') {
      tellWithDeed({
        id: 'health',
        tone: 'bad',
        message: data.recovery === null ? text.waits : text.recoveryTitle,
        deed: text.look,
        onDeed: () => void navigate({ to: '/' }),
      })
    }
  }, [data, navigate, pathname])
  return null
}
