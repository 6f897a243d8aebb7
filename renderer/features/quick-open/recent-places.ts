import { z } from 'zod'
import { remember, remembered } from '../../ui/stored-state.ts'

/** Places kept for an archive, the last one first. */
const kept = 30
const Places = z.array(z.string().max(40)).max(kept)
const storeKey = (folder: string) => `recent-places-${folder}`

/** Keys of what was open lately: kinds and numbers only, never a name. */
export const recentPlaces = (folder: string): string[] => remembered(storeKey(folder), Places, [])

/** The list after a visit. */
export const withPlace = (places: readonly string[], key: string): string[] =>
  [key, ...places.filter((other) => other !== key)].slice(0, kept)

export const rememberPlace = (folder: string, key: string): void =>
  remember(storeKey(folder), withPlace(recentPlaces(folder), key))

/** What an address shows, as keys; the innermost last. */
export function keysOfAddress(pathname: string, search: Readonly<Record<string, unknown>>): string[] {
  const [, kind = '', id = ''] = pathname.split('/')
  if (kind === 'authorities') {
    // The register shows people unless it is told otherwise.
    const list = search['kind'] === 'body' ? 'body' : 'person'
    return typeof search['id'] === 'number' ? [`${list}-${search['id']}`] : []
  }
  const place = (kind === 'dossier' || kind === 'congress') && /^\d+$/.test(id) ? [`${kind}-${id}`] : []
  return typeof search['document'] === 'number' ? [...place, `document-${search['document']}`] : place
}
