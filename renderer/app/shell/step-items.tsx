import { Menu } from '@mantine/core'
import { History, Redo2, Undo2 } from 'lucide-react'
import { useMayWrite } from '../../backend/open-archive.ts'
import { useHistory, useMoveSteps } from '../../features/history/use-steps.ts'
import { vi } from '../../text/vi.ts'
import { useShowDialog } from '../dialogs-context.ts'
import { keyOf } from '../shortcuts.ts'

const text = vi.history

/** “Hoàn tác: …”, “Làm lại: …” and the list of steps, in the archive's menu. */
export function StepItems() {
  const mayWrite = useMayWrite()
  const { undo, redo } = useHistory()
  const move = useMoveSteps()
  const showDialog = useShowDialog()
  if (!mayWrite) return null
  return (
    <>
      <Menu.Divider />
      <Menu.Item
        leftSection={<Undo2 size={16} />}
        rightSection={keyOf('undo')}
        disabled={undo[0] === undefined}
        onClick={() => move({ direction: 'undo', until: null })}
      >
        {undo[0] === undefined ? text.undo : text.undoStep(undo[0].label)}
      </Menu.Item>
      <Menu.Item
        leftSection={<Redo2 size={16} />}
        rightSection={keyOf('redo')}
        disabled={redo[0] === undefined}
        onClick={() => move({ direction: 'redo', until: null })}
      >
        {redo[0] === undefined ? text.redo : text.redoStep(redo[0].label)}
      </Menu.Item>
      <Menu.Item leftSection={<History size={16} />} onClick={() => showDialog({ type: 'history' })}>
        {text.recent}
      </Menu.Item>
    </>
  )
}
