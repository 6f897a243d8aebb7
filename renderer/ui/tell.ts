import { notifications } from '@mantine/notifications'
import { createElement } from 'react'
import { AppError } from '../../shared/app-error.ts'
import { vi } from '../text/vi.ts'
import { FailureNotice } from './copy-incident.tsx'
import { sentenceOf } from './sentence-of.ts'

const closeButtonProps = { 'aria-label': vi.common.close }

/** A short line that something was done; goes away by itself. */
export const tell = (message: string): void => {
  notifications.show({ closeButtonProps, message, color: 'green', autoClose: 5000 })
}

/** Done, but something is to be heeded. */
export const tellGently = (message: string): void => {
  notifications.show({ closeButtonProps, message, color: 'yellow', autoClose: 7000 })
}

/** Something to be read, in the place of what was told under this name before; stays until it is closed. */
export const tellToStay = (id: string, message: string, color: 'yellow' | 'red'): void => {
  notifications.hide(id)
  notifications.show({ id, closeButtonProps, message, color, autoClose: false })
}

/** A failure outside any form; stays until it is closed. */
export const tellFailure = (error: unknown): void => {
  // The sign-in that covers the screen says it better, and would leave this notice behind.
  if (error instanceof AppError && error.code === 'not-signed-in') return
  const message = createElement(FailureNotice, { error, sentence: sentenceOf(error) })
  notifications.show({ closeButtonProps, message, color: 'red', autoClose: false })
}
