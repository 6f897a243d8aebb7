import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { openDriver } from '../../../electron/storage/database/database.ts'
import type { AnyRuleEntry, RuleLine } from '../../../shared/model/rule-book.ts'
import { type OpenBackend, openBackend } from '../../support/open-backend.ts'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

let backend: OpenBackend
beforeEach(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hoso-rules-'))
  folders.push(folder)
  backend = await openBackend(folder)
})

const list = () => backend.client.call('rules.list', {})
async function line(id: string): Promise<RuleLine> {
  const found = (await list()).find(({ entry }) => entry.id === id)
  if (found === undefined) throw new Error(`no rule ${id}`)
  return found
}
const ownKind: AnyRuleEntry = {
  id: 'rieng-phieu-trinh',
  label: 'Phiếu trình',
  source: { number: '17-CV/ĐU', date: null, article: null },
  mark: 'P',
  effectiveFrom: '2025-07-01',
  effectiveTo: null,
  checked: null,
  symbols: ['PT'],
}
const labels = async () => (await backend.client.call('rules.choices', {})).kinds.map(({ label }) => label)

describe('the rules of an archive', () => {
  test('a new archive has every file as delivered, and the log says so', async () => {
    const lines = await list()
    expect(new Set(lines.map(({ file }) => file)).size).toBe(10)
    expect(lines.every(({ state }) => state === 'delivered')).toBe(true)
    expect(await backend.client.call('rules.differences', {})).toEqual([])
  })

  test('a corrected rule holds at once and after a restart, with its reason; reset brings it back', async () => {
    const { entry } = await line('ket-luan')
    const changed = {
      ...entry,
      label: 'Kết luận (đã sửa)',
      checked: { by: 'Nguyễn Thị Hoa', on: '2026-11-20' },
    }
    await backend.client.call('rules.change', {
      file: 'documentKinds',
      entry: changed,
      reason: 'Theo 17-CV/ĐU',
    })
    expect(await labels()).toContain('Kết luận (đã sửa)')
    await backend.reopen()
    expect(await labels()).toContain('Kết luận (đã sửa)')
    const now = await line('ket-luan')
    expect(now.state).toBe('corrected')
    expect(now.delivered).toEqual(entry)
    expect(now.change?.reason).toBe('Theo 17-CV/ĐU')
    await backend.client.call('rules.reset', {
      file: 'documentKinds',
      entryId: 'ket-luan',
      reason: 'Sửa nhầm',
    })
    expect((await line('ket-luan')).entry).toEqual(entry)
  })

  test('an own rule is added, and goes when it is withdrawn; a delivered one stays visible as withdrawn', async () => {
    await backend.client.call('rules.change', {
      file: 'documentKinds',
      entry: ownKind,
      reason: 'Văn phòng dùng',
    })
    expect((await line(ownKind.id)).state).toBe('own')
    expect(await labels()).toContain('Phiếu trình')
    await backend.client.call('rules.withdraw', {
      file: 'documentKinds',
      entryId: ownKind.id,
      reason: 'Thôi dùng',
    })
    expect(await labels()).not.toContain('Phiếu trình')
    await backend.client.call('rules.withdraw', {
      file: 'documentKinds',
      entryId: 'thu-cong',
      reason: 'Không dùng',
    })
    expect(await labels()).not.toContain('Thư công')
    expect((await line('thu-cong')).state).toBe('withdrawn')
  })

  test.each([
    ['a mark that does not exist', { mark: 'X' }],
    ['an end before the beginning', { effectiveTo: '2025-06-30' }],
    ['a field of the file missing', { symbols: undefined }],
    ['a day that is none', { effectiveFrom: '2025-13' }],
  ])('%s is refused, and nothing changes', async (_, change) => {
    const before = await list()
    const entry = { ...ownKind, ...change } as AnyRuleEntry
    await expect(
      backend.client.call('rules.change', { file: 'documentKinds', entry, reason: 'thử' }),
    ).rejects.toMatchObject({ code: 'invalid-input' })
    expect(await list()).toEqual(before)
  })

  test('every change stands in the log with what was and what is', async () => {
    const { entry } = await line('ket-luan')
    await backend.client.call('rules.change', {
      file: 'documentKinds',
      entry: { ...entry, note: 'đối chiếu rồi' },
      reason: 'Đã có văn bản',
    })
    const report = await backend.client.call('archive.verify', {})
    expect(report.ok).toBe(true)
    const catalogue = openDriver(join(backend.kho, 'catalogue.sqlite3'), { readonly: true })
    const text = catalogue
      .prepare("SELECT after FROM audit_entries WHERE action = 'rule.changed'")
      .pluck()
      .get()
    catalogue.close()
    expect(JSON.parse(String(text))).toMatchObject({
      reason: 'Đã có văn bản',
      entry: { note: 'đối chiếu rồi' },
    })
  })
})

test('a rule that a newer program words otherwise is a difference until it is accepted; a correction stays', async () => {
  const { entry } = await line('ket-luan')
  await backend.client.call('rules.change', {
    file: 'documentKinds',
    entry: { ...entry, note: 'của văn phòng' },
    reason: 'Ghi thêm',
  })
  // As an older program left it: one kind worded otherwise, one not there yet.
  await backend.asAnOlderProgram((catalogue) => {
    const text = catalogue
      .prepare("SELECT entries FROM rule_files WHERE file = 'documentKinds'")
      .pluck()
      .get()
    const entries: AnyRuleEntry[] = JSON.parse(String(text))
    const older = entries
      .filter(({ id }) => id !== 'thu-cong')
      .map((kind) => (kind.id === 'ket-luan' ? { ...kind, label: 'Kết luận cũ' } : kind))
    catalogue
      .prepare("UPDATE rule_files SET entries = ? WHERE file = 'documentKinds'")
      .run(JSON.stringify(older))
  })
  expect(await labels()).not.toContain('Thư công')
  const differences = await backend.client.call('rules.differences', {})
  expect(
    differences.map(({ entryId, before, corrected }) => [entryId, before?.label ?? null, corrected]).sort(),
  ).toEqual([
    ['ket-luan', 'Kết luận cũ', true],
    ['thu-cong', null, false],
  ])
  await backend.client.call('rules.accept', { files: ['documentKinds'] })
  expect(await backend.client.call('rules.differences', {})).toEqual([])
  expect(await labels()).toContain('Thư công')
  expect((await line('ket-luan')).entry['note']).toBe('của văn phòng')
})

test('an entry in the shape of another program does not keep the archive from working: the own one holds', async () => {
  await backend.asAnOlderProgram((catalogue) => {
    const text = catalogue
      .prepare("SELECT entries FROM rule_files WHERE file = 'documentKinds'")
      .pluck()
      .get()
    const entries: AnyRuleEntry[] = JSON.parse(String(text))
    const older = entries.map((kind) =>
      kind.id === 'ket-luan' ? { ...kind, label: 'Kết luận cũ', symbols: 'KL' } : kind,
    )
    catalogue
      .prepare("UPDATE rule_files SET entries = ? WHERE file = 'documentKinds'")
      .run(JSON.stringify(older))
  })
  expect(await labels()).toContain('Kết luận')
  expect((await backend.client.call('rules.differences', {})).map(({ entryId }) => entryId)).toEqual([
    'ket-luan',
  ])
})
