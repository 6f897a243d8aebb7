import { type ExtractTextReply, ExtractTextRequest } from '../../shared/worker-protocol/extract-text.ts'
import { openFileSource } from './engines/file-source.ts'
import { EncryptedPdf } from './engines/pdf-document.ts'
import { type ReadEnd, readPdf } from './engines/read-pdf.ts'
import { startWatchdog } from './watchdog.ts'
import { workerPort } from './worker-port.ts'

/** A program of its own: reads the text of the files it is told, one after the other, until it is ended. */
const port = workerPort()
const watchdog = startWatchdog()

function post(reply: ExtractTextReply): void {
  port.post(reply)
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'EIO'
}

async function read(request: ExtractTextRequest): Promise<ExtractTextReply> {
  const end = (how: ReadEnd | 'encrypted' | 'not-pdf' | 'damaged'): ExtractTextReply => ({
    type: 'end',
    how,
    residentBytes: process.memoryUsage.rss(),
  })
  let source: ReturnType<typeof openFileSource>
  try {
    source = openFileSource(request.path)
  } catch (error) {
    return { type: 'file-error', code: codeOf(error) }
  }
  try {
    if (!source.hasPdfHeader()) return end('not-pdf')
    return end(
      await readPdf(source, request, (reply) => {
        watchdog.progress()
        post(reply)
      }),
    )
  } catch (error) {
    if (source.readError() !== undefined) return { type: 'file-error', code: codeOf(source.readError()) }
    return end(error instanceof EncryptedPdf ? 'encrypted' : 'damaged')
  } finally {
    source.close()
  }
}

async function answer(message: unknown): Promise<void> {
  const request = ExtractTextRequest.parse(message)
  watchdog.start(request.limits)
  const reply = await read(request)
  watchdog.stop()
  post(reply)
}

function broken(error: unknown): void {
  post({ type: 'broken', message: error instanceof Error ? error.message.slice(0, 400) : 'unknown' })
}

// A parser may throw from a timer or leave a promise alone: the parent is told and starts another process.
process.on('uncaughtException', broken)
// Subtle: pdf.js leaves rejected promises behind for parts of a broken file that it then does without.
process.on('unhandledRejection', () => undefined)
port.onMessage((message) => void answer(message).catch(broken))
post({ type: 'ready' })
