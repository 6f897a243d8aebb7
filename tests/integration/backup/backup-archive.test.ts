import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { storedPath } from '../../../electron/storage/archive-folder.ts'
import { backupArchive } from '../../../electron/storage/backup/backup-archive.ts'
import { restoreArchive } from '../../../electron/storage/backup/restore-archive.ts'
import { sql } from '../../../electron/storage/database/sql.ts'
import { takeOsLock } from '../../../electron/storage/os-lock.ts'
import { auditHead } from '../../../electron/storage/repositories/audit.ts'
import type { AppError } from '../../../shared/app-error.ts'
import type { Progress } from '../../../shared/contract/define.ts'
import { errorSentence } from '../../../shared/text/error-sentences.ts'
import { asPerson } from '../../support/as-person.ts'
import { contentsOf, filePaper, makeSmallArchive, verifyFolder } from '../../support/small-archive.ts'
import { onSmallDisk } from '../../support/small-disk.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { beforeUnprivileged } from '../../support/unprivileged.ts'

const root = temporaryFolder()
const now = new Date(2026, 10, 23, 10, 32, 5)
const papers = {
  'nghị quyết.pdf': 'Nghị quyết',
  'biên bản.pdf': 'Biên bản',
  'lớn.pdf': Buffer.alloc(2_500_000, 'đ'),
}
let count = 0
let made: Awaited<ReturnType<typeof makeSmallArchive>>
let to: string

beforeEach(async () => {
  count += 1
  made = await makeSmallArchive(join(root, `kho ${count}`), papers)
  to = join(root, `ổ ${count}`)
  mkdirSync(to)
  return () => made.connection.close()
})

const backup = (more: Partial<Parameters<typeof backupArchive>[0]> = {}) =>
  backupArchive({ connection: made.connection, folder: made.folder, to, name: 'Đảng bộ xã', now, ...more })

const failure = (work: Promise<unknown>): Promise<AppError> =>
  work.then(
    () => {
      throw new Error('it was done')
    },
    (error: AppError) => error,
  )

describe('a backup', () => {
  test('is whole: catalogue, originals, manifest; read back and named by archive and time', async () => {
    writeFileSync(made.folder.search, 'chỉ mục')
    writeFileSync(join(made.folder.derived, 'x'), 'x')
    const report = await backup()
    const bytes = Object.values(papers).reduce((sum, content) => sum + Buffer.byteLength(content), 0)
    const target = join(to, 'Sao lưu Đảng bộ xã 2026-11-23 10.32.05')
    expect(report).toEqual({ to: target, files: 3, bytes, verified: true })
    expect(readdirSync(to)).toEqual(['Sao lưu Đảng bộ xã 2026-11-23 10.32.05'])
    expect(readdirSync(target).sort()).toEqual([
      'catalogue.sqlite3',
      'files',
      'manifest.json',
      'manifest.json.sha256',
    ])
    expect(contentsOf(join(target, 'files'))).toEqual(contentsOf(made.folder.files))
    const manifest = JSON.parse(readFileSync(join(target, 'manifest.json'), 'utf8'))
    expect(manifest).toMatchObject({
      archive: { name: 'Đảng bộ xã Dương Quang' },
      audit: { entries: 4, head: auditHead(made.connection.reading).hash },
      damaged: [],
    })
    for (const { path, sha256, bytes: length } of manifest.files) {
      const content = readFileSync(join(target, path))
      expect([createHash('sha256').update(content).digest('hex'), content.length]).toEqual([sha256, length])
      expect(lstatSync(join(target, path)).mode & 0o222).toBe(0)
    }
  })

  test('tells how far it is, in bytes', async () => {
    const told: Progress[] = []
    await backup({ onProgress: (progress) => told.push(progress) })
    const labels = new Set(told.map(({ label }) => label.replace(/ \d+\/\d+$/, '')))
    expect([...labels]).toEqual(['Chép danh mục', 'Chép tệp', 'Đọc lại và đối chiếu'])
    expect(told.every(({ done, total }) => total !== null && done <= total)).toBe(true)
    expect(told.at(-1)?.done).toBe(told.at(-1)?.total)
  })

  test('a second one in the same second does not touch the first', async () => {
    const first = await backup()
    const second = await backup()
    expect(second.to).toBe(`${first.to} (2)`)
    expect(existsSync(first.to)).toBe(true)
  })

  test('holds one moment, while papers are filed during it', async () => {
    let filing = Promise.resolve<unknown>(null)
    let number = 0
    const report = await backup({
      onProgress: () => {
        number += 1
        const source = join(made.sources, `thêm ${number}`)
        writeFileSync(source, `thêm ${number}`)
        filing = filing.then(() => filePaper(made.connection, made.folder, source, `thêm ${number}`))
      },
    })
    await filing
    const second = join(root, `lại ${count}`)
    await restoreArchive({ from: report.to, to: second })
    expect(await verifyFolder(second)).toMatchObject({ ok: true, files: report.files })
    expect(await verifyFolder(made.folder.root)).toMatchObject({ ok: true })
  })

  test('goes into a folder that is not there yet', async () => {
    const report = await backup({ to: join(to, 'mới', 'hơn') })
    expect(existsSync(join(report.to, 'manifest.json'))).toBe(true)
  })

  test('leaves strangers among the originals behind', async () => {
    writeFileSync(join(made.folder.files, 'lạ'), 'x')
    expect(await backup()).toMatchObject({ files: 3, verified: true })
  })
})

describe('stopped', () => {
  test.each(['Chép danh mục', 'Chép tệp', 'Đọc lại'])('at “%s”, nothing is left', async (step) => {
    const stop = new AbortController()
    const onProgress = ({ label }: Progress) => {
      if (label.startsWith(step)) stop.abort()
    }
    const place = join(to, 'mới')
    const error = await failure(backup({ to: place, signal: stop.signal, onProgress }))
    expect(error.code).toBe('cancelled')
    expect(readdirSync(to)).toEqual([])
  })
})

describe('originals that are not what they were', () => {
  test('are named; the rest is saved, marked as not whole, and can be restored', async () => {
    const changed = storedPath(made.folder, made.hashes['biên bản.pdf'] as never)
    chmodSync(changed, 0o644)
    writeFileSync(changed, 'Biên bảm')
    rmSync(storedPath(made.folder, made.hashes['nghị quyết.pdf'] as never))
    const error = await failure(backup())
    expect(error.code).toBe('backup-incomplete')
    const sentence = errorSentence('backup-incomplete', error.details)
    expect(sentence).toContain('2 tệp gốc')
    for (const name of ['nghị quyết.pdf', 'biên bản.pdf'])
      expect(sentence).toContain(`“${name}” (hồ sơ 09.01.0007`)
    const [name = ''] = readdirSync(to)
    expect(name).toMatch(/ - CHƯA TRỌN VẸN$/)
    const second = join(root, `lại ${count}`)
    expect(await restoreArchive({ from: join(to, name), to: second })).toMatchObject({
      files: 2,
      verified: false,
    })
    const problems = (await verifyFolder(second)).problems.map(({ kind }) => kind)
    expect(problems.sort()).toEqual(['changed', 'missing'])
  })
})

describe('refused before anything is written', () => {
  test('into the archive itself, also through its parent’s other name', async () => {
    expect((await failure(backup({ to: made.folder.backups }))).code).toBe('target-inside-archive')
    expect((await failure(backup({ to: join(made.folder.root, '..', `kho ${count}`) }))).code).toBe(
      'target-inside-archive',
    )
    expect(readdirSync(made.folder.backups)).toEqual([])
  })

  test('onto a file', async () => {
    writeFileSync(join(to, 'tệp'), 'x')
    expect((await failure(backup({ to: join(to, 'tệp') }))).code).toBe('not-a-folder')
  })

  test('a damaged catalogue: older backups are what counts then', async () => {
    made.connection.transaction((db) => db.run(sql`PRAGMA defer_foreign_keys = ON`))
    made.connection.driver.pragma('foreign_keys = OFF')
    made.connection.driver.exec('UPDATE documents SET dossier_id = 99')
    expect((await failure(backup())).code).toBe('catalogue-damaged')
    expect(readdirSync(to)).toEqual([])
  })

  test.skipIf(beforeUnprivileged === null)('where the person may not write', () => {
    const own = join(root, `tạm ${count}`)
    mkdirSync(own)
    chmodSync(own, 0o777)
    chmodSync(root, 0o755)
    const { error } = asPerson('backup', made.folder.root, to, own)
    expect(error?.code).toBe('target-not-writable')
    expect(readdirSync(to)).toEqual([])
  })

  test.skipIf(onSmallDisk === null)('a disk without the room, before and while writing', () => {
    const before = onSmallDisk?.('backup', made.folder.root)
    expect(before?.error?.code).toBe('not-enough-space')
    expect(before?.error?.details).toMatchObject({ free: '2,0 MB' })
    expect(before?.left).toEqual([])
  })
})

test('what a killed backup left goes at the next one, what another is writing stays', async () => {
  const left = join(to, '.Sao lưu cũ.12345678.dang-sao')
  mkdirSync(join(left, 'files'), { recursive: true })
  writeFileSync(join(left, 'files', 'nửa'), 'x', { mode: 0o444 })
  writeFileSync(`${left}.khoa`, '')
  const alive = join(to, '.Sao lưu khác.87654321.dang-sao')
  mkdirSync(alive)
  const lock = takeOsLock(`${alive}.khoa`)
  const other = join(to, '.ẩn của người khác')
  mkdirSync(other)
  const { to: target } = await backup()
  expect(new Set(readdirSync(to).map((name) => join(to, name)))).toEqual(
    new Set([alive, `${alive}.khoa`, other, target]),
  )
  lock?.release()
})

test('a copy that reads back differently is marked and not reported as a backup', async () => {
  let spoilt = false
  const onProgress = ({ label }: Progress) => {
    if (spoilt || !label.startsWith('Đọc lại và đối chiếu 1/')) return
    spoilt = true
    const [name = ''] = readdirSync(to).filter((each) => each.startsWith('Sao lưu'))
    const path = storedPath(
      { ...made.folder, files: join(to, name, 'files') },
      made.hashes['biên bản.pdf'] as never,
    )
    const bytes = randomBytes(20)
    rmSync(path)
    writeFileSync(path, bytes)
  }
  const error = await failure(backup({ onProgress }))
  expect(error.code).toBe('backup-differs')
  expect(readdirSync(to)).toEqual(['Sao lưu Đảng bộ xã 2026-11-23 10.32.05 - HỎNG, KHÔNG DÙNG'])
})
