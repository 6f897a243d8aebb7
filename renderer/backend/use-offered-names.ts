import { useDebouncedValue } from '@mantine/hooks'
import type { CallOutput } from '../../shared/contract/contract.ts'
import type { AuthorityKind } from '../../shared/model/closed-lists.ts'
import { useArchiveQuery } from './queries.ts'

/** Short enough to feel at once, long enough that a quick typist asks once. */
const pauseMilliseconds = 120
const none: CallOutput<'authorities.suggest'> = []

/** Names of the register that go on from what is typed; asked for in the pauses of typing. */
export function useOfferedNames(kind: AuthorityKind, typed: string): CallOutput<'authorities.suggest'> {
  const [asked] = useDebouncedValue(typed.trim(), pauseMilliseconds)
  const enabled = asked !== ''
  const { data } = useArchiveQuery(
    'authorities.suggest',
    { kind, typed: asked.slice(0, 200), limit: 8 },
    { enabled, keepPrevious: true },
  )
  return enabled && typed.trim() !== '' ? (data ?? none) : none
}
