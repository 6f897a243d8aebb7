import { ActionIcon, Tooltip } from '@mantine/core'
import { Redo2, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useMayWrite } from '../../backend/open-archive.ts'
import { vi } from '../../text/vi.ts'
import { useHistory, useMoveSteps } from './use-steps.ts'

const text = vi.history

/** Hoàn tác, làm lại; the tip says what. */
export function HistoryButtons() {
  const mayWrite = useMayWrite()
  const { undo, redo } = useHistory()
  const move = useMoveSteps()
  if (!mayWrite) return null
  return (
    <ActionIcon.Group>
      <StepButton
        label={undo[0] === undefined ? text.nothingToUndo : text.undoStep(undo[0].label)}
        keys="Ctrl+Z"
        refused={undo.length === 0}
        onClick={() => move({ direction: 'undo', until: null })}
      >
        <Undo2 size={16} />
      </StepButton>
      <StepButton
        label={redo[0] === undefined ? text.nothingToRedo : text.redoStep(redo[0].label)}
        keys="Ctrl+Y"
        refused={redo.length === 0}
        onClick={() => move({ direction: 'redo', until: null })}
      >
        <Redo2 size={16} />
      </StepButton>
    </ActionIcon.Group>
  )
}

interface StepButtonProps {
  readonly label: string
  readonly keys: string
  readonly refused: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

/** Stays reachable when there is nothing to do, so that this can be read. */
function StepButton({ label, keys, refused, onClick, children }: StepButtonProps) {
  return (
    <Tooltip label={`${label} (${keys})`} multiline maw={320}>
      <ActionIcon
        variant="default"
        size={28}
        aria-label={label}
        aria-keyshortcuts={keys.replace('Ctrl', 'Control')}
        aria-disabled={refused}
        {...(refused ? { 'data-refused': true } : {})}
        onClick={refused ? undefined : onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
