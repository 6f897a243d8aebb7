const boxes =
  'textarea, [contenteditable="true"], input:not([type="checkbox"], [type="radio"], [type="button"])'

/** Whether a key pressed here edits text: then taking back is the box's own. */
export const inTextField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(boxes) !== null
