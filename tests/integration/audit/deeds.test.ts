import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { DocumentId, DossierId, Sha256 } from '../../../shared/model/ids.ts'
import { auditLog } from '../../support/audit-log.ts'
import { makePdf } from '../../support/make-pdf.ts'
import { type OpenBackend, openBackend } from '../../support/open-backend.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { addPerson, archiveWithAccounts, signInAs } from '../../support/with-accounts.ts'

const folder = temporaryFolder()
let archive: OpenBackend
let dossierId: DossierId
let paper: { documentId: DocumentId; sha256: Sha256 }
let seen = 0

/** What was written since the last time, without what the test itself changed. */
function written() {
  const entries = auditLog(archive.kho, seen)
  seen += entries.length
  return entries.map(({ action, before, after }) => ({ action, before, after }))
}

beforeAll(async () => {
  archive = await openBackend(folder)
  dossierId = await archive.newDossier('Văn kiện')
  const path = join(folder, 'Nghị quyết.pdf')
  writeFileSync(path, await makePdf(['Nghị quyết']))
  const report = await archive.client.call('files.file', { dossierId, sources: [archive.token(path)] })
  const [filed] = report.filed
  if (filed === undefined) throw new Error('not filed')
  paper = { documentId: filed.documentId, sha256: filed.sha256 }
  await archive.client.call('files.readWaiting', {})
  seen = auditLog(archive.kho).length
})

describe('what changes nothing and leaves the archive', () => {
  test('a saved copy, one opened outside and a print', async () => {
    const to = join(folder, 'bản sao.pdf')
    await archive.client.call('files.saveCopy', { ...paper, to: archive.token(to) })
    await archive.client.call('files.openOutside', paper)
    await archive.client.call('files.notePrint', paper)
    const after = { sha256: paper.sha256, name: 'Nghị quyết.pdf' }
    expect(written()).toEqual([
      { action: 'file.copied', before: null, after: { ...after, to } },
      { action: 'file.openedOutside', before: null, after },
      { action: 'file.printed', before: null, after },
    ])
  })

  test('a dossier as one PDF, a table, the health statement', async () => {
    const [pdf, csv, health] = ['hồ sơ.pdf', 'bảng.csv', 'tình trạng.pdf'].map((name) => join(folder, name))
    await archive.client.call('dossiers.export', { id: dossierId, to: archive.token(pdf ?? '') })
    await archive.client.call('tables.export', {
      table: { list: 'documents', request: { scope: { dossierId } }, columns: ['title'] },
      title: 'Văn bản của hồ sơ',
      format: 'csv',
      to: archive.token(csv ?? ''),
    })
    await archive.client.call('fixity.printHealth', { to: archive.token(health ?? '') })
    expect(written()).toMatchObject([
      { action: 'dossier.exported', after: { to: pdf, leftOut: 0 } },
      { action: 'table.exported', after: { to: csv, title: 'Văn bản của hồ sơ', rows: 1, dossierId } },
      { action: 'health.printed', after: { to: health } },
    ])
  })

  test('nothing where it failed', async () => {
    const taken = join(folder, 'đã có.pdf')
    writeFileSync(taken, 'x')
    await expect(
      archive.client.call('files.saveCopy', { ...paper, to: archive.token(taken) }),
    ).rejects.toMatchObject({ code: 'target-exists' })
    expect(written()).toEqual([])
  })

  test('reading an ordinary paper is nobody’s business; a secret one, or out of a secret dossier, is', async () => {
    await archive.client.call('files.openForReading', paper)
    expect(written()).toEqual([])
    await archive.asAnOlderProgram((catalogue) => catalogue.exec(`UPDATE documents SET secrecy = 'mat'`))
    await archive.client.call('files.openForReading', paper)
    await archive.asAnOlderProgram((catalogue) =>
      catalogue.exec(`UPDATE documents SET secrecy = 'thuong'; UPDATE dossiers SET secrecy = 'toi-mat'`),
    )
    await archive.client.call('files.openForReading', paper)
    expect(written().filter(({ action }) => action === 'document.read')).toMatchObject([
      { after: { secrecy: 'mat', sha256: paper.sha256 } },
      { after: { secrecy: 'toi-mat' } },
    ])
  })

  test('nothing is written where the archive is open for reading only, and the deed is done all the same', async () => {
    const before = auditLog(archive.kho).length
    const second = await openBackend(temporaryFolder(), archive.kho, false)
    expect((await second.client.call('archive.state', {})).open?.mode).toBe('read')
    await second.client.call('files.openForReading', paper)
    await second.client.call('files.openOutside', paper)
    expect(auditLog(archive.kho)).toHaveLength(before)
  })
})

describe('a refusal', () => {
  test('is written once a minute for each person and call', async () => {
    const watched = await archiveWithAccounts(temporaryFolder())
    await addPerson(watched, { name: 'Lý Văn Sáng', role: 'reader' })
    await addPerson(watched, { name: 'Hoàng Thị Mỵ', role: 'reader' })
    const [inventory] = await watched.client.call('inventories.list', {})
    if (inventory === undefined) throw new Error('no inventory')
    const refusals = () => auditLog(watched.kho).filter(({ action }) => action === 'call.refused').length
    const tryToList = () => expect(watched.client.call('accounts.list', {})).rejects.toThrow('not-permitted')
    const tryToMake = () =>
      expect(
        watched.client.call('dossiers.create', { inventoryId: inventory.id, fields: { title: 'x' } }),
      ).rejects.toThrow('not-permitted')
    await signInAs(watched, 'Lý Văn Sáng')
    for (let times = 0; times < 20; times += 1) await tryToList()
    expect(refusals()).toBe(1)
    await tryToMake()
    expect(refusals()).toBe(2)
    watched.pass(59)
    await tryToList()
    expect(refusals()).toBe(2)
    watched.pass(1)
    await tryToList()
    expect(refusals()).toBe(3)
    await signInAs(watched, 'Hoàng Thị Mỵ')
    await tryToList()
    expect(refusals()).toBe(4)
  })
})
