import { Button, type ButtonProps, Tooltip } from '@mantine/core'
import { type ReactNode, useState } from 'react'

interface Props extends Omit<ButtonProps, 'children' | 'disabled'> {
  readonly children: ReactNode
  readonly tip: string
  /** Given: the button does not work now, and this is why. */
  readonly refusal?: string | null
  readonly onClick: () => void
}

/**
 * A button that says what it does, or why it does not work now. Subtle: it stays focusable when refused
 * (aria-disabled, not disabled), or keyboards and screen readers would never reach the reason.
 */
export function TipButton({ tip, refusal = null, onClick, children, ...props }: Props) {
  const refused = refusal !== null
  // Once pressed, the words have done their duty and must not cover what comes.
  const [pressed, setPressed] = useState(false)
  return (
    <Tooltip
      label={refusal ?? tip}
      multiline
      maw={320}
      openDelay={refused ? 100 : 500}
      disabled={pressed && !refused}
    >
      <Button
        {...props}
        aria-disabled={refused}
        {...(refused ? { 'data-refused': true } : {})}
        onMouseLeave={() => setPressed(false)}
        onClick={() => {
          setPressed(true)
          if (!refused) onClick()
        }}
      >
        {children}
      </Button>
    </Tooltip>
  )
}
