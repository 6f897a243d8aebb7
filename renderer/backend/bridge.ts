import type { ArchiveBridge } from '../../shared/protocol.ts'

declare global {
  interface Window {
    /** Given by the preload script. */
    readonly archive: ArchiveBridge
  }
}

/** The one way out of this window. */
export const bridge = (): ArchiveBridge => window.archive
