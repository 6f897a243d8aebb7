const name = 'paper-drag'

/** Files are dragged over the reader's frame, which swallows the window's own drag events. */
export const sayPaperDrag = (): void => {
  window.dispatchEvent(new Event(name))
}

export function onPaperDrag(listener: () => void): () => void {
  window.addEventListener(name, listener)
  return () => window.removeEventListener(name, listener)
}
