/** Whether a dialog is over the screen: what lies below it must not react. */
export const modalIsOpen = (): boolean => document.querySelector('[aria-modal="true"]') !== null

/** Whether the sign-in lies over everything: dialogs below it still hear the keys and must not act on them. */
export const screenIsCovered = (): boolean => document.querySelector('dialog[open]') !== null
