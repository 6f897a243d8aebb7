/** Where the project and its development tools lie, so that no script depends on the current folder. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const projectFolder = path.resolve(import.meta.dirname, '..')

/** The folder of an installed npm package. Not `require.resolve`: many packages do not export their package.json. */
export function packageFolder(name: string): string {
  return path.join(projectFolder, 'node_modules', ...name.split('/'))
}

interface PackageJson {
  version: string
  bin?: string | Record<string, string>
}

export function readPackageJson(name: string): PackageJson {
  const file = path.join(packageFolder(name), 'package.json')
  if (!existsSync(file)) throw new Error(`The npm package ${name} is not installed: run "npm ci" first.`)
  return JSON.parse(readFileSync(file, 'utf8')) as PackageJson
}

/**
 * The script behind a development tool, to be run by the Node that runs us.
 * Subtle: node_modules/.bin is not used, because on Windows it holds .cmd files that need a shell.
 */
export function toolScript(packageName: string, tool: string): string {
  const { bin } = readPackageJson(packageName)
  const relative = typeof bin === 'string' ? bin : bin?.[tool]
  if (relative === undefined) throw new Error(`${packageName} has no command named ${tool}.`)
  return path.join(packageFolder(packageName), relative)
}
