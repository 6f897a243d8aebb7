import { AppError } from '../../../shared/app-error.ts'
import { type Account, AccountFields, shortestPassword } from '../../../shared/model/account.ts'
import type { WritableDb } from '../../storage/database/database.ts'
import {
  accountNamed,
  getAccount,
  insertAccount,
  listAccounts,
  otherAdministrators,
  sessionSetting,
  setDisabled,
  setPassword,
  setRecoveryCodes,
  updateAccount,
} from '../../storage/repositories/accounts.ts'
import { readSetting, writeSetting } from '../../storage/repositories/settings.ts'
import { hashPassword } from '../accounts/password.ts'
import { makeRecoveryCodes, recoveryCodeHash } from '../accounts/recovery-codes.ts'
import { assertOwnPassword, signIn, signInWithCode } from '../accounts/sign-in.ts'
import type { ArchiveHandlers, ReadContext } from '../context.ts'
import { refusalToWrite } from '../refusal-to-write.ts'
import type { Done } from '../unit-of-work.ts'

const notUndoable = { recorded: false } as const

async function hashOf(password: string): Promise<string> {
  if (password.length < shortestPassword) {
    throw new AppError('password-too-short', { least: shortestPassword })
  }
  return hashPassword(password)
}

/** What the log keeps of an account: never its password. */
const shown = ({ name, office, role, clearance }: AccountFields) => ({ name, office, role, clearance })

const changeOf = <Result>(
  account: Account,
  before: unknown,
  after: unknown,
  result: Result,
): Done<Result> => ({
  result,
  audit: { subject: `account:${account.id} ${account.name}`, before, after },
  changed: ['accounts', 'archive'],
})

function assertNotLast(db: WritableDb, { id, name, role, disabled }: Account): void {
  if (role === 'administrator' && !disabled && otherAdministrators(db, id) === 0) {
    throw new AppError('last-administrator', { name })
  }
}

function newCodes(db: WritableDb, { id }: Pick<Account, 'id'>): string[] {
  const codes = makeRecoveryCodes()
  setRecoveryCodes(db, id, codes.map(recoveryCodeHash))
  return codes
}

/** Ends the person's turn, and says so in the log. */
function leave(
  { archive, desk }: ReadContext,
  action: 'session.locked' | 'session.signedOut',
  end: () => void,
) {
  const { session, writing } = archive
  if (session.state().accounts && session.person() !== null) {
    const audit = { subject: 'session', before: null, after: null }
    writing?.unitOfWork(action, () => ({ result: null, audit, changed: [] }), notUndoable)
  }
  end()
  return desk.state()
}

export const accountHandlers: ArchiveHandlers['accounts'] = {
  names: (_, { archive }) =>
    readSetting(archive.db, sessionSetting).accounts
      ? listAccounts(archive.db)
          .filter(({ disabled }) => !disabled)
          .map(({ name }) => name)
      : [],

  signIn: async (typed, context) => {
    await signIn(context.archive, typed)
    return context.desk.state()
  },

  useRecoveryCode: async ({ name, code, password }, { archive, desk }) => {
    if (archive.writing === null) throw refusalToWrite(archive.describe())
    await signInWithCode(archive, archive.writing.unitOfWork, {
      name,
      code,
      password: await hashOf(password),
    })
    return desk.state()
  },

  lock: (_, context) => leave(context, 'session.locked', context.archive.session.lock),
  signOut: (_, context) => leave(context, 'session.signedOut', context.archive.session.signOut),

  stay: () => ({}),

  changeOwnPassword: async ({ old, password }, { archive }) => {
    const { session, writing } = archive
    if (writing === null) throw refusalToWrite(archive.describe())
    const id = await assertOwnPassword(archive, old)
    const hash = await hashOf(password)
    writing.unitOfWork(
      'account.password-changed',
      (db) => {
        setPassword(db, id, hash)
        return changeOf(getAccount(db, id), null, { by: session.who().name }, {})
      },
      notUndoable,
    )
    return {}
  },

  list: (_, { archive }) => listAccounts(archive.db),

  create: async ({ fields, password }, { unitOfWork }) => {
    const hash = await hashOf(password)
    return unitOfWork(
      'account.created',
      (db) => {
        const id = insertAccount(db, fields, hash)
        const codes = newCodes(db, { id })
        const account = getAccount(db, id)
        return changeOf(account, null, shown(account), { account, codes })
      },
      notUndoable,
    )
  },

  update: ({ id, fields }, { unitOfWork }) =>
    unitOfWork(
      'account.updated',
      (db) => {
        const before = getAccount(db, id)
        const wanted = AccountFields.parse({ ...shown(before), ...fields })
        if (wanted.role !== 'administrator') assertNotLast(db, before)
        updateAccount(db, id, wanted)
        const account = getAccount(db, id)
        return changeOf(account, shown(before), shown(account), account)
      },
      notUndoable,
    ),

  setDisabled: ({ id, disabled }, { unitOfWork }) =>
    unitOfWork(
      disabled ? 'account.disabled' : 'account.enabled',
      (db) => {
        const before = getAccount(db, id)
        if (disabled) assertNotLast(db, before)
        setDisabled(db, id, disabled)
        return changeOf(before, { disabled: before.disabled }, { disabled }, getAccount(db, id))
      },
      notUndoable,
    ),

  setPassword: async ({ id, password }, { unitOfWork, who }) => {
    const hash = await hashOf(password)
    return unitOfWork(
      'account.password-changed',
      (db) => {
        const account = getAccount(db, id)
        setPassword(db, id, hash)
        return changeOf(account, null, { by: who.name }, account)
      },
      notUndoable,
    )
  },

  newRecoveryCodes: ({ id }, { unitOfWork }) =>
    unitOfWork(
      'account.codes-made',
      (db) => {
        const codes = newCodes(db, getAccount(db, id))
        const account = getAccount(db, id)
        return changeOf(account, null, { codes: codes.length }, { account, codes })
      },
      notUndoable,
    ),

  setIdleMinutes: ({ minutes }, { desk, unitOfWork }) => {
    unitOfWork(
      'accounts.idle-changed',
      (db) => {
        const before = readSetting(db, sessionSetting)
        writeSetting(db, sessionSetting, { ...before, idleMinutes: minutes })
        return {
          result: null,
          audit: { subject: 'accounts', before: before.idleMinutes, after: minutes },
          changed: ['archive'],
        }
      },
      notUndoable,
    )
    return desk.state()
  },

  begin: async ({ name, office, password }, { archive, desk, unitOfWork }) => {
    const hash = await hashOf(password)
    const fields: AccountFields = { name, office, role: 'administrator', clearance: 'tuyet-mat' }
    const { id, codes } = unitOfWork(
      'accounts.begun',
      (db) => {
        const setting = readSetting(db, sessionSetting)
        if (setting.accounts) throw new AppError('accounts-on')
        // Accounts of an earlier time still stand in the log: the same name is the same account.
        const known = accountNamed(db, name)?.id
        const id = known ?? insertAccount(db, fields, hash)
        updateAccount(db, id, fields)
        setDisabled(db, id, false)
        setPassword(db, id, hash)
        const codes = newCodes(db, { id })
        writeSetting(db, sessionSetting, { ...setting, accounts: true })
        return changeOf(getAccount(db, id), null, fields, { id, codes })
      },
      notUndoable,
    )
    archive.session.signIn(id)
    return { state: desk.state(), codes }
  },

  end: async ({ password }, { archive, desk, unitOfWork }) => {
    await assertOwnPassword(archive, password)
    unitOfWork(
      'accounts.ended',
      (db) => {
        writeSetting(db, sessionSetting, { ...readSetting(db, sessionSetting), accounts: false })
        return {
          result: null,
          audit: { subject: 'accounts', before: { accounts: true }, after: { accounts: false } },
          changed: ['accounts', 'archive'],
        }
      },
      notUndoable,
    )
    archive.session.signOut()
    return desk.state()
  },
}
