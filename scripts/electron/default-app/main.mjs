/**
 * What Electron's own default_app.asar does, as far as `electron .` and Playwright need it: that file is missing
 * in the Electron that comes inside another program. Plain JavaScript, because Electron 33 carries Node 20.
 */
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app, dialog } from 'electron'

const require = createRequire(path.join(process.cwd(), 'command-line.js'))

function readCommandLine() {
  const given = process.argv.slice(1)
  const modules = []
  for (let index = 0; index < given.length; index += 1) {
    const argument = given[index]
    if (argument === '-v' || argument === '--version') return { modules, version: true, file: null }
    if (argument === '-r' || argument === '--require') {
      index += 1
      modules.push(given[index])
    } else if (!argument.startsWith('-')) {
      return { modules, version: false, file: argument }
    }
  }
  return { modules, version: false, file: null }
}

async function loadApp(file) {
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })
  const target = path.resolve(file)
  const packageFile = path.join(target, 'package.json')
  if (fs.existsSync(packageFile)) {
    const description = JSON.parse(fs.readFileSync(packageFile, 'utf8'))
    if (description.version) app.setVersion(description.version)
    if (description.productName ?? description.name) app.name = description.productName ?? description.name
    app.setDesktopName(description.desktopName ?? `${app.name}.desktop`)
    app.setAppPath(target)
  } else {
    app.setAppPath(fs.statSync(target).isDirectory() ? target : path.dirname(target))
  }
  await import(pathToFileURL(require.resolve(target)).href)
}

const commandLine = readCommandLine()
// Before the app, as Electron does: Playwright's loader holds back `ready` until it is connected.
for (const module of commandLine.modules) require(module)
if (commandLine.version) {
  console.log(`v${process.versions.electron}`)
  process.exit(0)
}
if (commandLine.file === null) {
  console.error('Usage: electron [-r module] <app folder> [arguments]')
  process.exit(1)
}
try {
  await loadApp(commandLine.file)
} catch (error) {
  console.error('App threw an error during load')
  console.error(error)
  // Without a display there is no dialog to show: the words above and the status are all there is.
  if (process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
    dialog.showErrorBox('Error launching app', String(error))
  process.exit(1)
}
