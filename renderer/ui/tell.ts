import { notifications } from '@mantine/notifications'
import { vi } from '../text/vi.ts'
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

/** A failure outside any form; stays until it is closed. */
export const tellFailure = (error: unknown): void => {
  notifications.show({ closeButtonProps, message: sentenceOf(error), color: 'red', autoClose: false })
}
