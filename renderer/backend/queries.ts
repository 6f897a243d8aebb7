import {
  keepPreviousData,
  type QueryKey,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { AppError } from '../../shared/app-error.ts'
import type { CallInput, CallOutput } from '../../shared/contract/contract.ts'
import type { ErrorCode } from '../../shared/text/error-sentences.ts'
import type { CommandName, QueryName } from './call-names.ts'
import { useBackend } from './context.ts'

/** Failures that are told elsewhere: the answer that is here stays, and is asked again when that is over. */
const passing: ReadonlySet<string> = new Set<ErrorCode>(['not-signed-in', 'backend-lost', 'backend-gone'])

/** `[noun, member, input]`: a whole noun can be asked again by its first part. */
export const queryKeyOf = <Name extends QueryName>(name: Name, input: CallInput<Name>): QueryKey => [
  ...name.split('.'),
  input,
]

interface Options {
  /** False: do not ask yet. */
  readonly enabled?: boolean
  /** Show the last answer until the new one is here. */
  readonly keepPrevious?: boolean
}

export function useArchiveQuery<Name extends QueryName>(
  name: Name,
  input: CallInput<Name>,
  { enabled = true, keepPrevious = false }: Options = {},
): UseQueryResult<CallOutput<Name>> {
  const { client } = useBackend()
  const queries = useQueryClient()
  return useQuery<CallOutput<Name>>({
    queryKey: queryKeyOf(name, input),
    queryFn: async ({ signal, queryKey }) => {
      try {
        return await client.call(name, input, { signal })
      } catch (error) {
        // Behind the lock the screen stays as it was; it is asked again when somebody signs in, or the backend is back.
        const before = queries.getQueryData<CallOutput<Name>>(queryKey)
        if (before !== undefined && error instanceof AppError && passing.has(error.code)) return before
        throw error
      }
    },
    enabled,
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
  })
}

/** One change; what it changes is asked again by the backend's own event. */
export function useArchiveCommand<Name extends CommandName>(
  name: Name,
): UseMutationResult<CallOutput<Name>, unknown, CallInput<Name>> {
  const { client } = useBackend()
  return useMutation<CallOutput<Name>, unknown, CallInput<Name>>({
    mutationFn: (input) => client.call(name, input),
  })
}
