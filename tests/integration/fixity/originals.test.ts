import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { archiveFolder, storedPath } from '../../../electron/storage/archive-folder.ts'
import type { Sha256 } from '../../../shared/model/ids.ts'
import { type OpenBackend, openBackend } from '../../support/open-backend.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const root = temporaryFolder()
let count = 0
let folder = ''
let open: OpenBackend
let files: Sha256[]
const day = 86_400_000
let clock = 0

const pathOf = (index: number) => storedPath(archiveFolder(open.kho), files[index] as Sha256)

async function filePapers(texts: readonly string[]): Promise<void> {
  const dossierId = await open.newDossier('Văn kiện Đại hội')
  const sources = texts.map((text, index) => {
    const path = join(folder, `giấy ${index + 1}.txt`)
    writeFileSync(path, text)
    return open.token(path)
  })
  const { filed } = await open.client.call('files.file', { dossierId, sources })
  files = filed.map(({ sha256 }) => sha256)
}

beforeEach(async () => {
  count += 1
  folder = join(root, `lần ${count}`)
  clock = Date.parse('2026-11-23T03:00:00.000Z')
  open = await openBackend(folder, join(folder, 'kho'), true, { now: () => new Date(clock) })
  await filePapers(['Nghị quyết Đại hội', 'Biên bản dài hơn một chút', 'Tờ trình về nhân sự'])
})

/** Changes an original behind the back of the program. */
function spoil(index: number, change: (path: string) => void): void {
  chmodSync(pathOf(index), 0o644)
  change(pathOf(index))
}

const flip = (at: number) => (path: string) => {
  const bytes = readFileSync(path)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

const check = (which: 'all' | 'due' | 'troubled' = 'all') => open.client.call('fixity.check', { which })
const outcomes = async () => {
  const { rows } = await open.client.call('fixity.list', {})
  return files.map((sha256) => rows.find((row) => row.sha256 === sha256)?.last?.outcome ?? null)
}
const backUp = async (to: string) => (await open.client.call('archive.backup', { to: open.token(to) })).to

describe('a look at every original', () => {
  test('finds them whole and keeps each outcome', async () => {
    expect(await check()).toEqual({
      looked: 3,
      bytes: expect.any(Number),
      changed: 0,
      missing: 0,
      unreadable: 0,
    })
    clock += day
    await check()
    const looks = await open.client.call('fixity.ofFile', { sha256: files[0] as Sha256 })
    expect(looks.map(({ outcome }) => outcome)).toEqual(['whole', 'whole'])
    expect(looks.map(({ checkedAt }) => checkedAt)).toEqual([
      '2026-11-24T03:00:00.000Z',
      '2026-11-23T03:00:00.000Z',
    ])
    expect(await open.client.call('fixity.state', {})).toMatchObject({ files: 3, inPeriod: 3, unchecked: 0 })
  })

  test('a changed time stamp alone is no alarm', async () => {
    for (const index of [0, 1, 2]) utimesSync(pathOf(index), new Date(0), new Date(0))
    expect(await check()).toMatchObject({ looked: 3, changed: 0, missing: 0, unreadable: 0 })
  })

  test.each([
    ['a flipped bit', flip(3), 'changed'],
    ['a shortened file', (path: string) => truncateSync(path, 5), 'changed'],
    ['an emptied file', (path: string) => truncateSync(path, 0), 'changed'],
    ['zeros', (path: string) => writeFileSync(path, Buffer.alloc(readFileSync(path).length)), 'changed'],
    ['a missing file', (path: string) => rmSync(path), 'missing'],
  ] as const)('%s is named, and only there', async (_, change, outcome) => {
    spoil(1, change)
    await check()
    expect(await outcomes()).toEqual(['whole', outcome, 'whole'])
  })

  test('two files that changed places are both named', async () => {
    spoil(0, () => undefined)
    spoil(2, () => undefined)
    renameSync(pathOf(0), `${pathOf(0)}.x`)
    renameSync(pathOf(2), pathOf(0))
    renameSync(`${pathOf(0)}.x`, pathOf(2))
    await check()
    expect(await outcomes()).toEqual(['changed', 'whole', 'changed'])
  })

  test('damage stands in the log once, however often it is seen', async () => {
    spoil(0, flip(0))
    await check()
    await check()
    const { auditEntries, problems } = await open.client.call('archive.verify', {})
    expect(problems.map(({ kind }) => kind)).toEqual(['changed'])
    await check()
    expect((await open.client.call('archive.verify', {})).auditEntries).toBe(auditEntries)
  })

  test('a folder that is gone says nothing about any file', async () => {
    const away = `${open.kho} đi vắng`
    renameSync(open.kho, away)
    await expect(check()).rejects.toMatchObject({ code: 'archive-gone' })
    renameSync(away, open.kho)
    expect(await outcomes()).toEqual([null, null, null])
  })

  test('only what is due is looked at again', async () => {
    expect(await check('due')).toMatchObject({ looked: 0 })
    clock += 61 * day
    expect(await check('due')).toMatchObject({ looked: 3 })
    expect(await check('due')).toMatchObject({ looked: 0 })
    await open.client.call('fixity.setPeriod', { days: 1 })
    clock += day
    expect(await check('due')).toMatchObject({ looked: 3 })
    // A look noted by a clock that ran ahead proves nothing once the clock is right.
    clock -= 30 * day
    expect(await check('due')).toMatchObject({ looked: 3 })
  })
})

describe('repair', () => {
  test('takes the copy from the newest backup that has it, and keeps the damaged file aside', async () => {
    const place = join(folder, 'usb')
    const older = await backUp(place)
    clock += day
    const newer = await backUp(place)
    spoil(0, flip(2))
    const damaged = readFileSync(pathOf(0))
    rmSync(pathOf(1))
    await check()
    const wanted = files.slice(0, 2)
    const offers = await open.client.call('fixity.offers', { files: wanted })
    expect(offers.map(({ backup }) => backup?.folder)).toEqual([newer, newer])
    // The newest has a damaged copy of the second: the older one is taken.
    const inNewer = storedPath(archiveFolder(newer), files[1] as Sha256)
    chmodSync(inNewer, 0o644)
    flip(1)(inNewer)
    const report = await open.client.call('fixity.repair', { files: wanted })
    expect(report).toMatchObject({ whole: [], failed: [] })
    expect(report.repaired.map(({ from, keptAside }) => [from, keptAside !== null])).toEqual([
      [newer, true],
      [older, false],
    ])
    const aside = join(open.kho, report.repaired[0]?.keptAside ?? '')
    expect(readFileSync(aside).equals(damaged)).toBe(true)
    expect(await outcomes()).toEqual(['whole', 'whole', 'whole'])
    expect(await open.client.call('archive.verify', {})).toMatchObject({
      ok: true,
      problems: [],
      keptAside: 1,
    })
    expect(readdirSync(archiveFolder(open.kho).staging)).toEqual([])
    expect(await open.client.call('fixity.state', {})).toMatchObject({ changed: 0, missing: 0, keptAside: 1 })
    writeFileSync(join(open.kho, 'damaged', 'gì đó.pdf'), 'lạ')
    expect((await open.client.call('archive.verify', {})).problems.map(({ path }) => path)).toEqual([
      'damaged/gì đó.pdf',
    ])
  })

  test('finds a backup in a folder that the person chooses, and names the paper where there is none', async () => {
    const made = await backUp(join(folder, 'usb'))
    const moved = join(folder, 'ổ khác')
    renameSync(join(made, '..'), moved)
    rmSync(pathOf(2))
    await check()
    const request = { files: [files[2] as Sha256] }
    expect(await open.client.call('fixity.offers', request)).toMatchObject([{ backup: null }])
    const failed = await open.client.call('fixity.repair', request)
    expect(failed.failed.map(({ message }) => message).join()).toContain('giấy 3.txt')
    const places = [open.token(moved)]
    expect((await open.client.call('fixity.repair', { ...request, places })).repaired).toHaveLength(1)
    expect(existsSync(pathOf(2))).toBe(true)
  })

  test('leaves alone what is whole, and a backup of another archive', async () => {
    const place = join(folder, 'usb')
    await backUp(place)
    const whole = await open.client.call('fixity.repair', { files: [files[0] as Sha256] })
    expect(whole).toMatchObject({ repaired: [], whole: [{ name: 'giấy 1.txt' }] })
    const other = await openBackend(join(folder, 'khác'))
    const theirs = (await other.client.call('archive.backup', { to: other.token(join(folder, 'của họ')) })).to
    rmSync(pathOf(0))
    rmSync(place, { recursive: true })
    const report = await open.client.call('fixity.repair', {
      files: [files[0] as Sha256],
      places: [open.token(theirs)],
    })
    expect(report.failed).toHaveLength(1)
  })
})
