import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backupName, incompleteMark } from '../../../electron/storage/backup/backup-name.ts'
import { program } from '../../../shared/program.ts'

const now = new Date(2026, 10, 3, 9, 5, 7)

test('the name says what it is, of which archive and when', () => {
  expect(backupName('Đảng bộ xã Dương Quang', now)).toBe('Sao lưu Đảng bộ xã Dương Quang 2026-11-03 09.05.07')
  expect(backupName('a/b: "c"?', now)).toBe('Sao lưu a b c 2026-11-03 09.05.07')
  expect(backupName('...', now)).toBe('Sao lưu 2026-11-03 09.05.07')
})

test('whatever an archive is called, every system takes the name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const made = backupName(name, now)
      expect(made).toMatch(/^Sao lưu .*2026-11-03 09\.05\.07$/u)
      expect(made).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cs}]/u)
      expect(Buffer.byteLength(`.${made}${incompleteMark}.12345678.dang-sao.khoa`)).toBeLessThanOrEqual(255)
    }),
  )
})

test('the version in manifests is that of the program', () => {
  const packageJson = readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8')
  expect(JSON.parse(packageJson)).toMatchObject({ productName: program.name, version: program.version })
})
