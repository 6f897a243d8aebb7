import { z } from 'zod'
import { AppError } from '../../../shared/app-error.ts'
import { Account, type AccountFields, idleBounds } from '../../../shared/model/account.ts'
import { AccountId } from '../../../shared/model/ids.ts'
import type { ReadableDb, WritableDb } from '../database/database.ts'
import { type Sql, sql } from '../database/sql.ts'
import { insertRow, updateRow } from '../database/write-row.ts'
import { flag } from './rows.ts'
import type { Setting } from './settings.ts'

const Sessions = z.object({ accounts: z.boolean(), idleMinutes: z.number().int() })

/** Whether people sign in, and how long they may be idle. */
export const sessionSetting: Setting<typeof Sessions> = {
  name: 'sessions',
  shape: Sessions,
  otherwise: { accounts: false, idleMinutes: idleBounds.otherwise },
}

/** Names are told apart as people tell them apart: not by case, nor by how the keyboard composes marks. */
export const nameKey = (name: string): string => name.normalize('NFC').trim().toLocaleLowerCase('vi')

const AccountRow = Account.extend({ disabled: flag })

const select = sql`SELECT id, name, office, role, clearance, disabled,
  (SELECT count(*) FROM recovery_codes WHERE account_id = accounts.id) AS codesLeft FROM accounts`

export const listAccounts = (db: ReadableDb): Account[] =>
  db.all(sql`${select} ORDER BY disabled, name_key`, AccountRow)

export const accountById = (db: ReadableDb, id: AccountId): Account | undefined =>
  db.get(sql`${select} WHERE id = ${id}`, AccountRow)

export const accountNamed = (db: ReadableDb, name: string): Account | undefined =>
  db.get(sql`${select} WHERE name_key = ${nameKey(name)}`, AccountRow)

export function getAccount(db: ReadableDb, id: AccountId): Account {
  const account = accountById(db, id)
  if (account === undefined) throw new AppError('account-not-found')
  return account
}

const none = { failures: 0, wait_until: '' }

/** Failures in a row to sign in, and until when the next try must wait. */
export interface Failures {
  readonly failures: number
  readonly until: string
}

export const failuresOf = (db: ReadableDb, id: AccountId): Failures | undefined =>
  db.get(
    sql`SELECT failures, wait_until AS until FROM accounts WHERE id = ${id} AND failures > 0`,
    z.object({ failures: z.number(), until: z.string() }),
  )

export const saveFailures = (db: WritableDb, id: AccountId, { failures, until }: Failures): void =>
  updateRow(db, 'accounts', id, { failures, wait_until: until })

export const clearFailures = (db: WritableDb, id: AccountId): void => updateRow(db, 'accounts', id, none)

function assertNameFree(db: ReadableDb, name: string, except: number): void {
  const taken = accountNamed(db, name)
  if (taken !== undefined && taken.id !== except) throw new AppError('account-name-taken', { name })
}

export function insertAccount(db: WritableDb, fields: AccountFields, password: string): AccountId {
  assertNameFree(db, fields.name, 0)
  return AccountId.parse(
    insertRow(db, 'accounts', { ...fields, name_key: nameKey(fields.name), password, ...none, disabled: 0 }),
  )
}

export function updateAccount(db: WritableDb, id: AccountId, fields: AccountFields): void {
  assertNameFree(db, fields.name, id)
  const { name, office, role, clearance } = fields
  updateRow(db, 'accounts', id, { name, name_key: nameKey(name), office, role, clearance })
}

export const setDisabled = (db: WritableDb, id: AccountId, disabled: boolean): void =>
  updateRow(db, 'accounts', id, { disabled: disabled ? 1 : 0 })

/** Administrators who can sign in, apart from this one. */
export const otherAdministrators = (db: ReadableDb, id: AccountId): number =>
  db.count(sql`SELECT count(*) FROM accounts WHERE role = 'administrator' AND disabled = 0 AND id <> ${id}`)

export const passwordOf = (db: ReadableDb, id: AccountId): string | undefined =>
  db.get(sql`SELECT password FROM accounts WHERE id = ${id}`, z.object({ password: z.string() }))?.password

export const setPassword = (db: WritableDb, id: AccountId, password: string): void =>
  updateRow(db, 'accounts', id, { password })

/** The person's codes are these and no others. */
export function setRecoveryCodes(db: WritableDb, id: AccountId, hashes: readonly string[]): void {
  db.run(sql`DELETE FROM recovery_codes WHERE account_id = ${id}`)
  for (const hash of hashes) {
    db.run(sql`INSERT INTO recovery_codes (hash, account_id) VALUES (${hash}, ${id})`)
  }
}

const isCode = (hash: string, id: number): Sql => sql`hash = ${hash} AND account_id = ${id}`

export const hasRecoveryCode = (db: ReadableDb, id: number, hash: string): boolean =>
  db.count(sql`SELECT count(*) FROM recovery_codes WHERE ${isCode(hash, id)}`) === 1

/** Whether it was there to be used up. */
export const takeRecoveryCode = (db: WritableDb, id: AccountId, hash: string): boolean =>
  db.run(sql`DELETE FROM recovery_codes WHERE ${isCode(hash, id)}`).changes === 1
