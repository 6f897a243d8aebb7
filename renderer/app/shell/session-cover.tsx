import { useQueryClient } from '@tanstack/react-query'
import type { ArchiveState, OpenArchive } from '../../../shared/model/archive.ts'
import { SignInScreen } from '../../features/accounts/sign-in-screen.tsx'
import { useStayAwake } from '../../features/accounts/use-stay-awake.ts'
import { useEnterArchive } from '../enter-archive.ts'
import { useCloseArchive } from './use-close-archive.ts'

/** Over the screen while nobody is signed in; the time to the lock while somebody is. */
export function SessionCover({
  open,
  onOtherPerson,
}: {
  readonly open: OpenArchive
  readonly onOtherPerson: () => void
}) {
  const { accounts, lockedFor, person } = open.session
  const enter = useEnterArchive()
  const closeArchive = useCloseArchive()
  const queries = useQueryClient()
  useStayAwake(accounts && person !== null)
  const entered = (state: ArchiveState) => {
    // The same person finds everything as it was; another one begins anew.
    if (lockedFor !== '' && state.open?.session.person?.name === lockedFor) {
      void queries.invalidateQueries()
      return
    }
    onOtherPerson()
    enter(state)
  }
  if (person !== null) return null
  return <SignInScreen key={lockedFor} open={open} onEntered={entered} onClose={closeArchive} />
}
