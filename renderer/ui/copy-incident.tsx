import { Button, Text } from '@mantine/core'
import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { AppError } from '../../shared/app-error.ts'
import { vi } from '../text/vi.ts'
import { copyText } from './copy-text.ts'

/** What the supporter needs to know of an unexpected error; null for any other failure. */
function reportIn(error: unknown): string | null {
  if (!(error instanceof AppError) || error.code !== 'unexpected') return null
  const report = error.details['report']
  return typeof report === 'string' ? report : null
}

/** “Sao chép” beside an unexpected error: everything the supporter needs, and nothing of what the archive holds. */
export function CopyIncident({ error }: { readonly error: unknown }) {
  const [copied, setCopied] = useState(false)
  const report = reportIn(error)
  if (report === null) return null
  return (
    <Button
      mt={6}
      size="compact-sm"
      variant="default"
      leftSection={copied ? <Check size={14} /> : <Copy size={14} />}
      onClick={() => setCopied(copyText(report))}
    >
      {copied ? vi.common.incidentCopied : vi.common.copyIncident}
    </Button>
  )
}

/** A failure with its way to the supporter, as a notice shows it. */
export const FailureNotice = ({
  error,
  sentence,
}: {
  readonly error: unknown
  readonly sentence: string
}) => (
  <>
    <Text size="sm">{sentence}</Text>
    <CopyIncident error={error} />
  </>
)
