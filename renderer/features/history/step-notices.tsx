import { useEffect, useRef } from 'react'
import { vi } from '../../text/vi.ts'
import { hideNotice, tellWithDeed } from '../../ui/tell-with-deed.tsx'
import { isNotable } from './notable-step.ts'
import { useHistory, useMoveSteps } from './use-steps.ts'

const notice = 'step-notice'

/** After a change that is worth it: a line that says what was done and takes it back. */
export function StepNotices() {
  const { undo, redo, known: answered } = useHistory()
  const move = useMoveSteps()
  /** The newest step there was; null until the first answer, which tells of earlier work. */
  const known = useRef<number | null>(null)
  const newest = undo[0]
  const last = Math.max(newest?.id ?? 0, ...redo.map(({ id }) => id))
  useEffect(() => {
    if (!answered) return
    const before = known.current
    known.current = Math.max(last, before ?? 0)
    // Whatever comes after it makes the notice's button say something else than it would do.
    hideNotice(notice)
    if (before === null || newest === undefined || newest.id <= before || !isNotable(newest)) return
    tellWithDeed({
      id: notice,
      message: newest.label,
      deed: vi.history.undo,
      onDeed: () => move({ direction: 'undo', until: newest.id }),
    })
  }, [answered, last, move, newest])
  return null
}
