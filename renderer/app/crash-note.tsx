import { Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { AppError } from '../../shared/app-error.ts'
import { cleanStack, errorKind } from '../../shared/incident.ts'
import { useBackend } from '../backend/context.ts'
import { vi } from '../text/vi.ts'
import { CopyIncident } from '../ui/copy-incident.tsx'

/** The number under which a screen that broke stands in the program's log, and what the supporter needs of it. */
export function CrashNote({ error }: { readonly error: Error }) {
  const { client } = useBackend()
  const [noted, setNoted] = useState<AppError | null>(null)
  useEffect(() => {
    const screen = /^#(\/[a-z-]*)/.exec(window.location.hash)?.[1] ?? '/'
    client.call('incidents.note', { screen, error: errorKind(error), stack: cleanStack(error) }).then(
      ({ incident, report }) => setNoted(new AppError('unexpected', { incident, report })),
      // Without the backend there is no number; the screen says already that it broke.
      () => undefined,
    )
  }, [client, error])
  if (noted === null) return null
  return (
    <>
      <Text size="sm">{vi.common.incidentNumber(String(noted.details['incident']))}</Text>
      <CopyIncident error={noted} />
    </>
  )
}
