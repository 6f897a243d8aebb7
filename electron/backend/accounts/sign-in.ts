import { AppError } from '../../../shared/app-error.ts'
import type { Account } from '../../../shared/model/account.ts'
import type { AccountId } from '../../../shared/model/ids.ts'
import {
  accountNamed,
  hasRecoveryCode,
  passwordOf,
  sessionSetting,
  setPassword,
  takeRecoveryCode,
} from '../../storage/repositories/accounts.ts'
import { readSetting } from '../../storage/repositories/settings.ts'
import type { ArchiveSession } from '../archive-session.ts'
import type { UnitOfWork } from '../unit-of-work.ts'
import { checkPassword, hashPassword } from './password.ts'
import { recoveryCodeHash } from './recovery-codes.ts'

const notUndoable = { recorded: false } as const

function assertAccountsOn({ db }: ArchiveSession): void {
  if (!readSetting(db, sessionSetting).accounts) throw new AppError('accounts-off')
}

/** In the log, where this process writes it. What was typed for a name nobody has could be a password: it is not kept. */
function refuse({ session, writing }: ArchiveSession, account: Account | undefined, how: string): AppError {
  writing?.unitOfWork(
    'session.sign-in-failed',
    () => ({
      result: null,
      audit: {
        subject: account === undefined ? 'account' : `account:${account.id} ${account.name}`,
        before: null,
        after: { how },
      },
      changed: [],
    }),
    {
      ...notUndoable,
      who: session.person() === null ? { name: 'Chưa đăng nhập', office: '' } : session.who(),
    },
  )
  return new AppError('wrong-sign-in')
}

const enabled = (account: Account | undefined): Account | undefined =>
  account?.disabled === true ? undefined : account

function enter({ session, writing }: ArchiveSession, account: Account, how: string): void {
  session.signIn(account.id)
  writing?.unitOfWork(
    'session.signed-in',
    () => ({
      result: null,
      audit: { subject: `account:${account.id} ${account.name}`, before: null, after: { how } },
      changed: ['archive'],
    }),
    notUndoable,
  )
}

/** The same answer after the same time, whether the name is nobody's, the password wrong or the account disabled. */
async function checked(archive: ArchiveSession, name: string, password: string): Promise<Account> {
  archive.attempts.begin(name)
  const account = enabled(accountNamed(archive.db, name))
  const stored = account && passwordOf(archive.db, account.id)
  const { right, outdated } = await checkPassword(password, stored)
  if (account === undefined || !right) throw refuse(archive, account, 'password')
  archive.attempts.succeeded(name, outdated ? await hashPassword(password) : undefined)
  return account
}

/** Signs a person in, and says so in the log. */
export async function signIn(
  archive: ArchiveSession,
  { name, password }: { readonly name: string; readonly password: string },
): Promise<void> {
  assertAccountsOn(archive)
  enter(archive, await checked(archive, name, password), 'password')
}

/** Takes a recovery code for the password: it is used up, `password` (hashed already) is the new one. */
export async function signInWithCode(
  archive: ArchiveSession,
  unitOfWork: UnitOfWork,
  { name, code, password }: { readonly name: string; readonly code: string; readonly password: string },
): Promise<void> {
  assertAccountsOn(archive)
  archive.attempts.begin(name)
  const account = enabled(accountNamed(archive.db, name))
  const hash = recoveryCodeHash(code)
  if (account === undefined || !hasRecoveryCode(archive.db, account.id, hash)) {
    throw refuse(archive, account, 'code')
  }
  unitOfWork(
    'account.password-recovered',
    (db) => {
      if (!takeRecoveryCode(db, account.id, hash)) throw new AppError('wrong-sign-in')
      setPassword(db, account.id, password)
      return {
        result: null,
        audit: { subject: `account:${account.id} ${account.name}`, before: null, after: null },
        changed: ['accounts'],
      }
    },
    { ...notUndoable, who: { name: account.name, office: account.office } },
  )
  archive.attempts.succeeded(name)
  enter(archive, account, 'code')
}

/** The password of the person at work; returns whose it is. */
export async function assertOwnPassword(archive: ArchiveSession, password: string): Promise<AccountId> {
  assertAccountsOn(archive)
  const person = archive.session.person()
  if (person === null) throw new AppError('not-signed-in')
  return (await checked(archive, person.name, password)).id
}
