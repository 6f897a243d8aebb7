import { useDebouncedValue } from '@mantine/hooks'
import type { DocumentBrief } from '../../shared/model/document-link.ts'
import { useArchiveQuery } from './queries.ts'

const pauseMilliseconds = 150
const none: readonly DocumentBrief[] = []

/** Papers that answer what is typed, to point at one of them. */
export function useFoundPapers(typed: string): readonly DocumentBrief[] {
  const [words] = useDebouncedValue(typed.trim(), pauseMilliseconds)
  const enabled = words !== ''
  const { data } = useArchiveQuery(
    'documents.look',
    { words: words.slice(0, 200), limit: 12 },
    { enabled, keepPrevious: true },
  )
  return enabled ? (data ?? none) : none
}
