/** A screen to draw on: the one that is there, or a virtual one for as long as a command runs. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { Socket } from 'node:net'
import type { Readable } from 'node:stream'
import { report } from '../progress.ts'

export interface Display {
  /** To be added to the environment of what is started. */
  env: Record<string, string>
  stop(): void
}

export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true
  return [process.env.DISPLAY, process.env.WAYLAND_DISPLAY].some((name) => name !== undefined && name !== '')
}

export async function withDisplay(): Promise<Display> {
  return hasDisplay() ? { env: {}, stop() {} } : await startVirtualDisplay()
}

const secondsToStart = 20
const terminationSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

async function startVirtualDisplay(): Promise<Display> {
  const args = ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp', '-noreset']
  // Should this process be killed outright, the kernel ends the virtual screen with it.
  const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find((file) => existsSync(file))
  const [command, ...before] = setpriv === undefined ? ['Xvfb'] : [setpriv, '--pdeathsig', 'TERM', 'Xvfb']
  const server = spawn(command, [...before, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    // A process group of its own: Ctrl+C in the terminal must not end the screen before the app has closed.
    detached: true,
  })
  let words = ''
  server.stderr?.setEncoding('utf8').on('data', (text: string) => {
    words += text
  })
  const stop = () => {
    process.off('exit', stop)
    for (const signal of terminationSignals) process.off(signal, endWithSignal)
    server.kill('SIGTERM')
  }
  const endWithSignal = (signal: NodeJS.Signals) => {
    // Subtle: whoever else listens (a script that first stops its own child) also decides when to exit.
    if (process.listenerCount(signal) > 1) return
    stop()
    process.kill(process.pid, signal)
  }
  process.once('exit', stop)
  for (const signal of terminationSignals) process.on(signal, endWithSignal)
  try {
    const number = await readDisplayNumber(server.stdio[3] as Readable, server)
    // The server must not keep our own event loop alive when everything else has ended.
    server.unref()
    for (const stream of server.stdio) if (stream instanceof Socket) stream.unref()
    report(`using a virtual display :${number}`)
    return { env: { DISPLAY: `:${number}` }, stop }
  } catch (error) {
    stop()
    throw new Error(`Xvfb did not start: ${words.trim()}`, { cause: error })
  }
}

function readDisplayNumber(pipe: Readable, server: ReturnType<typeof spawn>): Promise<number> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`no answer in ${secondsToStart} s`)),
      secondsToStart * 1000,
    )
    let answer = ''
    const settle = (act: () => void) => {
      clearTimeout(timer)
      act()
    }
    pipe.setEncoding('utf8').on('data', (text: string) => {
      answer += text
      if (answer.endsWith('\n')) settle(() => resolve(Number(answer.trim())))
    })
    server.once('error', (error) => settle(() => reject(error)))
    server.once('exit', (status) => settle(() => reject(new Error(`it ended with status ${status}`))))
  })
}
