import { randomBytes } from 'node:crypto'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { archiveFolder, storedPath } from '../../../electron/storage/archive-folder.ts'
import { digestOf } from '../../../electron/storage/files/read-through.ts'
import { readInPortions } from '../../../electron/storage/fixity/read-in-portions.ts'
import { openBackend } from '../../support/open-backend.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const day = 86_400_000

test('originals are looked at while nobody is busy, go on after a restart, and damage is found by itself', async () => {
  const folder = temporaryFolder()
  let clock = Date.parse('2026-11-23T03:00:00.000Z')
  const times = { now: () => new Date(clock), upkeep: { quietFor: 0, every: 5 } }
  const open = await openBackend(folder, join(folder, 'kho'), true, times)
  const dossierId = await open.newDossier('Văn kiện')
  const sources = Array.from({ length: 6 }, (_, index) => {
    const path = join(folder, `giấy ${index}.txt`)
    writeFileSync(path, `Nội dung ${index}`)
    return open.token(path)
  })
  const { filed } = await open.client.call('files.file', { dossierId, sources })
  const spoilt = storedPath(archiveFolder(open.kho), filed[4]?.sha256 ?? (filed[0] as never))
  chmodSync(spoilt, 0o644)
  writeFileSync(spoilt, 'khác hẳn')
  // While the clock moves nothing is due yet.
  expect(await open.client.call('fixity.state', {})).toMatchObject({ unchecked: 6 })
  await open.client.call('archive.close', {})
  clock += 61 * day
  await open.client.call('archive.open', { folder: open.token(open.kho) })
  await expect
    .poll(async () => (await open.client.call('fixity.state', {})).unchecked, { timeout: 20_000 })
    .toBe(0)
  expect(await open.client.call('fixity.state', {})).toMatchObject({ changed: 1, missing: 0, inPeriod: 6 })
  const { rows } = await open.client.call('fixity.list', { filter: 'troubled' })
  expect(rows.map(({ name }) => name)).toEqual(['giấy 4.txt'])
})

test('a file read in portions has the digest of the whole, and is begun anew when it changes on the way', async () => {
  const path = join(temporaryFolder(), 'phim.bin')
  writeFileSync(path, randomBytes(5 * 1024 * 1024 + 17))
  const whole = await digestOf(path)
  const reading = readInPortions(path)
  let turns = 0
  let digest = null
  while (digest === null) {
    digest = await reading.next(1024 * 1024)
    turns += 1
  }
  expect(digest).toEqual(whole)
  expect(turns).toBeGreaterThan(4)

  const again = readInPortions(path)
  expect(await again.next(1024 * 1024)).toBeNull()
  writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from('thêm')]))
  const after = await digestOf(path)
  let found = null
  while (found === null) found = await again.next(2 * 1024 * 1024)
  expect(found).toEqual(after)
})

test('a portion stops when it is told to', async () => {
  const path = join(temporaryFolder(), 'phim.bin')
  writeFileSync(path, randomBytes(3 * 1024 * 1024))
  const controller = new AbortController()
  const reading = readInPortions(path, () => controller.abort())
  await expect(reading.next(1024 ** 3, controller.signal)).rejects.toMatchObject({ code: 'cancelled' })
})
