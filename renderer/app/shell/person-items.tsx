import { Menu } from '@mantine/core'
import { Lock, UserLock, UserX } from 'lucide-react'
import { roles } from '../../../shared/model/roles.ts'
import { useOpenArchive } from '../../backend/open-archive.ts'
import { vi } from '../../text/vi.ts'
import { useShowDialog } from '../dialogs-context.ts'
import { keyOf } from '../shortcuts.ts'
import { useLeave } from './use-leave.ts'

const text = vi.accounts.menu

/** Who is signed in, and how they leave. */
export function PersonItems() {
  const { person } = useOpenArchive().session
  const showDialog = useShowDialog()
  const { lock, signOut } = useLeave()
  return (
    <>
      {person?.role != null && <Menu.Label>{text.now(person.name, roles.labels[person.role])}</Menu.Label>}
      <Menu.Item leftSection={<Lock size={16} />} rightSection={keyOf('lock')} onClick={lock}>
        {text.lock}
      </Menu.Item>
      <Menu.Item leftSection={<UserX size={16} />} onClick={signOut}>
        {text.signOut}
      </Menu.Item>
      <Menu.Item
        leftSection={<UserLock size={16} />}
        onClick={() => showDialog({ type: 'password', account: null })}
      >
        {text.password}
      </Menu.Item>
    </>
  )
}
