import { join } from 'node:path'
import { expect, test } from 'vitest'
import { connect, openDriver } from '../../../electron/storage/database/database.ts'
import { sql } from '../../../electron/storage/database/sql.ts'
import { saveReading } from '../../../electron/storage/repositories/files.ts'
import { saveMeeting } from '../../../electron/storage/repositories/meetings.ts'
import { openSearchIndex } from '../../../electron/storage/search/search-index.ts'
import { emptyMeeting } from '../../../shared/model/empty-records.ts'
import { DocumentId, Sha256 } from '../../../shared/model/ids.ts'
import { SearchRequest } from '../../../shared/model/search.ts'
import { searchArchive } from '../../support/search-archive.ts'
import { archiveUuid, attachPages, filePaper, searchCatalogue } from '../../support/search-catalogue.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const { catalogue, index, ask, file } = searchArchive()

test('a new paper, an edit and another file are found at once', () => {
  const id = file({ pages: ['tờ thứ nhất nói về rừng'], title: 'về trồng cây' })
  expect(ask('rung').total).toBe(1)
  catalogue.transaction((db) => db.run(sql`UPDATE documents SET title = 'về đê điều' WHERE id = ${id}`))
  expect(ask('trong cay').total).toBe(0)
  expect(ask('đê điều').hits[0]).toMatchObject({ title: 'về đê điều', page: null, match: 'title' })
  attachPages(catalogue, id, ['', 'trang hai của tệp sau: kênh mương'])
  expect(ask('kenh muong').hits[0]).toMatchObject({ documentId: id, page: 2, match: 'folded' })
  expect(ask('rừng mương').total).toBe(1)
})

test('a file whose text is read later', () => {
  const id = file({ pages: [], title: 'chưa đọc' })
  const sha256 = Sha256.parse('ab'.repeat(32))
  catalogue.transaction((db) => {
    db.run(sql`INSERT INTO files (sha256, bytes, stored_at) VALUES (${sha256}, 1, '')`)
    db.run(
      sql`INSERT INTO document_files (document_id, sha256, position, name) VALUES (${id}, ${sha256}, 1, 'quét.pdf')`,
    )
  })
  expect(ask('chưa đọc').hits[0]).toMatchObject({ text: null })
  expect(ask('đọc xong').total).toBe(0)
  const before = index.state().indexedPages
  const reading = { text: 'text', pages: 3, characters: 20, note: null } as const
  catalogue.transaction((db) =>
    saveReading(db, sha256, { ...reading, pageTexts: ['', 'đã đọc xong', 'và hết'] }),
  )
  expect(ask('đọc xong').hits[0]).toMatchObject({ sha256, page: 2, text: 'text', match: 'as-written' })
  expect(index.state().indexedPages).toBe(before + 2)
})

test('what minutes say of their meeting', () => {
  const id = DocumentId.parse(file({ pages: [], title: 'Biên bản' }))
  const meeting = {
    ...emptyMeeting,
    kind: null,
    heldOn: null,
    chair: 'Đàm Thị Chủ Toạ',
    secretary: 'Lò Văn Ghi',
  }
  catalogue.transaction((db) => saveMeeting(db, id, meeting))
  expect(ask('chu toa dam').hits[0]).toMatchObject({ documentId: id, page: null })
  catalogue.transaction((db) => saveMeeting(db, id, { ...meeting, chair: 'Người Khác' }))
  expect(ask('chu toa dam').total).toBe(0)
  expect(ask('nguoi khac').total).toBe(1)
})

test('the name a scan came with, until its words are catalogued', () => {
  const id = file({ pages: [], title: '' })
  const sha256 = Sha256.parse('cd'.repeat(32))
  catalogue.transaction((db) => {
    db.run(sql`INSERT INTO files (sha256, bytes, stored_at) VALUES (${sha256}, 1, '')`)
    db.run(
      sql`INSERT INTO document_files (document_id, sha256, position, name) VALUES (${id}, ${sha256}, 1, ${'Quyết_định_chuẩn_y cấp uỷ.PDF'.normalize('NFD')})`,
    )
  })
  const [hit] = ask('quyet dinh chuan y').hits
  expect(hit).toMatchObject({ documentId: id, page: null, match: 'title' })
  expect(hit?.snippet.filter((piece) => piece.marked).map((piece) => piece.text)).toHaveLength(4)
  expect(ask('pdf').total).toBe(0)
})

test('a document that left the catalogue leaves the answers', () => {
  const id = file({ pages: [], title: 'sẽ bị xoá' })
  expect(ask('sẽ bị xoá').total).toBe(1)
  catalogue.transaction((db) => db.run(sql`DELETE FROM documents WHERE id = ${id}`))
  expect(ask('sẽ bị xoá').total).toBe(0)
})

test('a dossier renamed, moved or put into a congress shows in the next answer', () => {
  file({ pages: [], title: 'trong hồ sơ mười ba' }, 13)
  const question = 'trong hồ sơ mười ba'
  expect(ask(question).facets.term).toEqual([])
  catalogue.transaction((db) => {
    db.run(sql`UPDATE dossiers SET title = 'Tên mới', number = '99', congress_id = 3 WHERE id = 13`)
  })
  const answer = ask(question)
  expect(answer.hits[0]).toMatchObject({ dossierCode: '01.01.99', dossierTitle: 'Tên mới' })
  expect(answer.facets.term).toEqual([{ id: '2025-2030', label: '2025-2030', count: 1 }])
})

test('one update takes in no more than it may', () => {
  for (let at = 0; at < 5; at++) file({ pages: [], title: `lượt thứ ${at}` })
  expect(index.update(2)).toMatchObject({ indexed: expect.any(Number) })
  expect(index.state().left).toBeGreaterThan(0)
  expect(ask('luot thu').total).toBe(5)
  expect(index.state().left).toBe(0)
})

test('changes by another connection are seen too', () => {
  const folder = temporaryFolder()
  const path = join(folder, 'catalogue.sqlite3')
  const writer = searchCatalogue(path)
  const reader = connect(openDriver(path))
  const search = openSearchIndex({
    path: join(folder, 'search.sqlite3'),
    catalogue: reader.reading,
    archiveUuid,
    kindLabel: (id) => id,
  })
  const total = () => search.find(SearchRequest.parse({ question: 'một tờ' })).total
  expect(total()).toBe(0)
  filePaper(writer, { pages: ['một tờ'] })
  expect(total()).toBe(1)
  search.close()
  reader.close()
  writer.close()
})
