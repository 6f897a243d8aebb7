import { AppError } from '../../shared/app-error.ts'
import {
  type Account,
  levelsAbove,
  type PersonAtWork,
  type SessionState,
} from '../../shared/model/account.ts'
import type { Officer } from '../../shared/model/archive.ts'
import type { Secrecy } from '../../shared/model/closed-lists.ts'
import type { AccountId } from '../../shared/model/ids.ts'
import { permissions, type Right, rights } from '../../shared/model/permissions.ts'
import { rightsOfRoles, rolesWith } from '../../shared/model/roles.ts'
import type { ReadableDb } from '../storage/database/database.ts'
import { accountById, sessionSetting } from '../storage/repositories/accounts.ts'
import { readSetting } from '../storage/repositories/settings.ts'

/** Who works on an open archive, and what they may do there. Asked anew each time: a right taken away is gone at once. */
export interface Session {
  /** Null: nobody has signed in, or it is locked. */
  person(): PersonAtWork | null
  /** Whether this is among the rights of the person at work. */
  may(right: Right): boolean
  /** The levels of secrecy that the person may not read. */
  hidden(): readonly Secrecy[]
  /** Who stands in the log; while it is locked still the one who locked it, whose long work goes on. */
  who(): Officer
  state(): SessionState
  signIn(id: AccountId): void
  /** Whose turn it is, locked or not. */
  signedInAs(): AccountId | null
  /** As this person's lock left it: nothing is open before they sign in again. */
  beginLocked(id: AccountId): void
  signOut(): void
  lock(): void
  /** A deed of the person: the time to the lock begins anew. */
  stay(): void
  /** Whether the person has been idle for as long as the archive allows. */
  isIdle(): boolean
}

/** Who stands in the log where nobody has signed in. */
const nobody: Officer = { name: 'Chưa đăng nhập', office: '' }

/** The refusal, which names the right and the roles that have it. */
export const notPermitted = (right: Right): AppError =>
  new AppError('not-permitted', { right: permissions[right].label, roles: rolesWith(right) })

const atWork = ({ id, name, office, role, clearance }: Account): PersonAtWork => ({
  id,
  name,
  office,
  role,
  clearance,
  rights: [...rightsOfRoles[role]],
})

export function createSession(options: {
  readonly db: ReadableDb
  readonly officer: () => Officer
  readonly now: () => Date
  /** False for the command line, where one command is one piece of work. */
  readonly locksWhenIdle: boolean
}): Session {
  const { db, now } = options
  let signedIn: AccountId | null = null
  let locked = false
  let lastDeed = now().getTime()

  const setting = () => readSetting(db, sessionSetting)

  /** The account of who signed in, locked or not; null once it is disabled. */
  function account(): Account | null {
    const found = signedIn === null ? undefined : accountById(db, signedIn)
    return found === undefined || found.disabled ? null : found
  }

  function person(): PersonAtWork | null {
    if (!setting().accounts) {
      return { id: null, ...options.officer(), role: null, clearance: 'tuyet-mat', rights: [...rights] }
    }
    const found = locked ? null : account()
    return found === null ? null : atWork(found)
  }

  return {
    person,
    may: (right) => person()?.rights.includes(right) ?? false,
    hidden: () => levelsAbove(person()?.clearance ?? 'thuong'),
    who: () => {
      if (!setting().accounts) return options.officer()
      const found = account()
      return found === null ? nobody : { name: found.name, office: found.office }
    },
    state: () => {
      const { accounts, idleMinutes } = setting()
      return {
        accounts,
        idleMinutes,
        person: person(),
        lockedFor: accounts && locked ? (account()?.name ?? '') : '',
      }
    },
    signIn: (id) => {
      signedIn = id
      locked = false
      lastDeed = now().getTime()
    },
    signedInAs: () => signedIn,
    beginLocked: (id) => {
      signedIn = id
      locked = true
    },
    signOut: () => {
      signedIn = null
      locked = false
    },
    lock: () => {
      locked = signedIn !== null
    },
    stay: () => {
      lastDeed = now().getTime()
    },
    isIdle: () => {
      if (!options.locksWhenIdle || locked || signedIn === null) return false
      const idle = now().getTime() - lastDeed
      // A clock that was set back says nothing of idleness: counted anew from now.
      if (idle < 0) lastDeed = now().getTime()
      return idle >= setting().idleMinutes * 60_000
    },
  }
}
