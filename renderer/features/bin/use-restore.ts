import { useMutation } from '@tanstack/react-query'
import { useBackend } from '../../backend/context.ts'
import { vi } from '../../text/vi.ts'
import { tell, tellFailure } from '../../ui/tell.ts'
import type { Marked } from './bin-rows.ts'

/** Dossiers first: a paper cannot come back to a dossier that is still in the bin. Files need a dossier to be chosen. */
export function useRestore(): { restore: (marked: Marked, onDone: () => void) => void; busy: boolean } {
  const { client } = useBackend()
  const { mutate, isPending } = useMutation({
    mutationFn: async ({ dossiers, documents }: Marked) => {
      if (dossiers.length > 0) await client.call('bin.restoreDossiers', { ids: [...dossiers] })
      if (documents.length > 0) await client.call('bin.restoreDocuments', { ids: [...documents] })
      return dossiers.length + documents.length
    },
    onSuccess: (items) => {
      if (items > 0) tell(vi.bin.restored(items))
    },
    onError: tellFailure,
  })
  return { restore: (marked, onSuccess) => mutate(marked, { onSuccess }), busy: isPending }
}
