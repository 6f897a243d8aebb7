import { useCallback } from 'react'
import { useMayWrite } from '../../backend/open-archive.ts'
import { StepNotices } from '../../features/history/step-notices.tsx'
import { useMoveSteps } from '../../features/history/use-steps.ts'
import { useDeed } from '../../ui/deeds.tsx'

/** Ctrl+Z and Ctrl+Y, and the notices that offer to take back. */
export function StepDeeds() {
  const mayWrite = useMayWrite()
  const move = useMoveSteps()
  const undo = useCallback(() => move({ direction: 'undo', until: null }), [move])
  const redo = useCallback(() => move({ direction: 'redo', until: null }), [move])
  useDeed('undo', mayWrite ? undo : null)
  useDeed('redo', mayWrite ? redo : null)
  return mayWrite ? <StepNotices /> : null
}
