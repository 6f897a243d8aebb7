import type { DocumentId, Sha256 } from '../../../shared/model/ids.ts'
import type { ReaderCommand } from '../../../shared/reader-messages.ts'

/** One place in one file. */
export interface WantedPaper {
  readonly documentId: DocumentId
  readonly sha256: Sha256
  readonly name: string
  readonly page: number
  /** Marked on the page. */
  readonly words: readonly string[]
  readonly mayPrint: boolean
}

/** What the page around the reader may ask of it. */
export interface ReaderHandle {
  focus(): void
  command(name: ReaderCommand): void
}
