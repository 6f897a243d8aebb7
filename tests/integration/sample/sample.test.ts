import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Document } from '../../../shared/model/document.ts'
import { catalogueImage } from '../../support/catalogue-image.ts'
import { type OpenBackend, openBackend } from '../../support/open-backend.ts'
import { judge } from '../../support/pdf-judges.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()
const settings = join(folder, 'settings')
const own = join(settings, 'Kho mẫu')
/** Another archive that is open while the sample is made. */
let backend: OpenBackend
let documents: Document[]

const image = (kho: string): string =>
  catalogueImage(join(kho, 'catalogue.sqlite3')).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'lúc nào đó')

const named = (title: string): Document => {
  const found = documents.find((document) => document.title.includes(title))
  if (found === undefined) throw new Error(`no document ${title}`)
  return found
}

async function allDocuments(): Promise<Document[]> {
  const { rows } = await backend.client.call('documents.page', { limit: 500 })
  return rows
}

beforeAll(async () => {
  backend = await openBackend(settings, join(folder, 'kho của tôi'))
  expect(await backend.client.call('sample.make', {})).toEqual({ made: true, folder: own })
})

describe('the sample', () => {
  test('is made beside the archive that is open, and opened at a word', async () => {
    const { client } = backend
    expect((await client.call('archive.state', {})).open).toMatchObject({ isSample: false })
    expect(readdirSync(settings).filter((name) => name.startsWith('.kho-mau'))).toEqual([])
    const { open } = await client.call('sample.open', {})
    expect(open).toMatchObject({ isSample: true, mode: 'write', waitingForReading: 0 })
    expect(open?.name).toContain('Kho mẫu')
    documents = await allDocuments()
  })

  test('has two congresses, papers of many kinds, and some that wait', async () => {
    const stats = await backend.client.call('archive.stats', { waitForIndex: true })
    expect(stats).toMatchObject({
      fonds: 2,
      congresses: 2,
      dossiers: 27,
      documents: 76,
      uncatalogued: 4,
      files: 70,
    })
    expect(new Set(documents.map(({ kind }) => kind)).size).toBeGreaterThan(20)
    const states = documents.flatMap(({ files }) => files.map(({ text }) => text))
    const count = (state: string) => states.filter((each) => each === state).length
    expect([count('text'), count('none'), count('encrypted'), count('unreadable')]).toEqual([59, 9, 1, 1])
  })

  test('is found by what stands inside, on its page, typed without marks', async () => {
    const find = (question: string) => backend.client.call('search.find', { question })
    const said = await find('con duong hua tu khi em trai')
    expect(said.hits.map(({ symbol, match }) => `${symbol} ${match}`)).toEqual(['01-BB/ĐH folded'])
    // This stands in a scan only, which has no text.
    expect((await find('nước đen xuống ruộng Nà Tông')).total).toBe(0)
    const deep = await find('mở vào ngày 01 hằng tháng')
    expect(deep.hits.map(({ page }) => page)).toContain(4)
  })

  test('links minutes, conclusion and resolution, and knows what no longer holds', async () => {
    const resolution = named('về phát triển cây quế giai đoạn')
    const { links, validity } = await backend.client.call('links.ofDocument', { id: resolution.id })
    expect(links.map(({ kind, direction }) => `${kind} ${direction}`).toSorted()).toEqual([
      'sua-doi from',
      'thong-qua from',
      'thuc-hien to',
      'thuc-hien to',
    ])
    expect(validity.state).toBe('amended')
    const replaced = await backend.client.call('links.ofDocument', {
      id: named('Thường trực Đảng ủy xã khóa XX').id,
    })
    expect(replaced.validity.state).toBe('replaced')
  })

  test('knows people and bodies by every name, minutes by everybody in them', async () => {
    const { client } = backend
    const find = async (kind: 'person' | 'body', words: string) =>
      (await client.call('authorities.page', { kind, words })).rows.map(({ name }) => name)
    expect(await find('body', 'huyen uy son thuong')).toEqual(['Huyện ủy Sơn Lam'])
    expect(await find('person', 'nong thi thuy van')).toEqual(['Nông Thúy Vân'])
    const minutes = documents.find(({ kind, symbol }) => kind === 'bien-ban' && symbol === 'BB/ĐH')
    expect(minutes?.meeting).toMatchObject({
      summoned: 120,
      present: 119,
      secretary: 'Nông Thúy Vân; Chẩu A Páo',
    })
  })

  test('is whole', async () => {
    expect(await backend.client.call('archive.verify', {})).toMatchObject({ ok: true, problems: [] })
  })

  test('opens its locked paper with the password alone', () => {
    const file = named('nhân sự Ban Chấp hành Đảng bộ xã khóa XX').files[0]
    const sha256 = String(file?.sha256)
    const path = join(own, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256)
    expect(() => judge('pdftotext', [path, '-'])).toThrow()
    expect(judge('pdftotext', ['-upw', 'khomau', path, '-'])).toContain('Quy trình giới thiệu nhân sự')
  })

  test('is the same every time, and made anew only when asked', async () => {
    const { client } = backend
    const first = image(own)
    const paper = named('về phát triển cây quế giai đoạn')
    await client.call('documents.update', { id: paper.id, fields: { note: 'thử sửa' } })
    expect(await client.call('sample.make', {})).toEqual({ made: false, folder: own })
    expect(image(own)).not.toBe(first)
    expect(await client.call('sample.make', { anew: true })).toEqual({ made: true, folder: own })
    // It was open: its place has been taken by the new one.
    expect((await client.call('archive.state', {})).open).toBeNull()
    expect(image(own)).toBe(first)
  })

  test('stopped on the way, leaves nothing behind and the one before untouched', async () => {
    const before = image(own)
    const stop = new AbortController()
    const making = backend.client.call(
      'sample.make',
      { anew: true },
      { signal: stop.signal, onProgress: ({ done }) => done === 5 && stop.abort() },
    )
    await expect(making).rejects.toMatchObject({ code: 'cancelled' })
    expect(readdirSync(settings).filter((name) => name.startsWith('.kho-mau'))).toEqual([])
    expect(image(own)).toBe(before)
  })

  test('is not put in a folder that holds something', async () => {
    const { client, kho, token } = backend
    await expect(client.call('sample.makeIn', { folder: token(kho) })).rejects.toMatchObject({
      code: 'folder-not-empty',
    })
    expect(existsSync(join(kho, 'catalogue.sqlite3'))).toBe(true)
  })
})
