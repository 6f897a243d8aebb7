import { useDocumentVisibility } from '@mantine/hooks'
import { useEffect, useMemo, useState } from 'react'
import { readerPulse } from './reader-pulse.ts'

const beatMilliseconds = 5_000

/** Asks the reader whether it lives while a paper is shown in a visible window; `silent` = it does not answer. */
export function useReaderPulse(shown: boolean, ask: () => void) {
  const [silent, setSilent] = useState(false)
  const pulse = useMemo(() => readerPulse(ask, setSilent), [ask])
  const asks = useDocumentVisibility() === 'visible' && shown
  useEffect(() => {
    if (!asks) return
    const timer = setInterval(pulse.beat, beatMilliseconds)
    return () => clearInterval(timer)
  }, [asks, pulse])
  return { silent, heard: pulse.heard }
}
