import { createHash, randomBytes } from 'node:crypto'
import {
  appendFileSync,
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { archiveFolder, storedPath } from '../../../electron/storage/archive-folder.ts'
import { copyOut } from '../../../electron/storage/files/copy-out.ts'
import { copyToStaging, settleStaged } from '../../../electron/storage/files/store-file.ts'
import { Sha256 } from '../../../shared/model/ids.ts'
import { asPerson } from '../../support/as-person.ts'
import { onSmallDisk } from '../../support/small-disk.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { beforeUnprivileged } from '../../support/unprivileged.ts'

const root = temporaryFolder()
const folder = archiveFolder(join(root, 'kho'))
let count = 0

function paper(content: string | Uint8Array): { source: string; staging: string; sha256: Sha256 } {
  count += 1
  const source = join(root, `giấy ${count}.pdf`)
  writeFileSync(source, content)
  const sha256 = Sha256.parse(createHash('sha256').update(content).digest('hex'))
  return { source, staging: join(folder.staging, String(count)), sha256 }
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  )

describe('into staging', () => {
  const piece = 1024 * 1024
  test.each([1, 4095, piece - 1, piece, piece + 1, 3 * piece + 7])(
    '%i bytes come over as they are',
    async (size) => {
      const content = randomBytes(size)
      const { source, staging, sha256 } = paper(content)
      let told = 0
      const copied = await copyToStaging({ source, staging, onBytes: (bytes) => (told += bytes) })
      expect(copied).toEqual({ sha256, bytes: size })
      expect(told).toBe(size)
      expect(readFileSync(staging).equals(content)).toBe(true)
    },
  )

  test('the source stays as it was: bytes, time and rights', async () => {
    const { source, staging } = paper('Nghị quyết')
    chmodSync(source, 0o444)
    utimesSync(source, 1_000_000, 1_000_000)
    const before = statSync(source)
    await copyToStaging({ source, staging })
    const after = statSync(source)
    expect([after.size, after.mtimeMs, after.mode, after.ino]).toEqual([
      before.size,
      before.mtimeMs,
      before.mode,
      before.ino,
    ])
  })

  test('a link, a folder, nothing there, and 0 bytes are refused and leave nothing', async () => {
    const { source, staging } = paper('x')
    symlinkSync(source, `${source}.l`)
    writeFileSync(`${source}.0`, '')
    expect(await codeOf(copyToStaging({ source: `${source}.l`, staging }))).toBe('link')
    expect(await codeOf(copyToStaging({ source: root, staging }))).toBe('special-file')
    expect(await codeOf(copyToStaging({ source: `${source}.không`, staging }))).toBe('source-gone')
    expect(await codeOf(copyToStaging({ source: `${source}.0`, staging }))).toBe('empty')
    expect(existsSync(staging)).toBe(false)
  })

  test.each([
    ['grows', (source: string) => appendFileSync(source, 'thêm')],
    ['shrinks', (source: string) => truncateSync(source, 2 * piece)],
    ['is written over', (source: string) => writeFileSync(source, randomBytes(4 * piece), { flag: 'r+' })],
  ])('a source that %s meanwhile is refused', async (_, change) => {
    const { source, staging } = paper(randomBytes(4 * piece))
    let changed = false
    const onBytes = () => {
      if (!changed) change(source)
      changed = true
    }
    expect(await codeOf(copyToStaging({ source, staging, onBytes }))).toBe('source-changed')
    expect(existsSync(staging)).toBe(false)
  })

  test('stopped on the way, nothing is left', async () => {
    const { source, staging } = paper(randomBytes(4 * piece))
    const stop = new AbortController()
    expect(
      await codeOf(copyToStaging({ source, staging, onBytes: () => stop.abort(), signal: stop.signal })),
    ).toBe('cancelled')
    expect(existsSync(staging)).toBe(false)
  })

  test.skipIf(beforeUnprivileged === null)('a source without the right to read is refused', () => {
    const open = join(root, 'mở')
    mkdirSync(open)
    chmodSync(root, 0o755)
    chmodSync(open, 0o777)
    const { source } = paper('x')
    chmodSync(source, 0o000)
    expect(asPerson('stage', source, join(open, 'a')).error?.code).toBe('unreadable')
    expect(readdirSync(open)).toEqual([])
    mkdirSync(join(root, 'khoá'), { mode: 0o000 })
    expect(asPerson('walk', join(root, 'khoá')).answer).toEqual(['unreadable'])
  })

  test.skipIf(onSmallDisk === null)('a full disk is said, and the half copy is gone', () => {
    const { source } = paper(randomBytes(3 * piece))
    const { error, left } = onSmallDisk?.('stage', source) ?? {}
    expect(error?.code).toBe('disk-full')
    expect(left).toEqual([])
  })
})

describe('from staging to its place', () => {
  test('it lies under its hash, read-only, and staging is empty', async () => {
    const { source, staging, sha256 } = paper('Biên bản')
    await copyToStaging({ source, staging })
    await settleStaged({ folder, staging, sha256 })
    const path = storedPath(folder, sha256)
    expect(readFileSync(path, 'utf8')).toBe('Biên bản')
    expect(lstatSync(path).mode & 0o222).toBe(0)
    expect(existsSync(staging)).toBe(false)
  })

  test('a staged copy that lost a bit is refused and kept for whoever undoes it', async () => {
    const { source, staging, sha256 } = paper('Quyết định')
    await copyToStaging({ source, staging })
    writeFileSync(staging, 'Quyết địnk')
    expect(await codeOf(settleStaged({ folder, staging, sha256 }))).toBe('copy-differs')
    expect(existsSync(staging)).toBe(true)
    expect(existsSync(storedPath(folder, sha256))).toBe(false)
  })

  test('the same bytes again: the stored file stays, the staged one goes', async () => {
    const first = paper('Tờ trình')
    await copyToStaging(first)
    await settleStaged({ folder, ...first })
    const before = statSync(storedPath(folder, first.sha256))
    const second = paper('Tờ trình')
    await copyToStaging(second)
    await settleStaged({ folder, ...second })
    expect(statSync(storedPath(folder, first.sha256)).ino).toBe(before.ino)
    expect(existsSync(second.staging)).toBe(false)
  })

  test('other bytes under its name are damage that is not painted over', async () => {
    const { source, staging, sha256 } = paper('Báo cáo')
    const path = storedPath(folder, sha256)
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, 'Báo cáx')
    await copyToStaging({ source, staging })
    expect(await codeOf(settleStaged({ folder, staging, sha256 }))).toBe('stored-file-damaged')
    expect(readFileSync(path, 'utf8')).toBe('Báo cáx')
  })
})

describe('out of the archive', () => {
  async function stored(content: string) {
    const made = paper(content)
    await copyToStaging(made)
    await settleStaged({ folder, ...made })
    return { source: storedPath(folder, made.sha256), sha256: made.sha256 }
  }
  const outside = join(root, 'ra')
  mkdirSync(outside)

  test('a copy under a speaking name that its owner can change', async () => {
    const { source, sha256 } = await stored('Nghị quyết 01')
    const target = join(outside, '01-NQ-ĐH.pdf')
    await copyOut({ source, sha256, target, overwrite: false })
    expect(readFileSync(target, 'utf8')).toBe('Nghị quyết 01')
    expect(lstatSync(target).mode & 0o200).toBe(0o200)
    expect(await codeOf(copyOut({ source, sha256, target, overwrite: false }))).toBe('target-exists')
    writeFileSync(target, 'cũ')
    await copyOut({ source, sha256, target, overwrite: true })
    expect(readFileSync(target, 'utf8')).toBe('Nghị quyết 01')
    expect(readdirSync(outside)).toEqual(['01-NQ-ĐH.pdf'])
  })

  test('an original that is missing or damaged gives no copy', async () => {
    const { source, sha256 } = await stored('Nghị quyết 02')
    const target = join(outside, '02.pdf')
    chmodSync(source, 0o644)
    writeFileSync(source, 'Nghị quyết 03')
    expect(await codeOf(copyOut({ source, sha256, target, overwrite: false }))).toBe('stored-file-damaged')
    expect(await codeOf(copyOut({ source: `${source}x`, sha256, target, overwrite: false }))).toBe(
      'stored-file-missing',
    )
    expect(
      await codeOf(copyOut({ source, sha256, target: join(root, 'không', 'a'), overwrite: false })),
    ).toBe('target-not-writable')
    expect(existsSync(target)).toBe(false)
  })
})
