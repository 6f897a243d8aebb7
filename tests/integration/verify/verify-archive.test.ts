import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { type ArchiveFolder, archiveFolder, storedPath } from '../../../electron/storage/archive-folder.ts'
import { openDriver } from '../../../electron/storage/database/database.ts'
import { openReadingCopy } from '../../../electron/storage/reading-copy.ts'
import { hashOf } from '../../../electron/storage/repositories/audit.ts'
import { insertIntent, setIntentHash } from '../../../electron/storage/repositories/filing-intents.ts'
import { verifyArchive } from '../../../electron/storage/verify/verify-archive.ts'
import type { Progress } from '../../../shared/contract/define.ts'
import type { Sha256 } from '../../../shared/model/ids.ts'
import { asPerson } from '../../support/as-person.ts'
import { filePaper, makeSmallArchive, openArchive, verifyFolder } from '../../support/small-archive.ts'
import { allowTampering } from '../../support/tamper.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { beforeUnprivileged } from '../../support/unprivileged.ts'

const root = temporaryFolder()
let count = 0
let folder: ArchiveFolder
let hashes: Record<string, Sha256>
const pathOf = (name: string) => storedPath(folder, hashes[name] as Sha256)
const shownPath = (name: string) => {
  const hash = hashes[name] ?? ''
  return `files/${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`
}

beforeEach(async () => {
  count += 1
  const papers = {
    'nghị quyết.pdf': 'Nghị quyết',
    'biên bản.pdf': 'Biên bản dài hơn',
    'tờ trình.pdf': 'Tờ trình',
  }
  const made = await makeSmallArchive(join(root, `kho ${count}`), papers)
  made.connection.close()
  folder = made.folder
  hashes = made.hashes
})

function spoil(name: string, content: string): void {
  chmodSync(pathOf(name), 0o644)
  writeFileSync(pathOf(name), content)
}

/** Changes the catalogue outside the program. */
function tamper(statements: string): void {
  const driver = openDriver(folder.catalogue)
  driver.pragma('foreign_keys = OFF')
  allowTampering(driver)
  driver.exec(statements)
  driver.close()
}

async function problems(expectHead: string | null = null) {
  const report = await verifyFolder(folder.root, expectHead)
  expect(report.ok).toBe(report.problems.length === 0)
  for (const { message } of report.problems) expect(message).not.toMatch(/…|undefined/)
  return report.problems
}

describe('a whole archive', () => {
  test('is ok, with its numbers', async () => {
    const bytes = ['Nghị quyết', 'Biên bản dài hơn', 'Tờ trình'].reduce(
      (sum, text) => sum + Buffer.byteLength(text),
      0,
    )
    const report = await verifyFolder(folder.root)
    expect(report).toMatchObject({ ok: true, files: 3, bytes, auditEntries: 4, problems: [] })
    expect(report.auditHead).toMatch(/^[0-9a-f]{64}$/)
  })

  test('other times and rights of a file are no alarm', async () => {
    utimesSync(pathOf('nghị quyết.pdf'), 1, 1)
    chmodSync(pathOf('biên bản.pdf'), 0o666)
    expect(await problems()).toEqual([])
  })

  test('progress counts bytes up to the whole, and it can be stopped', async () => {
    const told: Progress[] = []
    const { connection } = openArchive(folder.root)
    const options = { db: connection.reading, folder, expectHead: null }
    const report = await verifyArchive({ ...options, onProgress: (progress) => told.push(progress) })
    expect(told.at(-1)).toMatchObject({ done: report.bytes, total: report.bytes })
    expect(told.every(({ done }, index) => done >= (told[index - 1]?.done ?? 0))).toBe(true)
    const stop = new AbortController()
    const stopped = verifyArchive({ ...options, onProgress: () => stop.abort(), signal: stop.signal })
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' })
    connection.close()
  })
})

describe('originals', () => {
  test('one byte other, one byte less: changed, named by dossier, document and file', async () => {
    spoil('nghị quyết.pdf', 'Nghị quyếT')
    spoil('tờ trình.pdf', 'Tờ trìn')
    const found = await problems()
    expect(found).toHaveLength(2)
    const of = (name: string) => found.find(({ path }) => path === shownPath(name))
    expect(of('nghị quyết.pdf')).toMatchObject({
      kind: 'changed',
      subject: 'hồ sơ 09.01.0007, văn bản “Về nghị quyết.pdf”',
    })
    expect(of('nghị quyết.pdf')?.message).toContain('“nghị quyết.pdf”')
    expect(of('tờ trình.pdf')).toMatchObject({ kind: 'changed' })
    expect(of('tờ trình.pdf')?.message).toContain(`dài ${Buffer.byteLength('Tờ trìn')} byte`)
  })

  test('deleted: missing', async () => {
    rmSync(pathOf('biên bản.pdf'))
    expect(await problems()).toMatchObject([{ kind: 'missing', path: shownPath('biên bản.pdf') }])
  })

  test('the whole folder gone: each is missing, none is a stranger', async () => {
    rmSync(folder.files, { recursive: true })
    expect((await problems()).map(({ kind }) => kind)).toEqual(['missing', 'missing', 'missing'])
  })

  test('two that changed places: both changed', async () => {
    const [one, two] = [pathOf('nghị quyết.pdf'), pathOf('tờ trình.pdf')]
    renameSync(one, `${one}.x`)
    renameSync(two, one)
    renameSync(`${one}.x`, two)
    expect((await problems()).map(({ kind }) => kind)).toEqual(['changed', 'changed'])
  })

  test('a link or a folder in its place: changed', async () => {
    const [one, two] = [pathOf('nghị quyết.pdf'), pathOf('tờ trình.pdf')]
    renameSync(one, join(root, 'ngoài'))
    symlinkSync(join(root, 'ngoài'), one)
    rmSync(two)
    mkdirSync(two)
    expect((await problems()).map(({ kind }) => kind)).toEqual(['changed', 'changed'])
  })

  test.skipIf(beforeUnprivileged === null)('without the right to read: unreadable', () => {
    const own = join(root, `tạm ${count}`)
    mkdirSync(own)
    chmodSync(own, 0o777)
    chmodSync(root, 0o755)
    chmodSync(pathOf('biên bản.pdf'), 0o000)
    chmodSync(join(pathOf('tờ trình.pdf'), '..'), 0o000)
    expect(asPerson('verify', folder.root, own).answer).toEqual(['unreadable', 'unreadable', 'unreadable'])
  })
})

describe('strangers among the originals', () => {
  test('a stray file, a hidden one, a copy in the wrong place: extra', async () => {
    writeFileSync(join(folder.files, 'ghi chú.txt'), 'x')
    mkdirSync(join(folder.files, 'ab', 'cd'), { recursive: true })
    writeFileSync(join(folder.files, 'ab', '.ẩn'), 'x')
    copyFileSync(pathOf('tờ trình.pdf'), join(folder.files, 'ab', 'cd', hashes['tờ trình.pdf'] ?? ''))
    const found = await problems()
    expect(found.map(({ kind }) => kind)).toEqual(['extra', 'extra', 'extra'])
    expect(found.find(({ path }) => path?.startsWith('files/ab/cd/'))?.message).toContain(
      shownPath('tờ trình.pdf'),
    )
  })

  test('a renamed original: missing in its place and a stranger under the other name', async () => {
    const path = pathOf('tờ trình.pdf')
    renameSync(path, `${path}.pdf`)
    expect((await problems()).map(({ kind }) => kind).sort()).toEqual(['extra', 'missing'])
  })

  test('a file that is just being filed is none', async () => {
    const { connection } = openArchive(folder.root)
    const sha256 = 'ab'.repeat(32) as Sha256
    connection.transaction((db) => setIntentHash(db, insertIntent(db, 'x', '/nguồn', 'x'), sha256))
    connection.close()
    const path = storedPath(folder, sha256)
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, 'x')
    expect(await problems()).toEqual([])
  })

  test('only files/ counts', async () => {
    writeFileSync(join(folder.root, 'ghi chú.txt'), 'x')
    writeFileSync(join(folder.derived, 'x'), 'x')
    expect(await problems()).toEqual([])
  })
})

describe('the log', () => {
  test('an edited entry is named', async () => {
    tamper(`UPDATE audit_entries SET who_name = 'Người khác' WHERE seq = 2`)
    const [found, ...others] = await problems()
    expect(others).toEqual([])
    expect(found).toMatchObject({ kind: 'audit', path: null })
    expect(found?.subject).toContain('mục nhật ký 2: file.filed, document:1')
    expect(found?.message).toContain('Mục 2 của nhật ký đã bị sửa')
  })

  test('an entry taken out is missing', async () => {
    tamper('DELETE FROM audit_entries WHERE seq = 3')
    expect(await problems()).toMatchObject([{ kind: 'audit', message: 'Nhật ký thiếu mục 3.' }])
  })

  test('a cut log is found with the head that was printed, and an older head is still good', async () => {
    const whole = await verifyFolder(folder.root)
    tamper('DELETE FROM audit_entries WHERE seq > 2')
    expect(await problems()).toEqual([])
    expect(await problems(whole.auditHead)).toMatchObject([{ kind: 'audit' }])
    const cut = await verifyFolder(folder.root)
    const { connection } = openArchive(folder.root)
    connection.close()
    expect(await problems(cut.auditHead)).toEqual([])
    expect(await problems(` ${cut.auditHead.toUpperCase()}\n`)).toEqual([])
  })

  test('a log written anew from one entry on is whole in itself; the printed head tells', async () => {
    const before = (await verifyFolder(folder.root)).auditHead
    const driver = openDriver(folder.catalogue)
    allowTampering(driver)
    const rows = driver.prepare('SELECT * FROM audit_entries ORDER BY seq').all() as Record<string, string>[]
    let previousHash = rows[1]?.hash ?? ''
    for (const row of rows.slice(2)) {
      const entry = {
        seq: Number(row.seq),
        at: String(row.at),
        whoName: 'Người khác',
        whoOffice: String(row.who_office),
        action: String(row.action),
        subject: String(row.subject),
        before: String(row.before),
        after: String(row.after),
        previousHash,
      }
      previousHash = hashOf(entry)
      driver
        .prepare('UPDATE audit_entries SET who_name = ?, previous_hash = ?, hash = ? WHERE seq = ?')
        .run(entry.whoName, entry.previousHash, previousHash, entry.seq)
    }
    driver.close()
    expect(await problems()).toEqual([])
    expect(await problems(before)).toMatchObject([{ kind: 'audit' }])
  })

  test('an emptied log is a finding without any head', async () => {
    tamper('DELETE FROM audit_entries')
    expect(await problems()).toMatchObject([{ kind: 'audit' }])
  })
})

describe('the catalogue', () => {
  test.each([
    [
      'a length that is not the file’s',
      'UPDATE files SET bytes = bytes + 1 WHERE bytes = (SELECT max(bytes) FROM files)',
      1,
    ],
    ['two documents in one place', 'UPDATE documents SET position = 1', 1],
    ['a document without its dossier', 'UPDATE documents SET dossier_id = 99 WHERE id = 2', 1],
    ['a file that no document names', 'DELETE FROM document_files WHERE document_id = 2', 1],
    ['no row of the archive', 'DELETE FROM archive', 1],
  ])('%s', async (_, statements, expected) => {
    tamper(statements)
    const found = await problems()
    expect(found.map(({ kind }) => kind)).toEqual(Array(expected).fill('catalogue'))
  })

  test('a row of a file deleted: its reference is broken, and the file a stranger', async () => {
    tamper(`DELETE FROM files WHERE sha256 = '${hashes['tờ trình.pdf']}'`)
    expect((await problems()).map(({ kind }) => kind).sort()).toEqual(['catalogue', 'extra'])
  })

  test('a damaged page is a finding, and the rest is looked at all the same', async () => {
    tamper(
      `INSERT INTO page_texts SELECT sha256, value, hex(randomblob(900)) FROM files, json_each('[1,2,3,4,5,6,7,8,9]')`,
    )
    const driver = openDriver(folder.catalogue)
    driver.pragma('journal_mode = DELETE')
    const { rootpage } = driver
      .prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'page_texts'`)
      .get() as {
      rootpage: number
    }
    const size = Number(driver.pragma('page_size', { simple: true }))
    driver.close()
    const bytes = readFileSync(folder.catalogue)
    bytes.fill(0xff, (rootpage - 1) * size, rootpage * size)
    writeFileSync(folder.catalogue, bytes)
    spoil('nghị quyết.pdf', 'khác')
    const report = await verifyFolder(folder.root)
    expect(report.ok).toBe(false)
    expect(new Set(report.problems.map(({ kind }) => kind))).toEqual(new Set(['catalogue', 'changed']))
    expect(report.auditEntries).toBe(4)
  })
})

test('what the index had to heal is told and is no alarm', async () => {
  const { connection } = openArchive(archiveFolder(folder.root).root)
  const report = await verifyArchive({
    db: connection.reading,
    folder,
    expectHead: null,
    checkIndex: () => ['thiếu 2 trang'],
  })
  connection.close()
  expect(report).toMatchObject({ ok: true, problems: [{ kind: 'index' }] })
})

test('a reader calls no stranger what the writer filed after the reader took its copy', async () => {
  const { connection } = openArchive(folder.root)
  const temporary = `${folder.root}.tạm`
  const copy = openReadingCopy(folder, temporary)
  const source = `${folder.root}.mới.pdf`
  writeFileSync(source, 'Nộp lưu trong lúc kiểm tra')
  await filePaper(connection, folder, source, 'mới.pdf')
  mkdirSync(join(folder.files, 'ab', 'cd'), { recursive: true })
  const stray = 'abcd'.padEnd(64, '0')
  writeFileSync(join(folder.files, 'ab', 'cd', stray), 'lạc')
  const report = await verifyArchive({
    db: copy.connection.reading,
    folder,
    expectHead: null,
    lookAgain: (ask) => {
      const fresh = openReadingCopy(folder, temporary)
      ask(fresh.connection.reading)
      fresh.close()
    },
  })
  copy.close()
  connection.close()
  expect(report.problems.map(({ kind, path }) => [kind, path])).toEqual([['extra', `files/ab/cd/${stray}`]])
})
