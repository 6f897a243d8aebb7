import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DocumentId, DossierId } from '../../../shared/model/ids.ts'
import { catalogueImage } from '../../support/catalogue-image.ts'
import { type OpenBackend, openBackend } from '../../support/open-backend.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()
const image = ({ kho }: OpenBackend) => catalogueImage(join(kho, 'catalogue.sqlite3'))

const anyBackend = await openBackend(join(folder, 'any'))
const anyClient = anyBackend.client
const dossiers = [await anyBackend.newDossier('Hồ sơ một'), await anyBackend.newDossier('Hồ sơ hai')]

// So that the first steps find something to work on.
await anyClient.call('documents.enter', {
  dossierId: dossiers[0] as DossierId,
  rows: ['Một', 'Hai', 'Ba'].map((title) => ({ id: null, cells: { title, signer: `Người ký ${title}` } })),
})
await anyClient.call('documents.enter', {
  dossierId: dossiers[1] as DossierId,
  rows: [{ id: null, cells: { title: 'Bốn', signer: 'Hoàng Văn Đức' } }],
})

describe('any sequence of commands', () => {
  const backend = anyBackend
  const client = anyClient

  const words = fc.constantFrom('Nghị quyết', 'về đê điều', 'Hoàng Văn Đức', 'Đảng uỷ xã', '')
  const pick = fc.nat(1_000)
  const step = fc.oneof(
    fc.record({ do: fc.constant('create' as const), title: words, pick }),
    fc.record({ do: fc.constant('edit' as const), title: words, pick }),
    fc.record({ do: fc.constant('meeting' as const), title: words, pick }),
    fc.record({ do: fc.constant('enter' as const), title: words, pick }),
    fc.record({ do: fc.constant('move' as const), pick }),
    fc.record({ do: fc.constant('reorder' as const), pick }),
    fc.record({ do: fc.constant('link' as const), pick }),
    fc.record({ do: fc.constant('trash' as const), pick }),
    fc.record({ do: fc.constant('restore' as const), pick }),
    fc.record({ do: fc.constant('trash dossier' as const), pick }),
    fc.record({ do: fc.constant('restore dossiers' as const) }),
    fc.record({ do: fc.constant('authority' as const), title: words, pick }),
    fc.record({ do: fc.constant('merge' as const), pick }),
    fc.record({ do: fc.constant('dossier' as const), title: words, pick }),
    fc.record({ do: fc.constant('congress' as const), pick }),
  )
  type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

  const allIds = () => client.call('documents.ids', {})
  const at = <Item>(items: readonly Item[], place: number): Item | undefined => items[place % items.length]

  async function run(done: Step): Promise<unknown> {
    const ids = await allIds()
    const dossierId = at(dossiers, 'pick' in done ? done.pick : 0) as DossierId
    const id = at(ids, 'pick' in done ? done.pick : 0)
    switch (done.do) {
      case 'create':
        return client.call('documents.create', {
          dossierId,
          fields: { title: done.title, signer: done.title },
        })
      case 'dossier':
        return client.call('dossiers.update', {
          id: dossierId,
          fields: { note: done.title, sheets: done.pick },
        })
      case 'congress':
        return client.call('congresses.create', {
          fondsId: (await client.call('fonds.list', {}))[0]?.id as never,
          inventoryId: (await client.call('inventories.list', {}))[0]?.id as never,
          fields: {
            organisation: 'Đảng bộ xã Dương Quang',
            tier: null,
            kind: 'dai-bieu',
            ordinal: String(done.pick),
            term: '2020-2025',
            openedOn: '2020-05-20',
            closedOn: '2020-05-21',
            bodyMembers: [{ body: 'doan-thu-ky', name: 'Lò Văn Ghi', office: 'Trưởng đoàn' }],
          },
        })
      case 'restore': {
        const { documents } = await client.call('bin.list', {})
        return documents.length === 0
          ? null
          : client.call('bin.restoreDocuments', { ids: [at(documents, done.pick)?.id as DocumentId] })
      }
      case 'trash dossier':
        return client.call('dossiers.trash', { ids: [dossierId] })
      case 'restore dossiers': {
        const binned = (await client.call('bin.list', {})).dossiers.map((dossier) => dossier.id)
        return binned.length === 0 ? null : client.call('bin.restoreDossiers', { ids: binned })
      }
      case 'authority':
        return done.title === ''
          ? null
          : client.call('authorities.create', {
              fields: { kind: 'person', name: `${done.title} ${done.pick}` },
            })
      case 'merge': {
        const { rows } = await client.call('authorities.page', { kind: 'person' })
        const [keep, other] = [at(rows, done.pick), at(rows, done.pick + 1)]
        return keep && other && keep.id !== other.id
          ? client.call('authorities.merge', { keep: keep.id, others: [other.id] })
          : null
      }
    }
    if (id === undefined) return null
    switch (done.do) {
      case 'edit':
        return client.call('documents.update', { id, fields: { title: done.title, body: done.title } })
      case 'meeting':
        return client.call('documents.update', {
          id,
          fields: { kind: 'bien-ban', meeting: null, note: done.title },
        })
      case 'enter':
        return client.call('documents.enter', {
          dossierId,
          rows: [
            { id, cells: { kind: 'Biên bản', 'meeting.chair': done.title, 'meeting.agenda': 'một\nhai' } },
            { id: null, cells: { title: done.title, date: '[1985]' } },
          ],
        })
      case 'move':
        return client.call('documents.move', { ids: [id], dossierId })
      case 'reorder':
        return client.call('documents.reorder', { id, order: 1 })
      case 'link':
        return client.call('links.add', { from: id, to: at(ids, done.pick + 1) ?? id, kind: 'thay-the' })
      case 'trash':
        return client.call('documents.trash', { ids: [id] })
    }
  }

  test('taken back gives the same catalogue, done again the same again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 20 }), async (steps) => {
        const images = [image(backend)]
        for (const each of steps) {
          const before = (await client.call('history.list', {})).undo[0]?.id
          // A refusal (a paper in the bin, a link that is there) leaves everything as it was.
          await run(each).catch(() => undefined)
          const after = (await client.call('history.list', {})).undo[0]?.id
          if (after !== before) images.push(image(backend))
          else expect(image(backend)).toBe(images.at(-1))
        }
        const last = images.length - 1
        for (let place = last; place > 0; place--) {
          expect(image(backend)).toBe(images[place])
          await client.call('history.undo', {})
        }
        expect(image(backend)).toBe(images[0])
        for (let place = 1; place <= last; place++) {
          await client.call('history.redo', {})
          expect(image(backend)).toBe(images[place])
        }
        for (let place = last; place > 0; place--) await client.call('history.undo', {})
        expect(image(backend)).toBe(images[0])
      }),
      { numRuns: 50 },
    )
    const report = await client.call('archive.verify', {})
    expect(report).toMatchObject({ ok: true, problems: [] })
  }, 120_000)
})

const stepBackend = await openBackend(join(folder, 'steps'))
const stepDossier = await stepBackend.newDossier('Hồ sơ')

describe('a step', () => {
  const backend = stepBackend
  const { client } = backend
  const dossierId = stepDossier

  test('outlives a restart, says what it was, and is in the log when taken back', async () => {
    const { id } = await client.call('documents.create', { dossierId, fields: { title: 'Nghị quyết' } })
    await client.call('documents.update', { id, fields: { title: 'Nghị quyết Đại hội' } })
    await backend.reopen()
    const { undo } = await client.call('history.list', {})
    expect(undo.map(({ label }) => label)).toEqual([
      'Sửa văn bản “Nghị quyết Đại hội”',
      'Thêm văn bản “Nghị quyết”',
      'Tạo hồ sơ “09.01.0001”',
    ])
    const entries = (await client.call('archive.verify', {})).auditEntries
    const after = await client.call('history.undo', { step: undo[0]?.id ?? null })
    expect((await client.call('documents.get', { id })).title).toBe('Nghị quyết')
    expect(after.redo.map(({ label }) => label)).toEqual(['Sửa văn bản “Nghị quyết Đại hội”'])
    expect(await client.call('archive.verify', {})).toMatchObject({ ok: true, auditEntries: entries + 1 })
    await backend.reopen()
    await client.call('history.redo', {})
    expect((await client.call('documents.get', { id })).title).toBe('Nghị quyết Đại hội')
  })

  test('other than the one the person saw is refused', async () => {
    const { undo } = await client.call('history.list', {})
    await client.call('dossiers.update', { id: dossierId, fields: { note: 'mới' } })
    await expect(client.call('history.undo', { step: undo[0]?.id ?? null })).rejects.toThrow(
      'history-moved-on',
    )
  })

  test('cannot be done again once something else was done', async () => {
    await client.call('history.undo', {})
    await client.call('dossiers.update', { id: dossierId, fields: { note: 'khác' } })
    await expect(client.call('history.redo', {})).rejects.toThrow('nothing-to-redo')
  })

  test('that changes nothing leaves no step', async () => {
    const before = await client.call('history.list', {})
    await client.call('dossiers.update', { id: dossierId, fields: { note: 'khác' } })
    expect(await client.call('history.list', {})).toEqual(before)
  })

  test('of filing takes back all its files; their bytes stay, and can be filed again', async () => {
    const papers = join(folder, 'giấy')
    const sources = ['một', 'hai', 'ba'].map((name) => {
      const path = `${papers}-${name}.txt`
      writeFileSync(path, `Nội dung ${name}`)
      return backend.token(path)
    })
    const before = image(backend)
    const filed = await client.call('files.file', { dossierId, sources })
    expect(filed.filed).toHaveLength(3)
    await client.call('history.undo', {})
    expect(image(backend)).toBe(before)
    const { files } = await client.call('bin.list', {})
    expect(files.map(({ name }) => name).toSorted()).toEqual(['giấy-ba.txt', 'giấy-hai.txt', 'giấy-một.txt'])
    expect(await client.call('archive.verify', {})).toMatchObject({ ok: true, files: 3, problems: [] })
    const [file] = files
    if (file === undefined) throw new Error('no file')
    const again = await client.call('bin.fileAgain', { sha256: file.sha256, dossierId })
    expect(again.files.map(({ name }) => name)).toEqual([file.name])
    expect((await client.call('bin.list', {})).files).toHaveLength(2)
    await client.call('history.undo', {})
    await expect(client.call('history.redo', {})).resolves.toBeDefined()
  })
})
