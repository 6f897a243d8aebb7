import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { archiveFolder } from '../../electron/storage/archive-folder.ts'
import { connect, openDriver } from '../../electron/storage/database/database.ts'
import { migrate, newestVersion, versionOf } from '../../electron/storage/database/migrate.ts'
import { openReadingCopy } from '../../electron/storage/reading-copy.ts'
import { listStatement } from '../../electron/storage/repositories/document-list.ts'
import { DocumentListRequest, documentSorts } from '../../shared/model/document-list.ts'
import type { DossierId } from '../../shared/model/ids.ts'
import { hoso, projectFolder } from '../support/hoso.ts'
import { openBackend } from '../support/open-backend.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

// Made by the first version of the program and never changed since.
const fixtures = join(projectFolder, 'tests/fixtures')
const answersOf = (name: string): unknown[] =>
  JSON.parse(readFileSync(join(fixtures, `archive-1.${name}.json`), 'utf8'))

function copyOfFirst(): string {
  const kho = join(temporaryFolder(), 'kho')
  cpSync(join(fixtures, 'archive-1'), kho, { recursive: true })
  return kho
}

describe('an archive of the first version', () => {
  test('is that of the first version', () => {
    // In a copy: a database in WAL leaves files beside itself even when it is only read.
    const driver = openDriver(join(copyOfFirst(), 'catalogue.sqlite3'), { readonly: true })
    expect(versionOf(driver)).toBe(1)
    driver.close()
  })

  test('opens, keeps a copy of before, says what it said before, and is whole', async () => {
    const kho = copyOfFirst()
    const dossiers = await hoso<unknown[]>('dossiers', kho)
    expect(dossiers.answer).toEqual(answersOf('dossiers').map((before) => expect.objectContaining(before)))
    const documents = await hoso<unknown[]>('documents', kho, '--dossier', '01.01.0006')
    for (const [index, before] of answersOf('documents').entries()) {
      expect(documents.answer[index]).toMatchObject(before as object)
    }
    expect((await hoso('verify', kho)).answer).toMatchObject({ ok: true, files: 3 })
    const driver = openDriver(join(kho, 'catalogue.sqlite3'), { readonly: true })
    expect(versionOf(driver)).toBe(newestVersion)
    driver.close()
    const backups = readdirSync(archiveFolder(kho).backups)
    expect(backups).toHaveLength(1)
    const before = openDriver(join(archiveFolder(kho).backups, String(backups[0])), { readonly: true })
    expect(versionOf(before)).toBe(1)
    before.close()
  })

  test('gives records to the people and bodies that its papers named, and sorts them', async () => {
    const { client } = await openBackend(temporaryFolder(), copyOfFirst(), false)
    const people = await client.call('authorities.page', { kind: 'person' })
    expect(people.rows.map(({ name, documents }) => [name, documents])).toEqual([
      ['Hoàng Văn Đức', 2],
      ['Lý Thị Mai', 1],
    ])
    const bodies = await client.call('authorities.page', { kind: 'body' })
    expect(bodies.rows.map(({ name }) => name)).toEqual([
      'Đại hội đại biểu Đảng bộ xã Dương Quang lần thứ XVI',
      'Đoàn thư ký',
    ])
    const page = await client.call('documents.page', { sort: { by: 'title' } })
    expect(page.rows.map(({ title }) => title)).toEqual(['', 'Biên bản Đại hội', 'Nghị quyết Đại hội'])
    const narrowed = await client.call('documents.page', { filter: { words: 'nghi quyet' } })
    expect(narrowed.total).toBe(1)
  })

  test('is read in a copy that alone is brought up to date', () => {
    const folder = archiveFolder(copyOfFirst())
    const before = readFileSync(folder.catalogue)
    const copy = openReadingCopy(folder, temporaryFolder())
    expect(versionOf(copy.connection.driver)).toBe(newestVersion)
    copy.close()
    expect(readFileSync(folder.catalogue).equals(before)).toBe(true)
  })
})

describe('a list of documents is taken from an index', () => {
  const connection = connect(openDriver(join(temporaryFolder(), 'plan.sqlite3')))
  migrate(connection.driver)
  const planOf = (
    request: Parameters<typeof DocumentListRequest.parse>[0],
    way?: Parameters<typeof listStatement>[3],
  ): string => {
    const { text, values } = listStatement(DocumentListRequest.parse(request), 100, 0, way)
    return connection.driver
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`)
      .all(...values)
      .map(({ detail }) => detail)
      .join('; ')
  }
  const byIndex: Partial<Record<(typeof documentSorts)[number], string>> = {
    order: 'documents_in_order',
    date: 'documents_by_date',
    symbol: 'documents_by_symbol',
    title: 'documents_by_title',
    body: 'documents_by_body',
    signer: 'documents_by_signer',
    kind: 'documents_by_kind',
  }

  test.each(documentSorts.filter((by) => byIndex[by] !== undefined))('by %s, both ways', (by) => {
    for (const descending of [false, true]) {
      const plan = planOf({ sort: { by, descending } })
      expect(plan).toContain(byIndex[by])
      expect(plan).not.toContain('TEMP B-TREE')
    }
  })

  test('of one dossier in its order', () => {
    const plan = planOf({ scope: { dossierId: 1 as DossierId } })
    expect(plan).toContain('documents_in_order')
    expect(plan).not.toContain('TEMP B-TREE')
  })

  test('of words few papers hold not at all: all are read, as they lie in the file', () => {
    const request = { filter: { words: 'hoang' }, sort: { by: 'title' } } as const
    expect(planOf(request)).toContain('documents_by_title')
    expect(planOf(request, 'as-stored')).toMatch(/^SCAN documents; /)
  })

  test('of what waits to be catalogued', () => {
    expect(planOf({ filter: { catalogued: false }, sort: { by: 'filed' } })).toContain(
      'documents_uncatalogued',
    )
  })
})
