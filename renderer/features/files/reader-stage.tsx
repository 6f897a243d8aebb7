import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { readerOrigin } from '../../../shared/protocol.ts'
import { useBackend } from '../../backend/context.ts'
import { useArchiveCommand } from '../../backend/queries.ts'
import { vi } from '../../text/vi.ts'
import { Empty } from '../../ui/empty.tsx'
import { ErrorPanel } from '../../ui/error-panel.tsx'
import { Waiting } from '../../ui/query-view.tsx'
import classes from './paper-panel.module.css'
import { useReaderFrame } from './use-reader-frame.ts'
import type { ReaderHandle, WantedPaper } from './wanted-paper.ts'

interface Props {
  readonly ref: Ref<ReaderHandle>
  readonly wanted: WantedPaper | null
  readonly onReload: () => void
}

/** While the arrow keys run through a table, only the paper one rests on is opened. */
const restMilliseconds = 180
/** The reader says “opened” or “failed” within this, or the person may load it anew. */
const patienceMilliseconds = 20_000

const text = vi.files.paper

export function ReaderStage({ ref, wanted, onReload }: Props) {
  const { client } = useBackend()
  const frame = useRef<HTMLIFrameElement>(null)
  const notePrint = useArchiveCommand('files.notePrint')
  const { state, silent, starts, open, close, command } = useReaderFrame(frame, () => {
    if (wanted !== null) notePrint.mutate({ documentId: wanted.documentId, sha256: wanted.sha256 })
  })
  const [error, setError] = useState<unknown>(null)
  const [attempt, setAttempt] = useState(0)
  const [slowAt, setSlowAt] = useState<string | null>(null)
  const focusWanted = useRef(false)
  // As text, so that an equal wish is the same wish.
  const asked = wanted === null ? null : JSON.stringify({ ...wanted, attempt })
  const [rested] = useDebouncedValue(asked, restMilliseconds, { leading: true })

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

  useEffect(() => {
    setError(null)
    if (starts === 0) return
    if (rested === null) {
      close()
      return
    }
    const { documentId, sha256, name, page, words, mayPrint }: WantedPaper = JSON.parse(rested)
    const abort = new AbortController()
    client.call('files.openForReading', { documentId, sha256 }, { signal: abort.signal }).then(
      ({ ticket }) => {
        if (abort.signal.aborted) return
        open({ ticket, name, page, words, mayPrint })
        if (focusWanted.current) command('focus')
        focusWanted.current = false
      },
      (failure: unknown) => {
        if (!abort.signal.aborted) setError(failure)
      },
    )
    return () => abort.abort()
  }, [client, close, command, open, rested, starts])

  const waitsFor = state.type === 'starting' || state.type === 'opening' ? `${state.type} ${rested}` : null
  useEffect(() => {
    if (waitsFor === null) return
    const timer = setTimeout(() => setSlowAt(waitsFor), patienceMilliseconds)
    return () => clearTimeout(timer)
  }, [waitsFor])
  const slow = (waitsFor !== null && slowAt === waitsFor) || (silent && wanted !== null)

  const failed = state.type === 'failed' ? state.reason : null
  return (
    <div className={classes.stage}>
      <iframe
        ref={frame}
        title={text.frame}
        src={`${readerOrigin}/reader/index.html`}
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
      {wanted !== null && state.type === 'starting' && !slow && (
        <div className={classes.cover}>
          <Waiting label={text.opening} />
        </div>
      )}
      {slow && error === null && (
        <div className={classes.slow} role="status">
          {text.slow}{' '}
          <Button size="compact-sm" variant="default" onClick={onReload}>
            {text.reload}
          </Button>
        </div>
      )}
    </div>
  )
}
