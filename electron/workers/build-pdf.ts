import { type BuildPdfReply, BuildPdfRequest } from '../../shared/worker-protocol/build-pdf.ts'
import { buildDossierPdf } from './pdf/build-dossier-pdf.ts'
import { startWatchdog } from './watchdog.ts'
import { workerPort } from './worker-port.ts'

/** A program of its own: joins the papers of one dossier into one PDF. It is stopped by ending it. */
const port = workerPort()
const watchdog = startWatchdog()

function post(reply: BuildPdfReply): void {
  port.post(reply)
}

/** Milliseconds between two signs of life to the parent. */
const aliveEveryMs = 1000

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

async function answer(message: unknown): Promise<BuildPdfReply> {
  const request = BuildPdfRequest.parse(message)
  let lastPost = performance.now()
  watchdog.start(request.limits)
  try {
    const result = await buildDossierPdf(request, {
      progress: (progress) => {
        watchdog.progress()
        lastPost = performance.now()
        post({ type: 'progress', progress })
      },
      alive: () => {
        watchdog.progress()
        if (performance.now() - lastPost < aliveEveryMs) return
        lastPost = performance.now()
        post({ type: 'alive' })
      },
      signal: new AbortController().signal,
    })
    return { type: 'done', result }
  } finally {
    watchdog.stop()
  }
}

port.onMessage((message) => {
  answer(message)
    .catch((error: unknown): BuildPdfReply => {
      return {
        type: 'failed',
        code: codeOf(error),
        message: error instanceof Error ? error.message : String(error),
      }
    })
    .then(post)
})
post({ type: 'ready' })
