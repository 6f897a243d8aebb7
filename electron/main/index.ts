import { app, type BrowserWindow, Menu } from 'electron'
import { ipcChannel, sampleSwitch, type ToWindow } from '../../shared/protocol.ts'
import { startBackendProcess } from './backend-process.ts'
import { runCommandLine } from './command-line.ts'
import { registerSchemes, servePapers, serveWindow } from './file-protocol.ts'
import { openGate } from './ipc-gate.ts'
import { buildMenu } from './menu.ts'
import { places } from './places.ts'
import { forbidByDefault } from './security.ts'
import { createWindow } from './window.ts'

/** `--hoso <command> …`: the same program without a window. */
const commandLineSwitch = '--hoso'

const asksForSample = (words: readonly string[]): boolean => words.includes(`--${sampleSwitch}`)

function startWindowProgram(): void {
  // A second start shows the window that is there: two writers on one archive are never wanted.
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  let window: BrowserWindow | null = null
  app.on('second-instance', (_, words) => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
    const message: ToWindow = { type: 'command', command: 'open-sample' }
    if (asksForSample(words)) window?.webContents.send(ipcChannel, message)
  })
  app.on('window-all-closed', () => app.quit())

  void app.whenReady().then(async () => {
    const backend = await startBackendProcess(places())
    serveWindow()
    servePapers(backend.papers)
    window = createWindow(asksForSample(process.argv))
    openGate(window, backend)
    Menu.setApplicationMenu(buildMenu(window))
    let stopped = false
    app.on('before-quit', (event) => {
      if (stopped) return
      // The backend finishes its transaction and lets go of the archive before the program ends.
      event.preventDefault()
      void backend.stop().then(() => {
        stopped = true
        app.quit()
      })
    })
  })
}

registerSchemes()
forbidByDefault()
const commandLine = process.argv.indexOf(commandLineSwitch)
if (commandLine === -1) startWindowProgram()
else void app.whenReady().then(() => runCommandLine(process.argv.slice(commandLine + 1)))
