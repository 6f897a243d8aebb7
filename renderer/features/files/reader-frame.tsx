import { type Ref, useState } from 'react'
import type { DocumentId, Sha256 } from '../../../shared/model/ids.ts'
import type { ReaderCommand } from '../../../shared/reader-messages.ts'
import { ReaderStage } from './reader-stage.tsx'

/** One place in one file. */
export interface WantedPaper {
  readonly documentId: DocumentId
  readonly sha256: Sha256
  readonly name: string
  readonly page: number
  /** Marked on the page. */
  readonly words: readonly string[]
}

export interface ReaderHandle {
  focus(): void
  command(name: ReaderCommand): void
}

interface Props {
  readonly ref: Ref<ReaderHandle>
  readonly wanted: WantedPaper | null
}

/** The frame in whose own process papers are opened; one that does not answer any more is loaded anew. */
export function ReaderFrame({ ref, wanted }: Props) {
  const [generation, setGeneration] = useState(0)
  return (
    <ReaderStage key={generation} ref={ref} wanted={wanted} onReload={() => setGeneration(generation + 1)} />
  )
}
