/** Work that nobody asks for and that waits until nobody is busy: checking originals, backups, reminders. */
export interface UpkeepTask {
  readonly name: string
  /** Whether there is anything to do at this moment. Asked often: it must be cheap. */
  isDue(now: Date): boolean
  /**
   * One small portion. A long portion looks at the signal: it is aborted when the archive is closed. What goes wrong is
   * the task's own to note; whatever it throws all the same puts the task off for an hour.
   */
  run(signal: AbortSignal): Promise<void>
}

export interface Upkeep {
  /** Somebody called for something; tell when it is answered. Upkeep waits until it has been quiet for a while. */
  callBegan(): () => void
  /** Ends after the portion at hand. */
  stop(): Promise<void>
}

/** When upkeep may work. */
export interface UpkeepPace {
  /** How long nobody must have called for anything. Milliseconds, default 20 seconds. */
  readonly quietFor?: number
  /** How often to look whether something is due. Milliseconds, default 5 seconds. */
  readonly every?: number
}

export interface UpkeepOptions extends UpkeepPace {
  readonly tasks: readonly UpkeepTask[]
  readonly now: () => Date
}

const putOffFor = 60 * 60 * 1_000

/** Runs tasks one at a time, in their order, a portion whenever it is quiet. */
export function startUpkeep({ tasks, now, quietFor = 20_000, every = 5_000 }: UpkeepOptions): Upkeep {
  const stopped = new AbortController()
  const putOffUntil = new Map<string, number>()
  let lastActivity = now().getTime()
  let calls = 0
  let atWork: Promise<void> | null = null

  const isQuiet = () => {
    if (calls > 0) return false
    const since = now().getTime() - lastActivity
    // A clock that was set back must not stop upkeep until it has caught up.
    return since >= quietFor || since < 0
  }

  async function runDue(): Promise<void> {
    for (const task of tasks) {
      while (!stopped.signal.aborted && isQuiet() && isReady(task)) {
        try {
          await task.run(stopped.signal)
        } catch {
          putOffUntil.set(task.name, now().getTime() + putOffFor)
        }
        // Calls that came in meanwhile are answered first.
        await new Promise(setImmediate)
      }
    }
  }

  function isReady(task: UpkeepTask): boolean {
    const until = putOffUntil.get(task.name)
    if (until !== undefined && now().getTime() < until) return false
    return task.isDue(now())
  }

  const timer = setInterval(() => {
    atWork ??= runDue().finally(() => {
      atWork = null
    })
  }, every)
  // Upkeep alone must not keep the command line alive.
  timer.unref()

  return {
    callBegan: () => {
      calls += 1
      return () => {
        calls -= 1
        lastActivity = now().getTime()
      }
    },
    stop: async () => {
      clearInterval(timer)
      stopped.abort()
      await atWork
    },
  }
}
