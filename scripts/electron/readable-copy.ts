/**
 * Folders that every user can read. Root's home and a clone in a private temporary folder are closed to `nobody`,
 * so what lies there is hard-linked (copied, from another disk) into /var/cache, which is open to everyone.
 */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { captureCommand, requireCommand } from '../run-command.ts'
import { fillFolderOnce } from './cache-folder.ts'
import { isRootOnLinux } from './launch.ts'

const publicCache = '/var/cache/ho-so-dai-hoi'
/** A file in each copy that names its source. */
const sourceMark = '.copied-from'

/** Answers the folder itself when everyone can read it or we are not root; else a copy that is as new as it. */
export async function readableCopy(folder: string): Promise<string> {
  const source = await realpath(folder)
  if (!isRootOnLinux() || (await isReadableByEveryone(source))) return folder
  const name = `${path.basename(source)}-${shortHash(source + (await listing(source)))}`
  const target = path.join(publicCache, name)
  await mkdir(publicCache, { recursive: true })
  await chmod(publicCache, 0o755)
  await fillFolderOnce(target, (copy) => copyInto(source, copy))
  await removeOutdatedCopies(source, name)
  return target
}

/** Older copies of the same source, and those whose source is gone: their links would keep its files on the disk. */
async function removeOutdatedCopies(source: string, keptName: string): Promise<void> {
  for (const name of await readdir(publicCache)) {
    if (name === keptName) continue
    const copy = path.join(publicCache, name)
    const copiedFrom = await readFile(path.join(copy, sourceMark), 'utf8').catch(() => null)
    if (copiedFrom === null || (copiedFrom !== source && existsSync(copiedFrom))) continue
    await rm(copy, { recursive: true, force: true })
  }
}

async function isReadableByEveryone(folder: string): Promise<boolean> {
  for (let parent = path.dirname(folder); ; parent = path.dirname(parent)) {
    if (((await stat(parent)).mode & 0o001) === 0) return false
    if (parent === path.dirname(parent)) break
  }
  const closed = [
    '(',
    '-type',
    'd',
    '!',
    '-perm',
    '-o=rx',
    ')',
    '-o',
    '(',
    '-type',
    'f',
    '!',
    '-perm',
    '-o=r',
    ')',
  ]
  const found = await requireCommand('find', [
    folder,
    '-name',
    '.git',
    '-prune',
    '-o',
    '(',
    ...closed,
    ')',
    '-print',
    '-quit',
  ])
  return found === ''
}

/** Every file with its size and time: a rebuilt app is another listing, and so another copy. */
async function listing(folder: string): Promise<string> {
  const args = [folder, '-name', '.git', '-prune', '-o', '-type', 'f', '-printf', '%P %s %T@\\n']
  return (await requireCommand('find', args)).split('\n').sort().join('\n')
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

async function copyInto(source: string, copy: string): Promise<void> {
  const entries = (await readdir(source))
    .filter((name) => name !== '.git')
    .map((name) => path.join(source, name))
  const linked = await captureCommand('cp', ['-al', '--', ...entries, copy])
  if (linked.status !== 0) await requireCommand('cp', ['-a', '--remove-destination', '--', ...entries, copy])
  // Linked files share their mode with the source, which stays as closed as the folders around it.
  await requireCommand('chmod', ['-R', 'go+rX', copy])
  await writeFile(path.join(copy, sourceMark), source)
}
