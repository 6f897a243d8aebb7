import type { vi } from '../text/vi.ts'

/** Everything a key or the menu can ask for. Who can do it registers itself; the last one registered does it. */
export type Deed = keyof typeof vi.shell.keyboard.labels | 'results'

export interface DeedBoard {
  register(deed: Deed, handler: () => void): () => void
  /** False when nobody on the screen can do it now. */
  perform(deed: Deed): boolean
}

export function createDeedBoard(): DeedBoard {
  const handlers = new Map<Deed, (() => void)[]>()
  return {
    register: (deed, handler) => {
      const own = handlers.get(deed) ?? []
      handlers.set(deed, [...own, handler])
      return () => {
        handlers.set(
          deed,
          (handlers.get(deed) ?? []).filter((other) => other !== handler),
        )
      }
    },
    perform: (deed) => {
      const handler = handlers.get(deed)?.at(-1)
      handler?.()
      return handler !== undefined
    },
  }
}
