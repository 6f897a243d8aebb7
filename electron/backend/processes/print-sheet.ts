import { rm } from 'node:fs/promises'
import { AppError } from '../../../shared/app-error.ts'
import { PrintSheetReply, PrintSheetRequest } from '../../../shared/worker-protocol/print-sheet.ts'
import { assertFree, moveIntoPlace, nameBeside } from '../../storage/files/beside-target.ts'
import { type Digest, digestOf } from '../../storage/files/read-through.ts'
import { targetError } from '../../storage/files/system-error.ts'
import type { ProcessSpawner } from './process-spawner.ts'
import { createWorkerLane } from './worker-lane.ts'

/** A few pages take a second; a slow machine may take much longer. Milliseconds. */
const longestMs = 120_000

/** A statement as a PDF, laid out by a process of its own: written beside the target, read back, renamed. */
export async function printSheet(options: {
  readonly spawner: ProcessSpawner
  readonly to: string
  readonly overwrite: boolean
  readonly request: Omit<PrintSheetRequest, 'target'>
  readonly signal: AbortSignal
}): Promise<Digest & { readonly pages: number }> {
  const { to, overwrite, signal } = options
  await assertFree(to, overwrite)
  const target = nameBeside(to)
  const lane = createWorkerLane(options.spawner, 'print-sheet')
  const last: PrintSheetReply[] = []
  try {
    const job = {
      message: PrintSheetRequest.parse({ ...options.request, target }),
      onMessage: (message: unknown) => {
        last.push(PrintSheetReply.parse(message))
        return 'done' as const
      },
      silenceMs: longestMs,
      totalMs: longestMs,
    }
    const { how } = await lane.run(job, signal)
    const [reply] = last
    if (reply?.type === 'failed' && reply.code !== '')
      throw targetError(to, Object.assign(new Error(reply.message), { code: reply.code }))
    if (reply?.type !== 'done')
      throw new AppError('sheet-not-printed', { problem: reply?.type === 'failed' ? reply.message : how })
    const written = await digestOf(target, { signal })
    await moveIntoPlace(target, to, overwrite)
    return { ...written, pages: reply.pages }
  } finally {
    lane.close()
    await rm(target, { force: true }).catch(() => undefined)
  }
}
