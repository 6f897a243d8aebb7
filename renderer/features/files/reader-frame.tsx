import { type Ref, useState } from 'react'
import { ReaderStage } from './reader-stage.tsx'
import type { ReaderHandle, WantedPaper } from './wanted-paper.ts'

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
