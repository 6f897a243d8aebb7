import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkChain } from '../../../electron/domain/audit/check-chain.ts'
import { archiveFolder } from '../../../electron/storage/archive-folder.ts'
import { copyCatalogueFiles } from '../../../electron/storage/copy-catalogue-files.ts'
import { connect, openDriver } from '../../../electron/storage/database/database.ts'
import { sql } from '../../../electron/storage/database/sql.ts'
import { canWrite } from '../../../electron/storage/network-share.ts'
import { openReadingCopy } from '../../../electron/storage/reading-copy.ts'
import { auditHead, hashOf } from '../../../electron/storage/repositories/audit.ts'
import { auditLog } from '../../../electron/storage/verify/check-audit.ts'
import { asPerson, runDeed } from '../../support/as-person.ts'
import { startChild } from '../../support/children/run-child.ts'
import { beforeOnShare } from '../../support/on-share.ts'
import { contentsOf, makeEmptyArchive, makeSmallArchive } from '../../support/small-archive.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { beforeUnprivileged } from '../../support/unprivileged.ts'

const root = temporaryFolder()
const temporary = join(root, 'tạm')

describe('a reader', () => {
  test('sees all that is committed, cannot write, and leaves nothing', async () => {
    const { connection, folder } = await makeSmallArchive(join(root, 'a'), { 'một.pdf': 'Một' })
    const copy = openReadingCopy(folder, temporary)
    expect(auditHead(copy.connection.reading)).toEqual(auditHead(connection.reading))
    expect(() => copy.connection.transaction((db) => db.run(sql`DELETE FROM documents`))).toThrow(/readonly/)
    connection.transaction((db) => db.run(sql`UPDATE dossiers SET note = 'sau'`))
    expect(copy.connection.reading.count(sql`SELECT count(*) FROM dossiers WHERE note = 'sau'`)).toBe(0)
    copy.connection.close()
    copy.close()
    expect(readdirSync(temporary)).toEqual([])
    connection.close()
  })

  test('reads a consistent state while another process writes without pause', async () => {
    const kho = join(root, 'b')
    makeEmptyArchive(kho).connection.close()
    const child = startChild('write-always.ts', [kho])
    await child.says('begun')
    const folder = archiveFolder(kho)
    let before = 0
    for (let run = 0; run < 15; run += 1) {
      const copy = openReadingCopy(folder, temporary)
      const report = checkChain(auditLog(copy.connection.reading), hashOf)
      expect(report.breaks).toEqual([])
      expect(report.entries).toBeGreaterThanOrEqual(before)
      before = report.entries
      copy.close()
    }
    await child.kill()
    // It wrote while it was read, not only before.
    expect(before).toBeGreaterThan(1)
  })

  test('copied as files while another writes: whole, or known to be torn', async () => {
    const kho = join(root, 'c')
    const { connection } = makeEmptyArchive(kho)
    // Long enough to copy that the writer's log begins anew meanwhile.
    connection.driver.exec(`INSERT INTO search_queue (document_id) WITH RECURSIVE n (i) AS
      (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1500000) SELECT i FROM n`)
    connection.close()
    const child = startChild('write-always.ts', [kho])
    await child.says('begun')
    const target = join(root, 'chép.sqlite3')
    for (let run = 0; run < 40; run += 1) {
      if (!copyCatalogueFiles(archiveFolder(kho).catalogue, target)) continue
      const driver = openDriver(target)
      expect(driver.pragma('integrity_check', { simple: true })).toBe('ok')
      expect(checkChain(auditLog(connect(driver).reading), hashOf).breaks).toEqual([])
      driver.close()
    }
    await child.kill()
    expect(copyCatalogueFiles(archiveFolder(kho).catalogue, target)).toBe(true)
  })

  test('what a process that was killed left is removed by the next reader', () => {
    const { connection, folder } = makeEmptyArchive(join(root, 'd'))
    const dead = join(temporary, 'reading-999999999-x')
    const alive = join(temporary, `reading-${process.pid}-x`)
    mkdirSync(dead, { recursive: true })
    mkdirSync(alive, { recursive: true })
    writeFileSync(join(dead, 'catalogue.sqlite3'), 'x')
    openReadingCopy(folder, temporary).close()
    expect([existsSync(dead), existsSync(alive)]).toEqual([false, true])
    connection.close()
  })

  test('no catalogue, a foreign one and a damaged one are refused by name', () => {
    const folder = archiveFolder(join(root, 'e'))
    mkdirSync(folder.root)
    expect(() => openReadingCopy(folder, temporary)).toThrow('not-an-archive')
    openDriver(folder.catalogue).exec('CREATE TABLE x (y)').close()
    expect(() => openReadingCopy(folder, temporary)).toThrow('not-an-archive')
    writeFileSync(folder.catalogue, 'chữ'.repeat(4_000))
    expect(() => openReadingCopy(folder, temporary)).toThrow('catalogue-damaged')
  })
})

describe('where nobody may write', () => {
  test('a backup is never written to', () => {
    const { connection, folder } = makeEmptyArchive(join(root, 'f'))
    connection.close()
    expect(canWrite(folder.root)).toBe(true)
    writeFileSync(join(folder.root, 'manifest.json'), '{}')
    expect(canWrite(folder.root)).toBe(false)
    expect(canWrite(join(root, 'không có'))).toBe(false)
  })

  test.skipIf(beforeUnprivileged === null)(
    'an archive is read, with or without a log beside it',
    async () => {
      const { connection, folder } = await makeSmallArchive(join(root, 'g'), { 'một.pdf': 'Một' })
      const own = join(root, 'của người đọc')
      mkdirSync(own)
      chmodSync(own, 0o777)
      for (const place of [root, folder.root]) chmodSync(place, 0o755)
      // Still open: what was committed last stands in the log only.
      const whileOpen = join(root, 'h')
      cpSync(folder.root, whileOpen, { recursive: true })
      expect(existsSync(join(whileOpen, 'catalogue.sqlite3-wal'))).toBe(true)
      connection.close()
      for (const place of [folder.root, whileOpen]) {
        const before = contentsOf(place)
        expect(asPerson('canWrite', place).answer).toBe(false)
        expect(asPerson('read', place, own).answer).toEqual({ head: 2, left: [] })
        expect(asPerson('verify', place, own).answer).toEqual([])
        expect(contentsOf(place)).toEqual(before)
      }
      chmodSync(folder.root, 0o777)
      chmodSync(folder.catalogue, 0o444)
      expect(asPerson('canWrite', folder.root).answer).toBe(false)
    },
  )

  test('a network share is known, and read by copying, with nothing of SQLite put there', async (context) => {
    const { connection, folder } = await makeSmallArchive(join(root, 'trên mạng'), { 'một.pdf': 'Một' })
    connection.close()
    const before = beforeOnShare(folder.root, root)
    if (before === null) return context.skip()
    const own = join(root, 'tạm của máy này')
    mkdirSync(own)
    const there = contentsOf(folder.root)
    expect(runDeed(before, ['isShare', folder.root]).answer).toBe(true)
    expect(runDeed(before, ['isShare', join(folder.root, 'chưa có', 'kho')]).answer).toBe(true)
    expect(runDeed(before, ['isShare', own]).answer).toBe(false)
    expect(runDeed(before, ['read', folder.root, own]).answer).toEqual({ head: 2, left: [] })
    expect(runDeed(before, ['restore', own, join(folder.root, 'x')]).error?.code).toBe('network-share')
    expect(contentsOf(folder.root)).toEqual(there)
  })
})
