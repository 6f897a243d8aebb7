import type { BackendEvent } from '../../../shared/contract/events.ts'
import type { Checker } from '../../storage/checks/checker.ts'

/** Checks what changed in small portions, so that calls are answered in between. */
export interface Checking {
  /** Begins, or goes on if it is at work already. */
  run(): void
  stop(): void
}

/** Papers in one portion: some milliseconds, so that no key waits for it. */
const portion = 40
/** Between two portions: whoever types has the machine for the rest of the time. */
const restMs = 10
/** Changes that come in a row are checked together. */
const gatherMs = 300
/** Fewer than this are checked at once and nobody is told. */
const worthTelling = 500
/** The screens that show findings are told this often. */
const tellEveryMs = 1_000

export function createChecking(checker: Checker, emit: (event: BackendEvent) => void): Checking {
  let timer: NodeJS.Timeout | null = null
  let stopped = false
  let atWork = false
  let done = 0
  let told = false
  let toldAt = 0

  function step(): void {
    timer = null
    if (stopped) return
    const { checked, left } = checker.update(portion)
    done += checked
    if (left === 0) {
      end()
      return
    }
    told = told || left > worthTelling
    if (told && Date.now() - toldAt >= tellEveryMs) {
      toldAt = Date.now()
      emit({ type: 'background', name: 'checking', progress: { done, total: done + left, label: '' } })
    }
    timer = setTimeout(step, restMs)
  }

  function end(): void {
    atWork = false
    if (told) emit({ type: 'background', name: 'checking', progress: null })
    if (done > 0) emit({ type: 'changed', nouns: ['checks'] })
    done = 0
    told = false
  }

  return {
    run: () => {
      if (stopped || atWork) return
      atWork = true
      timer = setTimeout(step, gatherMs)
      // Checking alone must not keep the command line alive.
      timer.unref()
    },
    stop: () => {
      stopped = true
      if (timer !== null) clearTimeout(timer)
    },
  }
}
