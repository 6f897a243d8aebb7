/** `npm run package [-- --installers]`: the unpacked program in release/, or the installers of this system. */
import { build } from './build.ts'
import { describeElectron, ensureElectron, reportFailure } from './electron/ensure-electron.ts'
import { report } from './progress.ts'
import { projectFolder, toolScript } from './project-paths.ts'
import { streamCommand } from './run-command.ts'

try {
  const given = process.argv.slice(2)
  const electron = await ensureElectron()
  report(await describeElectron(electron))
  await build()
  const isOfficial = electron.source === 'installed' || electron.source === 'download'
  // electron-builder would fetch the official one itself, which is just what did not work here.
  const ownElectron = isOfficial
    ? []
    : [`-c.electronDist=${electron.distFolder}`, `-c.electronVersion=${electron.version}`]
  const target = given.includes('--installers') ? [] : ['--dir']
  const rest = given.filter((word) => word !== '--installers')
  const builder = [
    toolScript('electron-builder', 'electron-builder'),
    '--publish=never',
    ...target,
    ...ownElectron,
    ...rest,
  ]
  const status = await streamCommand(process.execPath, builder, { cwd: projectFolder })
  if (status !== 0) throw new Error(`electron-builder failed with status ${status}.`)
  if (!isOfficial) report('packed with a stand-in Electron: for trying the package out, not for handing out')
} catch (error) {
  reportFailure(error)
}
