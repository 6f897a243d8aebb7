import { z } from 'zod'
import { Account, AccountFields, idleBounds, Password } from '../model/account.ts'
import { ArchiveState } from '../model/archive.ts'
import { AccountId } from '../model/ids.ts'
import { command, query } from './define.ts'

const typedName = z.string().trim().min(1).max(200)
/** Shown once; only their hashes are kept. */
const codes = z.array(z.string())

/** Tài khoản, đăng nhập. Who is meant as the person at work is never sent: it is the session's. */
export const accounts = {
  /** The names to choose from at sign-in. */
  names: query('enter', z.object({}), z.array(z.string())),
  signIn: command('enter', z.object({ name: typedName, password: Password }), ArchiveState),
  /** Quên mật khẩu: sets a new one; the code is then used up. */
  useRecoveryCode: command(
    'enter',
    z.object({ name: typedName, code: z.string().max(100), password: Password }),
    ArchiveState,
  ),
  /** The same person goes on after the password. */
  lock: command('enter', z.object({}), ArchiveState),
  signOut: command('enter', z.object({}), ArchiveState),
  /** The person is typing or reading: the time to the lock begins anew. */
  stay: command('enter', z.object({}), z.object({})),
  changeOwnPassword: command('read', z.object({ old: Password, password: Password }), z.object({})),
  list: query('administer', z.object({}), z.array(Account)),
  create: command(
    'administer',
    z.object({ fields: AccountFields, password: Password }),
    z.object({ account: Account, codes }),
  ),
  update: command('administer', z.object({ id: AccountId, fields: AccountFields.partial() }), Account),
  /** Ngừng dùng: an account is never deleted, because the log names it. */
  setDisabled: command('administer', z.object({ id: AccountId, disabled: z.boolean() }), Account),
  setPassword: command('administer', z.object({ id: AccountId, password: Password }), Account),
  /** The old ones no longer hold. */
  newRecoveryCodes: command('administer', z.object({ id: AccountId }), z.object({ account: Account, codes })),
  setIdleMinutes: command(
    'administer',
    z.object({ minutes: z.number().int().min(idleBounds.least).max(idleBounds.most) }),
    ArchiveState,
  ),
  /** From one person without a password to accounts: the first is an administrator, and is signed in. */
  begin: command(
    'administer',
    z.object({ name: typedName, office: z.string().trim().max(200), password: Password }),
    z.object({ state: ArchiveState, codes }),
  ),
  /** Back to one person without a password; asks for the administrator's own. The accounts are kept. */
  end: command('administer', z.object({ password: Password }), ArchiveState),
}
