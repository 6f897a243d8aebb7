import type { ArchiveHandlers } from '../context.ts'

export const incidentHandlers: ArchiveHandlers['incidents'] = {
  note: ({ screen, error, stack }, { incidents }) =>
    // Of the place in the window only which screen: what follows may be words that were searched for.
    incidents.noteTold({ call: `window ${/^\/[a-z-]*/.exec(screen)?.[0] ?? ''}`, error, stack }),
}
