/** Runs another program: its words streamed through to the terminal, or kept and shown only when it failed. */
import { spawn } from 'node:child_process'

export interface CommandOptions {
  cwd?: string
  env?: NodeJS.ProcessEnv
}

const passedOnSignals = ['SIGTERM', 'SIGHUP'] as const

/**
 * Streams the output through; answers the exit status (128 when a signal ended it).
 * Subtle: Ctrl+C reaches the other program too; we wait for its end, and only then end ourselves.
 */
export function streamCommand(
  command: string,
  args: string[],
  options: CommandOptions = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: 'inherit' })
    let interrupted = false
    const interrupt = () => {
      interrupted = true
    }
    const passOn = (signal: NodeJS.Signals) => {
      interrupted = true
      child.kill(signal)
    }
    process.on('SIGINT', interrupt)
    for (const signal of passedOnSignals) process.on(signal, passOn)
    const stopListening = () => {
      process.off('SIGINT', interrupt)
      for (const signal of passedOnSignals) process.off(signal, passOn)
    }
    child.once('error', (error) => {
      stopListening()
      reject(error)
    })
    child.once('close', (status) => {
      stopListening()
      if (interrupted) process.exit(130)
      resolve(status ?? 128)
    })
  })
}

export interface CommandResult {
  status: number
  stdout: string
  stderr: string
}

/** Keeps the output; never throws for a non-zero status. A command that does not exist answers status 127. */
export function captureCommand(
  command: string,
  args: string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    const result: CommandResult = { status: 127, stdout: '', stderr: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      result.stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      result.stderr += text
    })
    child.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') resolve({ ...result, stderr: `${command}: not found` })
      else reject(error)
    })
    child.once('close', (status) => resolve({ ...result, status: status ?? 128 }))
  })
}

/** Keeps the output and throws with its end when the command failed: for steps whose words matter only then. */
export async function requireCommand(
  command: string,
  args: string[],
  options: CommandOptions = {},
): Promise<string> {
  const result = await captureCommand(command, args, options)
  if (result.status !== 0) {
    const lastWords = `${result.stdout}\n${result.stderr}`.trim().split('\n').slice(-25).join('\n')
    throw new Error(`${command} ${args.join(' ')} failed with status ${result.status}:\n${lastWords}`)
  }
  return result.stdout
}
