import { randomBytes } from 'node:crypto'
import { AppError } from '../../shared/app-error.ts'
import type { PathToken } from '../../shared/model/ids.ts'

/** A place that the person chose in a dialog, by a drop or on the command line. */
export interface GrantedPath {
  readonly path: string
  /** How the place is called in answers: the name, or the path as given. */
  readonly shown: string
}

/** Tokens for chosen places. A caller knows the token only, and each is good for one call. */
export interface Grants {
  grant(granted: GrantedPath): PathToken
  /** Takes a token that another process made. */
  accept(token: PathToken, granted: GrantedPath): void
  take(token: PathToken): GrantedPath
}

/** A window left open for months must not collect forgotten tokens without end. */
const mostTokens = 100_000

export function createGrants(): Grants {
  const granted = new Map<PathToken, GrantedPath>()
  const accept = (token: PathToken, place: GrantedPath) => {
    const oldest = granted.keys().next()
    if (granted.size >= mostTokens && !oldest.done) granted.delete(oldest.value)
    granted.set(token, place)
  }
  return {
    accept,
    grant: (place) => {
      const token = randomBytes(24).toString('base64url') as PathToken
      accept(token, place)
      return token
    },
    take: (token) => {
      const place = granted.get(token)
      if (place === undefined) throw new AppError('choose-again')
      granted.delete(token)
      return place
    },
  }
}
