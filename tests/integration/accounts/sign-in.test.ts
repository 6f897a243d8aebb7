import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hoso } from '../../support/hoso.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import {
  addPerson,
  archiveWithAccounts,
  chief,
  everyonesPassword,
  signInAs,
  startWatched,
  type Watched,
} from '../../support/with-accounts.ts'

const log = ({ backend }: Watched): string[] =>
  (
    backend.desk.current?.connection.driver
      .prepare<[], { line: string }>(
        "SELECT who_name || ' ' || action || ' ' || subject || ' ' || after AS line FROM audit_entries ORDER BY seq",
      )
      .all() ?? []
  ).map(({ line }) => line)

const personOf = async ({ client }: Watched) => (await client.call('archive.state', {})).open?.session.person

describe('an archive of one person', () => {
  test('asks nobody, gives every right, and keeps the officer in the log', async () => {
    const folder = temporaryFolder()
    const watched = startWatched(folder)
    await watched.client.call('archive.create', {
      folder: watched.token(join(folder, 'kho')),
      fonds: { code: '09', name: 'Đảng bộ xã Dương Quang' },
      inventory: { number: '01' },
      officer: { name: 'Nông Thị Hà', office: 'Văn phòng' },
    })
    expect(await personOf(watched)).toMatchObject({ id: null, role: null, name: 'Nông Thị Hà' })
    expect((await personOf(watched))?.rights).toContain('administer')
    await expect(
      watched.client.call('accounts.signIn', { name: 'Nông Thị Hà', password: 'bất kỳ' }),
    ).rejects.toMatchObject({ code: 'accounts-off' })
  })
})

describe('signing in', () => {
  test('is asked for after the archive was opened again, and nothing is answered before', async () => {
    const archive = await archiveWithAccounts(temporaryFolder())
    const { client, kho, token } = archive
    await client.call('archive.close', {})
    const { open } = await client.call('archive.open', { folder: token(kho) })
    expect(open?.session).toMatchObject({ accounts: true, person: null })
    await expect(client.call('fonds.list', {})).rejects.toMatchObject({ code: 'not-signed-in' })
    expect(await client.call('accounts.names', {})).toEqual([chief.name])
    await signInAs(archive, chief.name)
    expect(await client.call('fonds.list', {})).toHaveLength(1)
    expect(await personOf(archive)).toMatchObject({ name: chief.name, role: 'administrator' })
  })

  test('takes a name in any case and a password composed by any keyboard', async () => {
    const archive = await archiveWithAccounts(temporaryFolder())
    await archive.client.call('accounts.signOut', {})
    await archive.client.call('accounts.signIn', {
      name: chief.name.toUpperCase().normalize('NFD'),
      password: chief.password.normalize('NFD'),
    })
    expect(await personOf(archive)).toMatchObject({ name: chief.name })
  })

  test('answers a wrong password, a name nobody has, and an account that is disabled alike', async () => {
    const archive = await archiveWithAccounts(temporaryFolder())
    const id = await addPerson(archive, { name: 'Lý Văn Sáng', role: 'reader' })
    await archive.client.call('accounts.setDisabled', { id, disabled: true })
    await archive.client.call('accounts.signOut', {})
    for (const [name, password] of [
      [chief.name, 'sai mật khẩu'],
      ['Không Có Ai', 'sai mật khẩu'],
      ['Lý Văn Sáng', everyonesPassword],
    ] as const) {
      await expect(archive.client.call('accounts.signIn', { name, password })).rejects.toMatchObject({
        code: 'wrong-sign-in',
        details: {},
      })
    }
    expect(await archive.client.call('accounts.names', {})).toEqual([chief.name])
  })

  test('waits longer after every failure, for names nobody has too, and over a restart', async () => {
    const archive = await archiveWithAccounts(temporaryFolder())
    const { client, kho, pass, token } = archive
    await client.call('accounts.signOut', {})
    const wrong = (name: string) => client.call('accounts.signIn', { name, password: 'sai' })
    for (const name of [chief.name, 'Không Có Ai']) {
      for (let time = 0; time < 3; time++) {
        await expect(wrong(name)).rejects.toMatchObject({ code: 'wrong-sign-in' })
      }
      await expect(wrong(name)).rejects.toMatchObject({ code: 'sign-in-wait', details: { seconds: 5 } })
    }
    await client.call('archive.close', {})
    await client.call('archive.open', { folder: token(kho) })
    // Even the right password waits.
    await expect(signInAs(archive, chief.name)).rejects.toMatchObject({ code: 'sign-in-wait' })
    pass(5)
    await expect(wrong(chief.name)).rejects.toMatchObject({ code: 'wrong-sign-in' })
    await expect(wrong(chief.name)).rejects.toMatchObject({ details: { seconds: 10 } })
    pass(10)
    await signInAs(archive, chief.name)
    await client.call('accounts.signOut', {})
    await expect(wrong(chief.name)).rejects.toMatchObject({ code: 'wrong-sign-in' })
  })

  test('gains nothing from many tries at once', async () => {
    const archive = await archiveWithAccounts(temporaryFolder())
    await archive.client.call('accounts.signOut', {})
    const tries = Array.from({ length: 12 }, () =>
      archive.client.call('accounts.signIn', { name: chief.name, password: 'sai' }).catch(({ code }) => code),
    )
    expect((await Promise.all(tries)).filter((code) => code === 'wrong-sign-in')).toHaveLength(3)
  })

  test('stands in the log with failures and locks, without what was typed', async () => {
    const archive = await archiveWithAccounts(temporaryFolder())
    await archive.client.call('accounts.lock', {})
    await archive.client
      .call('accounts.signIn', { name: 'mật khẩu gõ nhầm chỗ', password: 'sai' })
      .catch(() => null)
    await archive.client.call('accounts.signIn', { name: chief.name, password: 'sai' }).catch(() => null)
    await signInAs(archive, chief.name)
    await archive.client.call('accounts.signOut', {})
    expect(log(archive).slice(-5)).toEqual([
      `${chief.name} session.locked session null`,
      `Chưa đăng nhập session.sign-in-failed account {"how":"password"}`,
      `Chưa đăng nhập session.sign-in-failed account:1 ${chief.name} {"how":"password"}`,
      `${chief.name} session.signed-in account:1 ${chief.name} {"how":"password"}`,
      `${chief.name} session.signedOut session null`,
    ])
    const file = readFileSync(join(archive.kho, 'catalogue.sqlite3-wal'))
    for (const secret of [chief.password, 'mật khẩu gõ nhầm chỗ']) expect(file.includes(secret)).toBe(false)
  })
})

describe('the lock', () => {
  test('comes after idleness that questions of the screen do not interrupt, and refuses everything', async () => {
    const { client, pass, ...archive } = await archiveWithAccounts(temporaryFolder())
    await client.call('accounts.setIdleMinutes', { minutes: 2 })
    pass(110)
    await client.call('fonds.list', {})
    await client.call('accounts.stay', {})
    pass(110)
    await client.call('fonds.list', {})
    pass(20)
    await expect(client.call('fonds.list', {})).rejects.toMatchObject({ code: 'not-signed-in' })
    expect((await client.call('archive.state', {})).open).toMatchObject({
      session: { person: null, lockedFor: chief.name },
    })
    expect(archive.events.at(-1)).toEqual({ type: 'changed', nouns: ['archive'] })
  })

  test('ends by the password of the same person', async () => {
    const archive = await archiveWithAccounts(temporaryFolder())
    await archive.client.call('accounts.lock', {})
    await expect(archive.client.call('search.find', { question: '' })).rejects.toMatchObject({
      code: 'not-signed-in',
    })
    const { open } = await signInAs(archive, chief.name)
    expect(open?.session).toMatchObject({ lockedFor: '', person: { name: chief.name } })
  })
})

describe('a recovery code', () => {
  test('sets a new password once, however it is typed', async () => {
    const archive = await archiveWithAccounts(temporaryFolder())
    const { client, codes } = archive
    expect(codes).toHaveLength(8)
    await client.call('accounts.signOut', {})
    const code = String(codes[0]).toLowerCase().replaceAll('-', ' ')
    const again = { name: chief.name, code, password: 'mật khẩu mới tinh' }
    await client.call('accounts.useRecoveryCode', again)
    expect(await client.call('accounts.list', {})).toMatchObject([{ codesLeft: 7 }])
    await client.call('accounts.signOut', {})
    await expect(client.call('accounts.useRecoveryCode', again)).rejects.toMatchObject({
      code: 'wrong-sign-in',
    })
    await expect(signInAs(archive, chief.name)).rejects.toMatchObject({ code: 'wrong-sign-in' })
    await client.call('accounts.signIn', { name: chief.name, password: again.password })
  })

  test('of another person is none', async () => {
    const archive = await archiveWithAccounts(temporaryFolder())
    await addPerson(archive, { name: 'Lý Văn Sáng', role: 'reader' })
    await archive.client.call('accounts.signOut', {})
    await expect(
      archive.client.call('accounts.useRecoveryCode', {
        name: 'Lý Văn Sáng',
        code: String(archive.codes[0]),
        password: 'mật khẩu mới tinh',
      }),
    ).rejects.toMatchObject({ code: 'wrong-sign-in' })
  })
})

describe('accounts', () => {
  test('keep a last administrator', async () => {
    const archive = await archiveWithAccounts(temporaryFolder())
    const { client } = archive
    const [own] = await client.call('accounts.list', {})
    if (own === undefined) throw new Error('no account')
    const last = { code: 'last-administrator' }
    await expect(client.call('accounts.setDisabled', { id: own.id, disabled: true })).rejects.toMatchObject(
      last,
    )
    await expect(
      client.call('accounts.update', { id: own.id, fields: { role: 'officer' } }),
    ).rejects.toMatchObject(last)
    const other = await addPerson(archive, { name: 'Lý Văn Sáng', role: 'administrator' })
    await client.call('accounts.update', { id: own.id, fields: { role: 'officer' } })
    expect((await personOf(archive))?.rights).not.toContain('administer')
    await expect(client.call('accounts.setDisabled', { id: other, disabled: true })).rejects.toMatchObject({
      code: 'not-permitted',
      details: { right: 'Quản trị', roles: 'Quản trị' },
    })
    expect(log(archive).at(-1)).toContain('call.refused call:accounts.setDisabled {"right":"administer"}')
  })

  test('end by the password only, and begin again with the accounts that were there', async () => {
    const archive = await archiveWithAccounts(temporaryFolder())
    const { client } = archive
    await addPerson(archive, { name: 'Lý Văn Sáng', role: 'reader' })
    await expect(client.call('accounts.end', { password: 'sai' })).rejects.toMatchObject({
      code: 'wrong-sign-in',
    })
    const { open } = await client.call('accounts.end', { password: chief.password })
    expect(open?.session).toMatchObject({ accounts: false, person: { id: null } })
    await client.call('accounts.begin', { ...chief, password: 'một mật khẩu khác' })
    expect(await client.call('accounts.list', {})).toHaveLength(2)
  })

  test('ask for a password that is not too short, and never say which was typed', async () => {
    const { client } = await archiveWithAccounts(temporaryFolder())
    const create = (password: string) =>
      client.call('accounts.create', {
        fields: { name: 'A', office: '', role: 'reader', clearance: 'thuong' },
        password,
      })
    await expect(create('ngắn')).rejects.toMatchObject({ code: 'password-too-short' })
    await expect(create('bí mật '.repeat(50))).rejects.toMatchObject({
      code: 'invalid-input',
      details: { value: '' },
    })
  })

  test('hold on the command line too', async () => {
    const archive = await archiveWithAccounts(temporaryFolder())
    await addPerson(archive, { name: 'Lý Văn Sáng', role: 'reader' })
    await archive.client.call('archive.close', {})
    const refusal = async (...words: string[]) =>
      (await hoso<{ error: { code: string } }>(...words)).answer.error
    expect(await refusal('dossiers', archive.kho)).toMatchObject({ code: 'person-missing' })
    process.env['HOSO_PASSWORD'] = everyonesPassword
    try {
      const person = ['--person', 'Lý Văn Sáng']
      expect((await hoso<unknown[]>('dossiers', archive.kho, ...person)).answer).toEqual([])
      expect(
        await refusal(
          'congress',
          archive.kho,
          '--ordinal',
          'XVI',
          '--term',
          '2020-2025',
          '--from',
          '2020-05-20',
          '--to',
          '2020-05-21',
          ...person,
        ),
      ).toMatchObject({ code: 'not-permitted' })
      process.env['HOSO_PASSWORD'] = 'sai'
      expect(await refusal('dossiers', archive.kho, ...person)).toMatchObject({ code: 'wrong-sign-in' })
    } finally {
      delete process.env['HOSO_PASSWORD']
    }
  })
})
