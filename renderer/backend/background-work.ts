import { useEffect, useState } from 'react'
import type { Progress } from '../../shared/contract/define.ts'
import type { BackendEvent } from '../../shared/contract/events.ts'
import { useBackend } from './context.ts'

type BackgroundName = Extract<BackendEvent, { type: 'background' }>['name']

/** What the backend is doing that nobody called for. */
export function useBackgroundWork(): ReadonlyMap<BackgroundName, Progress> {
  const { client } = useBackend()
  const [work, setWork] = useState<ReadonlyMap<BackgroundName, Progress>>(new Map())
  useEffect(
    () =>
      client.onEvent((event) => {
        if (event.type !== 'background') return
        setWork((before) => {
          const after = new Map(before)
          if (event.progress === null) after.delete(event.name)
          else after.set(event.name, event.progress)
          return after
        })
      }),
    [client],
  )
  return work
}
