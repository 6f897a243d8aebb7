import { useCallback } from 'react'
import type { ArchiveState } from '../../../shared/model/archive.ts'
import { choosePlace } from '../../backend/choose-place.ts'
import { useArchiveCommand } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import { tellFailure } from '../../ui/tell.ts'
import { useMayLeave } from '../../ui/unsaved.ts'

/** Opening an archive: by its folder or from the recent ones. `busy` while it opens. */
export function useOpenArchiveFolder(onOpened: (state: ArchiveState) => void) {
  const { mutate, isPending } = useArchiveCommand('archive.open')
  const mayLeave = useMayLeave()
  const openRecent = useCallback(
    async (recent: string) => {
      if (await mayLeave()) mutate({ recent }, { onSuccess: onOpened, onError: tellFailure })
    },
    [mayLeave, mutate, onOpened],
  )
  const openFolder = useCallback(async () => {
    if (!(await mayLeave())) return
    const chosen = await choosePlace({ kind: 'existing-folder', title: vi.archive.start.chooseArchive })
    if (chosen !== null) mutate({ folder: chosen.token }, { onSuccess: onOpened, onError: tellFailure })
  }, [mayLeave, mutate, onOpened])
  return { openRecent, openFolder, busy: isPending }
}
