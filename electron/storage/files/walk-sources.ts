import type { Dirent, Stats } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { basename, join, resolve, sep } from 'node:path'
import { sortVietnamese } from '../../../shared/vietnamese/collate.ts'
import type { ArchiveFolder } from '../archive-folder.ts'
import { isInside } from './inside-folder.ts'
import { codeOf } from './system-error.ts'
import { isHiddenFile } from './system-files.ts'

/** A place to take papers from, and how it is called in the answer. */
export interface GivenPath {
  readonly path: string
  readonly shown: string
}

/** A file that can be filed. Its name is kept exactly as the disk has it. */
export interface Source extends GivenPath {
  readonly kind: 'file'
  readonly name: string
  readonly bytes: number
}

export type RefusalCode =
  | 'link'
  | 'empty'
  | 'empty-folder'
  | 'not-found'
  | 'name-too-long'
  | 'unreadable'
  | 'bad-name'
  | 'special-file'
  | 'own-archive'

/** What became of one path. */
export type Found =
  | Source
  | { readonly kind: 'skipped'; readonly shown: string }
  | { readonly kind: 'refused'; readonly shown: string; readonly code: RefusalCode }

const refused = ({ shown }: GivenPath, code: RefusalCode): Found => ({ kind: 'refused', shown, code })

/**
 * Every file of the given paths, folders walked in the order of their names. A path comes as often as it was given,
 * one that was only found comes once. Links are not followed: what is filed is what was pointed at.
 */
export async function* walkSources(
  given: readonly GivenPath[],
  folder: ArchiveFolder,
): AsyncGenerator<Found, void, undefined> {
  const walk: Walk = { archive: folder.root, met: new Set() }
  for (const { path, shown } of given) {
    // Without its last slash: with it, the system would look through a link to a folder.
    yield* walkOne({ path: resolve(path), shown }, walk, true)
  }
}

interface Walk {
  readonly archive: string
  readonly met: Set<string>
}

async function* walkOne(
  place: GivenPath,
  walk: Walk,
  isGiven: boolean,
): AsyncGenerator<Found, void, undefined> {
  // A given path is always answered: met before, its bytes are a duplicate. A found one is taken once.
  if (walk.met.has(place.path) && !isGiven) return
  walk.met.add(place.path)
  const name = basename(place.path)
  let stats: Stats
  try {
    stats = await lstat(place.path)
  } catch (error) {
    yield refused(place, codeOfMissing(name, error))
    return
  }
  if (isHiddenFile(name)) yield { kind: 'skipped', shown: place.shown }
  // On Windows this is true of junctions also.
  else if (stats.isSymbolicLink()) yield refused(place, 'link')
  // Below a given path only the archive's own folder can lead into it, because no link is followed.
  else if ((isGiven || stats.isDirectory()) && isInside(place.path, walk.archive)) {
    yield refused(place, 'own-archive')
  } else if (stats.isDirectory()) yield* walkFolder(place, walk, isGiven)
  else if (!stats.isFile()) yield refused(place, 'special-file')
  else if (stats.size === 0) yield refused(place, 'empty')
  else yield { kind: 'file', ...place, name, bytes: stats.size }
}

async function* walkFolder(
  place: GivenPath,
  walk: Walk,
  isGiven: boolean,
): AsyncGenerator<Found, void, undefined> {
  let entries: Dirent[]
  try {
    entries = await readdir(place.path, { withFileTypes: true })
  } catch (error) {
    yield refused(place, codeOf(error) === 'ENAMETOOLONG' ? 'name-too-long' : 'unreadable')
    return
  }
  if (entries.length === 0 && isGiven) yield refused(place, 'empty-folder')
  const before = /[/\\]$/.test(place.shown) ? place.shown : place.shown + sep
  for (const { name } of sortVietnamese(entries, (entry) => entry.name)) {
    yield* walkOne({ path: join(place.path, name), shown: before + name }, walk, false)
  }
}

function codeOfMissing(name: string, error: unknown): RefusalCode {
  // A name in another encoding cannot be written as text, so the file cannot be asked for by it.
  if (name.includes('\ufffd')) return 'bad-name'
  if (codeOf(error) === 'ENAMETOOLONG') return 'name-too-long'
  return ['ENOENT', 'ENOTDIR'].includes(codeOf(error)) ? 'not-found' : 'unreadable'
}
