import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import type { DocumentId, Sha256 } from '../../../shared/model/ids.ts'
import { readerOrigin } from '../../../shared/protocol.ts'
import type { ReaderCommand } from '../../../shared/reader-messages.ts'
import { useBackend } from '../../backend/context.ts'
import { vi } from '../../text/vi.ts'
import { Empty } from '../../ui/empty.tsx'
import { ErrorPanel } from '../../ui/error-panel.tsx'
import classes from './paper-panel.module.css'
import { useReaderFrame } from './use-reader-frame.ts'

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

/** While the arrow keys run through a table, only the paper one rests on is opened. */
const restMilliseconds = 180
/** The reader says “opened” or “failed” within this, or the person may load it anew. */
const patienceMilliseconds = 20_000

/** The frame in whose own process papers are opened. */
export function ReaderFrame({ ref, wanted }: Props) {
  const { client } = useBackend()
  const frame = useRef<HTMLIFrameElement>(null)
  const [generation, setGeneration] = useState(0)
  const { state, starts, open, close, command } = useReaderFrame(frame, generation)
  const [error, setError] = useState<unknown>(null)
  const [slow, setSlow] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const asked = wanted === null ? null : JSON.stringify(wanted)
  const [rested] = useDebouncedValue(asked, restMilliseconds, { leading: true })
  const focusWanted = useRef(false)

  useImperativeHandle(
    ref,
    () => ({
      focus: () => {
        focusWanted.current = true
        frame.current?.focus()
        command('focus')
      },
      command,
    }),
    [command],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again after each start of the frame and on “try again”
  useEffect(() => {
    setError(null)
    if (starts === 0) return
    if (rested === null) {
      close()
      return
    }
    const paper: WantedPaper = JSON.parse(rested)
    const abort = new AbortController()
    client
      .call(
        'files.openForReading',
        { documentId: paper.documentId, sha256: paper.sha256 },
        { signal: abort.signal },
      )
      .then(
        ({ ticket }) => {
          if (abort.signal.aborted) return
          open({ ticket, name: paper.name, page: paper.page, words: paper.words })
          if (focusWanted.current) command('focus')
          focusWanted.current = false
        },
        (failure: unknown) => {
          if (!abort.signal.aborted) setError(failure)
        },
      )
    return () => abort.abort()
  }, [rested, starts, attempt, client])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the clock starts anew with each frame and each paper
  useEffect(() => {
    setSlow(false)
    if (state.type !== 'starting' && state.type !== 'opening') return
    const timer = setTimeout(() => setSlow(true), patienceMilliseconds)
    return () => clearTimeout(timer)
  }, [state.type, generation, rested])

  const text = vi.files.paper
  const failed = state.type === 'failed' ? state.reason : null
  return (
    <div className={classes.stage}>
      <iframe
        key={generation}
        ref={frame}
        title={text.frame}
        src={`${readerOrigin}/index.html`}
        className={classes.frame}
        data-covered={wanted === null || failed !== null || error !== null}
      />
      {error !== null && (
        <div className={classes.cover}>
          <ErrorPanel error={error} onRetry={() => setAttempt(attempt + 1)} />
        </div>
      )}
      {error === null && failed !== null && (
        <div className={classes.cover}>
          <Empty title={text[`${failed}Title`]}>{text[failed]}</Empty>
        </div>
      )}
      {slow && error === null && (
        <div className={classes.slow} role="status">
          {text.slow}{' '}
          <Button size="compact-sm" variant="default" onClick={() => setGeneration(generation + 1)}>
            {text.reload}
          </Button>
        </div>
      )}
    </div>
  )
}
