import { readFileSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openDriver } from '../../../electron/storage/database/database.ts'
import { sealState } from '../../../electron/storage/search/seal.ts'
import { expectHealed, indexArchives, totalOf } from '../../support/index-archive.ts'

const { archive, built } = indexArchives()

describe('an index that cannot be used is built anew', () => {
  test('nothing to heal in a new archive, nor when it is opened again', () => {
    const made = archive(0)
    const index = made.open()
    expect(index.state()).toMatchObject({ healed: false, indexedPages: 0 })
    for (let at = 0; at < 30; at++) made.file('một tờ đảng bộ xã')
    index.update()
    expect(index.check()).toEqual([])
    index.close()
    expectHealed(made, null)
  })

  test('deleted', () => {
    const made = built()
    rmSync(made.path)
    expectHealed(made, 'missing')
  })

  test('garbage, an empty file, another database', () => {
    const made = built()
    writeFileSync(made.path, Buffer.alloc(50_000, 'rác '))
    expectHealed(made, 'damaged')
    writeFileSync(made.path, '')
    expectHealed(made, 'damaged')
    rmSync(made.path)
    const other = openDriver(made.path)
    other.exec('CREATE TABLE something (else_ TEXT)')
    other.close()
    expectHealed(made, 'damaged')
  })

  test('cut short', () => {
    const made = built()
    truncateSync(made.path, Math.floor(statSync(made.path).size / 2))
    expectHealed(made, 'damaged')
  })

  test('a single byte changed anywhere, which SQLite itself does not notice', () => {
    const made = built()
    const { size } = statSync(made.path)
    for (const part of [0.1, 0.35, 0.6, 0.9]) {
      const bytes = readFileSync(made.path)
      const at = Math.floor(size * part)
      bytes.writeUInt8((bytes.readUInt8(at) + 1) % 256, at)
      writeFileSync(made.path, bytes)
      expectHealed(made, 'damaged')
    }
  })

  test('a byte changed on the disk behind an unchanged time is found by a thorough check', () => {
    const made = built()
    const { atime, mtime } = statSync(made.path)
    // Whole seconds, so that the seal and the file system speak of the same moment.
    const seconds = new Date(Math.floor(mtime.getTime() / 1000) * 1000)
    utimesSync(made.path, atime, seconds)
    rmSync(`${made.path}-seal`)
    made.open().close()
    const bytes = readFileSync(made.path)
    bytes.writeUInt8((bytes.readUInt8(60_000) + 1) % 256, 60_000)
    writeFileSync(made.path, bytes)
    utimesSync(made.path, atime, seconds)
    const index = made.open()
    expect(index.state().healed).toBe(false)
    expect(index.check().map((finding) => finding.reason)).toEqual(['damaged'])
    expect(totalOf(index, 'dang bo xa')).toBe(30)
    index.close()
  })

  test('copied with another time, or without its seal: used as it is', () => {
    const made = built()
    utimesSync(made.path, new Date(), new Date(1_000_000_000_000))
    expectHealed(made, null)
    rmSync(`${made.path}-seal`)
    expectHealed(made, null)
  })

  test('pages of the file overwritten while it was open and no seal speaks for it', () => {
    const made = built()
    rmSync(`${made.path}-seal`)
    const bytes = readFileSync(made.path)
    bytes.fill(0xff, 8192, bytes.length - 4096)
    writeFileSync(made.path, bytes)
    expectHealed(made, 'damaged')
  })

  test('of an older program', () => {
    const made = built()
    const driver = openDriver(made.path)
    driver.pragma('user_version = 0')
    driver.close()
    rmSync(`${made.path}-seal`)
    expectHealed(made, 'other-version')
  })

  test('tables missing', () => {
    const made = built()
    const driver = openDriver(made.path)
    driver.exec('DROP TABLE written')
    driver.close()
    rmSync(`${made.path}-seal`)
    expectHealed(made, 'damaged')
  })

  test('of another archive', () => {
    const made = built()
    const index = made.open(undefined, '00000000-0000-4000-8000-000000000002')
    expect(index.check().map((finding) => finding.reason)).toEqual(['out-of-step'])
    index.close()
  })

  test('kinds called by other words', () => {
    const made = built()
    const index = made.open((id) => `Loại ${id}`)
    expect(index.check().map((finding) => finding.reason)).toEqual(['other-version'])
    expect(totalOf(index, 'loai')).toBeGreaterThan(0)
    index.close()
  })

  test('found damaged while it is open', () => {
    const made = built()
    const index = made.open()
    const bytes = readFileSync(made.path)
    writeFileSync(made.path, Buffer.alloc(bytes.length, 0xff))
    expect(totalOf(index, 'dang bo xa')).toBe(30)
    expect(index.state().healed).toBe(true)
    index.close()
    expectHealed(made, null)
  })

  test('an update that was interrupted goes on where it stopped', () => {
    const made = archive()
    const first = made.open()
    expect(first.update(10)).toEqual({ indexed: 10, left: 20 })
    first.close()
    const second = made.open()
    expect(second.update(7)).toEqual({ indexed: 7, left: 13 })
    expect(totalOf(second, 'dang bo xa')).toBe(30)
    expect(second.update()).toEqual({ indexed: 0, left: 0 })
    second.close()
  })

  test('settled while it is open: a kill costs nothing, and the next change counts again', () => {
    const made = built()
    const index = made.open()
    made.file('một tờ đảng bộ xã nữa')
    index.update()
    expect(sealState(made.path)).toBe('unsealed')
    index.settle()
    expect(sealState(made.path, true)).toBe('intact')
    expect(totalOf(index, 'dang bo xa')).toBe(31)
    made.file('thêm một tờ đảng bộ xã')
    expect(totalOf(index, 'dang bo xa')).toBe(32)
    expect(sealState(made.path)).toBe('unsealed')
    index.close()
    expect(sealState(made.path, true)).toBe('intact')
    expectHealed(made, null, 32)
  })

  test('rebuilt on demand', () => {
    const made = built()
    const index = made.open()
    expect(index.rebuild()).toEqual({ documents: 30 })
    expect(totalOf(index, 'dang bo xa')).toBe(30)
    expect(index.state().healed).toBe(false)
    index.close()
  })
})
