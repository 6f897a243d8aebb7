import { useEffect } from 'react'
import { readerOrigin } from '../../../shared/protocol.ts'
import { useBackend } from '../../backend/context.ts'

/** Milliseconds between two words to the backend that the person is still there. */
const seldom = 15_000

const deeds = ['pointerdown', 'keydown', 'wheel', 'pointermove'] as const

/** Lets the time to the lock begin anew while the person types, points, or turns pages in the reader. */
export function useStayAwake(isOn: boolean): void {
  const { client } = useBackend()
  useEffect(() => {
    if (!isOn) return
    let last = 0
    const stay = () => {
      if (Date.now() - last < seldom && Date.now() >= last) return
      last = Date.now()
      // Refused only when it is locked or closed by now, which the screen learns anyway.
      client.call('accounts.stay', {}).catch(() => undefined)
    }
    const turned = (event: MessageEvent) => {
      if (event.origin === readerOrigin && event.data?.type === 'page') stay()
    }
    for (const deed of deeds) window.addEventListener(deed, stay, { capture: true, passive: true })
    window.addEventListener('message', turned)
    return () => {
      for (const deed of deeds) window.removeEventListener(deed, stay, { capture: true })
      window.removeEventListener('message', turned)
    }
  }, [client, isOn])
}
