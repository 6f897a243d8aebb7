import { type PrintSheetReply, PrintSheetRequest } from '../../shared/worker-protocol/print-sheet.ts'
import { printSheet } from './pdf/print-sheet.ts'
import { workerPort } from './worker-port.ts'

/** A program of its own: lays out one statement. Fonts of several megabytes would hold up the backend. */
const port = workerPort()
const post = (reply: PrintSheetReply) => port.post(reply)

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

port.onMessage((message) => {
  Promise.resolve(message)
    .then((request) => printSheet(PrintSheetRequest.parse(request)))
    .then((pages): PrintSheetReply => ({ type: 'done', pages }))
    .catch(
      (error: unknown): PrintSheetReply => ({
        type: 'failed',
        code: codeOf(error),
        message: error instanceof Error ? error.message : String(error),
      }),
    )
    .then(post)
})
post({ type: 'ready' })
