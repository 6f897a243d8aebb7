/** Whether a dialog is over the screen: what lies below it must not react. */
export const modalIsOpen = (): boolean => document.querySelector('[aria-modal="true"]') !== null
