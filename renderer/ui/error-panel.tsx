import { Alert, Button, Group, Text } from '@mantine/core'
import { CircleAlert } from 'lucide-react'
import { vi } from '../text/vi.ts'
import { CopyIncident } from './copy-incident.tsx'
import { sentenceOf } from './sentence-of.ts'

interface Props {
  readonly error: unknown
  readonly title?: string
  readonly onRetry?: () => void
}

/** What failed, in a sentence, with a way on. */
export function ErrorPanel({ error, title = vi.common.loadFailedTitle, onRetry }: Props) {
  return (
    <Alert role="alert" color="red" variant="light" title={title} icon={<CircleAlert size={18} />} m="md">
      <Text size="sm">{sentenceOf(error)}</Text>
      <CopyIncident error={error} />
      {onRetry !== undefined && (
        <Group mt="sm">
          <Button variant="default" onClick={onRetry}>
            {vi.common.retry}
          </Button>
        </Group>
      )}
    </Alert>
  )
}
