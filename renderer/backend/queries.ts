import {
  keepPreviousData,
  type QueryKey,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
} from '@tanstack/react-query'
import type { CallInput, CallOutput } from '../../shared/contract/contract.ts'
import type { CommandName, QueryName } from './call-names.ts'
import { useBackend } from './context.ts'

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
  return useQuery<CallOutput<Name>>({
    queryKey: queryKeyOf(name, input),
    queryFn: ({ signal }) => client.call(name, input, { signal }),
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
