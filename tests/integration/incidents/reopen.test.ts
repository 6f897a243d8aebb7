import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createStanding, reopen } from '../../../electron/backend/standing.ts'
import type { Standing } from '../../../shared/backend-messages.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { addPerson, archiveWithAccounts, signInAs, startWatched } from '../../support/with-accounts.ts'

describe('a backend that was started anew', () => {
  test('is told where the one before stood, and opens the archive locked for the same person', async () => {
    const first = await archiveWithAccounts(temporaryFolder())
    const told: (Standing | null)[] = []
    const tell = createStanding(first.backend.desk, (standing) => told.push(standing))
    tell()
    await addPerson(first, { name: 'Lý Văn Sáng', role: 'reader' })
    await signInAs(first, 'Lý Văn Sáng')
    tell()
    tell()
    const standing = told.at(-1)
    expect(told).toHaveLength(2)
    expect(standing).toMatchObject({ folder: first.kho, account: expect.any(Number) })
    await first.client.call('archive.close', {})
    tell()
    expect(told.at(-1)).toBe(null)

    const second = startWatched(temporaryFolder())
    if (standing == null) throw new Error('nothing was told')
    await reopen(second.backend.desk, standing)
    const { open } = await second.client.call('archive.state', {})
    expect(open).toMatchObject({ folder: first.kho, session: { person: null, lockedFor: 'Lý Văn Sáng' } })
    await expect(second.client.call('dossiers.tree', {})).rejects.toMatchObject({ code: 'not-signed-in' })
    await signInAs(second, 'Lý Văn Sáng')
    expect(await second.client.call('dossiers.tree', {})).toEqual([])
    await second.client.call('archive.close', {})
  })

  test('opens nothing where the archive is gone', async () => {
    const folder = temporaryFolder()
    const { backend, client } = startWatched(folder)
    await reopen(backend.desk, { folder: join(folder, 'không có'), account: null })
    expect((await client.call('archive.state', {})).open).toBe(null)
  })
})
