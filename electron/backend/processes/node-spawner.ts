import { fork } from 'node:child_process'
import type { ProcessSpawner, WorkerExit, WorkerName } from './process-spawner.ts'

/** Bytes of standard error that are kept: enough for a stack trace. */
const lastWordsBytes = 8192

/** What a bare Node process needs of the environment; options for Node and secrets stay behind. */
const neededVariables = ['ELECTRON_RUN_AS_NODE', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR']

function bareEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    neededVariables.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  )
}

/** Forks workers from Node itself: command line, tests, benches. `scriptOf` names the file of a worker. */
export function createNodeSpawner({ scriptOf }: { scriptOf(worker: WorkerName): string }): ProcessSpawner {
  return {
    spawn(worker) {
      const child = fork(scriptOf(worker), [], {
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
        execArgv: [],
        env: bareEnvironment(),
      })
      // An idle worker does not keep the program running; whoever waits for an answer holds a timer.
      child.unref()
      child.channel?.unref()
      let lastWords = ''
      child.stderr?.setEncoding('utf8').on('data', (words: string) => {
        lastWords = (lastWords + words).slice(-lastWordsBytes)
      })
      const ended = new Promise<WorkerExit>((resolve) => {
        child.once('close', (code, signal) => resolve({ code, signal, lastWords }))
        child.once('error', (error) => {
          if (child.pid === undefined) resolve({ code: null, signal: null, lastWords: error.message })
        })
      })
      return {
        // A message to a process that has just died is lost; its end is told to the listeners of `onExit`.
        post: (message) => void child.send(message as object, () => undefined),
        onMessage: (listener) => void child.on('message', listener),
        onExit: (listener) => void ended.then(listener),
        kill: () => void child.kill('SIGKILL'),
      }
    },
  }
}
