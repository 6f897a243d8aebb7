import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { archiveFolder } from '../../../electron/storage/archive-folder.ts'
import { openDriver } from '../../../electron/storage/database/database.ts'
import { reportOf } from '../../../shared/app-error.ts'
import { errorSentence } from '../../../shared/text/error-sentences.ts'
import { openBackend } from '../../support/open-backend.ts'
import { onDisk, onSmallDisk } from '../../support/small-disk.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** What the person reads. */
async function sentenceOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => new Error('was done'),
    (thrown: unknown) => thrown,
  )
  const { code, details } = reportOf(error)
  return errorSentence(code, details)
}

interface Said {
  readonly code: string
  readonly message: string
}

interface FullDisk {
  readonly outcomes: Record<'saving' | 'filing' | 'checking' | 'export', Said>
  readonly left: string[]
  readonly staging: string[]
  readonly titles: string[]
  readonly ok: boolean
  readonly after: string
}

describe('said plainly, and nothing half written', () => {
  test.skipIf(onSmallDisk === null)('a full disk: saving, filing, looking, export', () => {
    const { outcomes, left, staging, titles, ok, after } = onDisk<FullDisk>('8m', 'on-full-disk.ts')
    const { filing, ...refused } = outcomes
    for (const { code, message } of Object.values(refused)) {
      expect([code, message]).toEqual(['disk-full', expect.stringContaining('Ổ đĩa đã đầy')])
    }
    // Filing answers file by file.
    expect(filing.message).toContain('Ổ đĩa đã đầy')
    expect(filing.message).toContain('"filed":[]')
    expect(left.sort()).toEqual(['kho', 'đầy'])
    expect(staging).toEqual([])
    expect(titles).toEqual(['Cũ'])
    expect({ ok, after }).toEqual({ ok: true, after: 'done' })
  })

  test('another program holds the catalogue', async () => {
    const open = await openBackend(temporaryFolder())
    const other = openDriver(archiveFolder(open.kho).catalogue)
    other.exec('BEGIN IMMEDIATE')
    const sentence = await sentenceOf(open.newDossier('Không được'))
    expect(sentence).toContain('chương trình khác đang dùng danh mục')
    expect(sentence).toContain('diệt vi-rút')
    other.exec('ROLLBACK')
    other.close()
    await open.newDossier('Được')
    expect((await open.client.call('dossiers.tree', {})).map(({ title }) => title)).toEqual(['Được'])
  })

  test('the folder is gone: saving, filing, looking say so, and no half archive appears in its old place', async () => {
    const folder = temporaryFolder()
    const open = await openBackend(folder)
    const dossierId = await open.newDossier('Văn kiện')
    const paper = join(folder, 'giấy.txt')
    writeFileSync(paper, 'Nghị quyết')
    renameSync(open.kho, `${open.kho} đi vắng`)
    for (const work of [
      () => open.newDossier('Thêm'),
      () => open.client.call('files.file', { dossierId, sources: [open.token(paper)] }),
      () => open.client.call('fixity.check', { which: 'all' }),
    ]) {
      expect(await sentenceOf(work())).toContain('Không thấy thư mục kho')
    }
    expect(existsSync(open.kho)).toBe(false)
    renameSync(`${open.kho} đi vắng`, open.kho)
    await open.newDossier('Thêm')
    expect(await open.client.call('archive.verify', {})).toMatchObject({ ok: true })
  })

  test('a target that is gone or may not be written, at an export', async () => {
    const folder = temporaryFolder()
    const open = await openBackend(folder)
    const to = (path: string) => open.client.call('fixity.printHealth', { to: open.token(path) })
    expect(await sentenceOf(to(join(folder, 'usb đã rút', 'phiếu.pdf')))).toMatch(/không có thư mục này/)
    mkdirSync(join(folder, 'phiếu.pdf'))
    expect(await sentenceOf(to(join(folder, 'phiếu.pdf')))).toContain('phiếu.pdf')
    expect(readdirSync(folder).filter((name) => name.startsWith('.hoso-'))).toEqual([])
  })

  test('a clock that was set back', async () => {
    let clock = Date.parse('2026-11-23T03:00:00.000Z')
    const folder = temporaryFolder()
    const open = await openBackend(folder, join(folder, 'kho'), true, { now: () => new Date(clock) })
    const state = () => open.client.call('fixity.state', {})
    expect((await state()).clockBehind).toBeNull()
    clock = Date.parse('2019-01-01T00:00:00.000Z')
    expect((await state()).clockBehind).toEqual({ lastEntryAt: '2026-11-23T03:00:00.000Z' })
    await open.newDossier('Trong lúc đồng hồ sai')
    // Created, rules delivered, a dossier. The log still hangs together: its order is that of its numbers, not of the clock.
    expect(await open.client.call('archive.verify', {})).toMatchObject({ ok: true, auditEntries: 3 })
  })
})
