/** `npm start [-- arguments]`: builds when needed and runs the app with the Electron that this machine can have. */
import { spawn } from 'node:child_process'
import { ensureBuilt } from './build.ts'
import { withDisplay } from './electron/display.ts'
import { describeElectron, ensureElectron, reportFailure } from './electron/ensure-electron.ts'
import { appLaunch, type Launch } from './electron/launch.ts'
import { ensureSandboxIsPossible } from './electron/sandbox-check.ts'
import { report } from './progress.ts'
import { projectFolder } from './project-paths.ts'

try {
  const electron = await ensureElectron()
  await ensureSandboxIsPossible(electron.distFolder)
  await ensureBuilt()
  report(await describeElectron(electron))
  const display = await withDisplay()
  try {
    process.exitCode = await runUntilEnd(
      appLaunch(electron, projectFolder, process.argv.slice(2), display.env),
    )
  } finally {
    display.stop()
  }
} catch (error) {
  reportFailure(error)
}

/** Answers the exit status, or 128 + the signal's number as a shell does. */
function runUntilEnd({ command, args, env }: Launch): Promise<number> {
  const app = spawn(command, args, { env, stdio: 'inherit' })
  // Ctrl+C reaches the app too, as it shares our terminal: we only wait for it. A second one, or a signal sent to
  // us alone, is passed on.
  let interrupted = false
  process.on('SIGINT', () => {
    if (interrupted || !process.stdin.isTTY) app.kill('SIGINT')
    interrupted = true
  })
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.kill(signal))
  return new Promise((resolve, reject) => {
    app.once('error', reject)
    app.once('close', (status, signal) => resolve(status ?? 128 + signalNumber(signal)))
  })
}

function signalNumber(signal: NodeJS.Signals | null): number {
  if (signal === 'SIGINT') return 2
  return signal === 'SIGTERM' ? 15 : 1
}
