import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contract } from '../../../shared/contract/contract.ts'
import type { Channel, Contract } from '../../../shared/contract/define.ts'
import { rights } from '../../../shared/model/permissions.ts'
import { type Role, rightsOfRoles, roles } from '../../../shared/model/roles.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { addPerson, archiveWithAccounts, chief, signInAs, type Watched } from '../../support/with-accounts.ts'

const calls = Object.entries(contract as Contract).flatMap(([noun, members]) =>
  Object.entries(members).map(([member, channel]): [string, Channel] => [`${noun}.${member}`, channel]),
)

// No call of the contract takes this: whoever may call is told so, whoever may not does not get that far.
const unreadable = Symbol.iterator

const codeOf = async ({ backend }: Watched, name: string, input: unknown): Promise<string> => {
  try {
    await backend.dispatch(name, input)
    return 'done'
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error)
  }
}

describe('every call of the contract', () => {
  let archive: Watched
  beforeAll(async () => {
    archive = await archiveWithAccounts(join(temporaryFolder(), 'quyền'))
    for (const role of roles.ids) await addPerson(archive, { name: role, role })
  })
  afterAll(() => archive.backend.close())

  test('names a right that somebody has', () => {
    const asked = new Set(calls.map(([, { permission }]) => permission))
    for (const right of rights)
      expect(roles.ids.some((role) => rightsOfRoles[role].includes(right))).toBe(true)
    expect([...asked].filter((right) => right !== 'anyone' && right !== 'enter')).not.toEqual([])
  })

  test.each(roles.ids)('is refused or let through by the rights of: %s', async (role) => {
    await signInAs(archive, role)
    for (const [name, { permission }] of calls) {
      const isOpen = permission === 'anyone' || permission === 'enter'
      const may = isOpen || rightsOfRoles[role].includes(permission)
      expect([name, await codeOf(archive, name, unreadable)]).toEqual([
        name,
        may ? 'invalid-input' : 'not-permitted',
      ])
    }
  })

  test('is refused while it is locked, but for opening, closing and signing in', async () => {
    await signInAs(archive, chief.name)
    await archive.client.call('accounts.lock', {})
    for (const [name, { permission }] of calls) {
      const isOpen = permission === 'anyone' || permission === 'enter'
      expect([name, await codeOf(archive, name, unreadable)]).toEqual([
        name,
        isOpen ? 'invalid-input' : 'not-signed-in',
      ])
    }
  })
})

describe('who is no administrator', () => {
  const own = ['accounts.changeOwnPassword', 'accounts.stay', 'accounts.lock', 'archive.state']
  // The archive lies open all along, and what takes seconds to refuse is left out.
  const tried = calls.filter(
    ([name, { permission, mode }]) =>
      mode !== 'job' && permission !== 'anyone' && !['accounts.signOut', ...own].includes(name),
  )
  const ids = fc.integer({ min: 1, max: 6 })
  const input = fc.record(
    {
      id: ids,
      ids: fc.array(ids, { maxLength: 3 }),
      documentId: ids,
      dossierId: ids,
      name: fc.constantFrom(chief.name, 'reader', 'auditor'),
      password: fc.constantFrom('mật khẩu của tôi', ''),
      old: fc.constant('ruộng bậc thang'),
      office: fc.constant('Bí thư'),
      code: fc.constant('0000-0000-0000-0000'),
      minutes: ids,
      role: fc.constantFrom(...roles.ids),
      disabled: fc.boolean(),
      step: fc.constant(null),
      fields: fc.record(
        {
          name: fc.constantFrom('reader', 'Tên khác'),
          office: fc.constant(''),
          role: fc.constantFrom(...roles.ids),
          clearance: fc.constant('tuyet-mat'),
          title: fc.constant('Nghị quyết'),
        },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: [] },
  )

  test.each(['officer', 'secretary', 'reader', 'auditor'] as const)(
    'gains nothing by any sequence of calls: %s',
    async (role: Role) => {
      const archive = await archiveWithAccounts(temporaryFolder())
      const { client, pass } = archive
      for (const each of roles.ids) await addPerson(archive, { name: each, role: each })
      await signInAs(archive, role)
      const accounts = () =>
        archive.backend.desk.current?.connection.driver
          .prepare('SELECT id, name, role, clearance, disabled, password FROM accounts ORDER BY id')
          .all()
      const before = accounts()
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.constantFrom(...tried), input), { minLength: 5, maxLength: 25 }),
          async (sequence) => {
            for (const [[name], given] of sequence) {
              await codeOf(archive, name, given)
              pass(1)
            }
            expect(accounts()).toEqual(before)
            const { open } = await client.call('archive.state', {})
            expect(open?.session.accounts).toBe(true)
            expect(open?.session.person).toMatchObject({ name: role, role, rights: rightsOfRoles[role] })
          },
        ),
        { numRuns: 25 },
      )
    },
  )
})
