import { type MakePaperReply, MakePaperRequest } from '../../shared/worker-protocol/make-paper.ts'
import { makePaper } from './sample/make-paper-pdf.ts'
import { workerPort } from './worker-port.ts'

/** A program of its own: makes papers of the sample, one after another. Fonts and pictures would hold up the backend. */
const port = workerPort()

const post = (reply: MakePaperReply) => port.post(reply)

port.onMessage((message) => {
  Promise.resolve()
    .then(() => makePaper(MakePaperRequest.parse(message)))
    .then(
      (pages) => post({ type: 'done', pages }),
      (error: unknown) =>
        post({ type: 'failed', message: error instanceof Error ? error.message : String(error) }),
    )
})
post({ type: 'ready' })
