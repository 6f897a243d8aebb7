import { describe, expect, test } from 'vitest'
import { sql } from '../../../electron/storage/database/sql.ts'
import { searchArchive, shown } from '../../support/search-archive.ts'

const ids = (answer: { hits: { documentId: number }[] }) => answer.hits.map((hit) => hit.documentId)

describe('numbers', () => {
  const { ask, file } = searchArchive()
  const own = file({ pages: ['Số 45-NQ/ĐU\nNGHỊ QUYẾT'], number: '45', symbol: 'NQ/ĐU', date: '2020' })
  const otherBody = file({ pages: [], number: '45', symbol: 'NQ/HU', title: 'của huyện', date: '2022' })
  const padded = file({ pages: [], number: '05', symbol: 'NQ/ĐU', title: 'có số không' })
  const inOneField = file({ pages: [], number: '7-KL/TU', title: 'gõ cả vào ô số' })
  const citing = file({ pages: ['', 'căn cứ Nghị quyết số 45-NQ/ĐU ngày 01/8'], date: '2023' })
  const citingPadded = file({ pages: ['theo 05 - NQ/ĐU'], date: '2023' })
  file({ pages: ['bốn mươi lăm'], number: '45', symbol: 'QĐ/ĐU' })

  test.each(['45-NQ/ĐU', '45/NQ-ĐU', '45 NQ ĐU', '45-nq/đu', '45 - NQ/ĐU', 'Số: 45-NQ/ĐU', '045-NQ/ĐU'])(
    '%s',
    (question) => {
      const answer = ask(question)
      expect(ids(answer)).toEqual([own, citing])
      expect(answer.hits.map((hit) => [hit.match, hit.page])).toEqual([
        ['number', 1],
        [question.startsWith('045') ? 'folded' : 'as-written', 2],
      ])
      for (const { snippet } of answer.hits) expect(snippet.some(({ marked }) => marked)).toBe(true)
    },
  )

  test('45 NQ is of every body', () => {
    expect(ids(ask('45 NQ'))).toEqual([otherBody, own, citing])
    expect(ask('45 NQ').hits[0]).toMatchObject({ match: 'number', page: null, symbol: '45-NQ/HU' })
  })

  test('zeros before it do not matter, in its own field nor where it is cited', () => {
    for (const question of ['5-NQ/ĐU', '05-NQ/ĐU', '005 NQ/ĐU']) {
      expect(ids(ask(question))).toEqual([padded, citingPadded])
    }
  })

  test('typed whole into the field of the number', () => {
    expect(ids(ask('7-KL/TU'))).toEqual([inOneField])
    expect(ask('07 KL').hits[0]?.match).toBe('number')
    expect(ask('07 KL').hits[0]?.snippet).toContainEqual({ text: 'KL', marked: true })
  })

  test('inside a longer question', () => {
    const answer = ask('nghị quyết số 45-NQ/ĐU')
    expect(ids(answer)).toEqual([own, citing])
    expect(answer.hits[0]?.match).toBe('number')
  })

  test('a symbol being typed', () => {
    expect(ids(ask('45-NQ/Đ', { lastWordOpen: true }))).toEqual([own, citing])
  })
})

describe('order', () => {
  test('in a row before apart, as typed before without marks, newest first', () => {
    const { ask, file } = searchArchive()
    const apart = file({ pages: ['bí mật của thư viện'], date: '2025' })
    const apartFolded = file({ pages: ['bị mất thứ khác'], date: '2026' })
    const rowFolded = file({ pages: ['tiền bị thu hồi'], date: '2025' })
    const row = file({ pages: ['đồng chí bí thư'], date: '2010' })
    const newerRow = file({ pages: ['các bí thư'], date: '2010-05' })
    const newestRow = file({ pages: ['bí thư'], date: '2010-05-03' })
    const undated = file({ pages: ['nguyên bí thư'] })
    const title = file({ pages: ['không có gì'], title: 'Về bí thư xã', date: '1990' })
    const titleFolded = file({ pages: [], title: 'Việc bị thu đất', date: '1991' })
    expect(ids(ask('bí thư'))).toEqual([
      title,
      newestRow,
      newerRow,
      row,
      undated,
      rowFolded,
      titleFolded,
      apart,
      apartFolded,
    ])
    expect(ask('bí thư').hits.map((hit) => hit.match)).toEqual([
      'title',
      ...Array(4).fill('as-written'),
      'folded',
      'title',
      'as-written',
      'folded',
    ])
    expect(ids(ask('bi thu')).slice(0, 2)).toEqual([titleFolded, title])
  })

  test('words in quotes stand in a row; with marks as typed', () => {
    const { ask, file } = searchArchive()
    const row = file({ pages: ['các đồng chí bí thư'] })
    const folded = file({ pages: ['đồng bị thu'] })
    file({ pages: ['bí mật, đồng chí thư ký'] })
    expect(ask('bí thư').total).toBe(3)
    expect(ids(ask('"bi thu"'))).toEqual([row, folded])
    expect(ids(ask('“bí thư”'))).toEqual([row])
    expect(ids(ask('đồng "bí thư"'))).toEqual([row])
    expect(ask('"bí thư').total).toBe(3)
  })
})

describe('what is shown', () => {
  const { ask, file } = searchArchive()

  test('the page with the words, marked, and the file it is in', () => {
    file({
      pages: ['trang đầu', 'Kính gửi: các chi bộ.\nĐẠI HỘI ĐẢNG BỘ họp ngày 20/5.'],
      title: 'Thông báo',
    })
    const hit = ask('đại hội').hits[0]
    expect(hit).toMatchObject({ page: 2, match: 'as-written', text: 'text', dossierCode: '01.01.01' })
    expect(hit?.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(shown(hit)).toBe('Kính gửi: các chi bộ.\n[ĐẠI] [HỘI] ĐẢNG BỘ họp ngày 20/5')
    expect(ask('đại hội').words).toEqual(['đại', 'hội'])
  })

  test('letters and marks apart in the paper, together in the question', () => {
    file({ pages: ['Uỷ viên Hoà đã thuý'.normalize('NFD')] })
    const hit = ask('ủy viên hòa').hits[0]
    expect(hit?.match).toBe('as-written')
    expect(shown(hit).normalize('NFC')).toBe('[Uỷ] [viên] [Hoà] đã thuý')
  })

  test('a field of the catalogue where no page answers', () => {
    const id = file({
      pages: ['trang trống'],
      title: 'về việc khác',
      signer: 'Hoàng Văn Sáu',
      kind: 'bao-cao',
    })
    const hit = ask('hoang van sau').hits[0]
    expect(hit).toMatchObject({ documentId: id, page: null, sha256: null, match: 'title' })
    expect(shown(hit)).toBe('[Hoàng] [Văn] [Sáu]')
    expect(shown(ask('báo cáo về việc khác').hits[0])).toBe('[về] [việc] [khác]')
  })

  test('words in a field and others on a page', () => {
    file({ pages: ['một', 'nói về ruộng bậc thang'], title: 'Đề án khuyến nông' })
    const hit = ask('khuyen nong bac thang').hits[0]
    expect(hit).toMatchObject({ page: 2, match: 'folded' })
    expect(shown(hit)).toBe('nói về ruộng [bậc] [thang]')
  })

  test('a long page is cut at whole words around the place', () => {
    const before = 'chữ đứng trước '.repeat(40)
    const after = ' chữ đứng sau'.repeat(40)
    file({ pages: [`${before}câu cần tìm${after}`] })
    const text = shown(ask('câu cần tìm').hits[0]).replace(/[[\]]/g, '')
    expect(`${before}câu cần tìm${after}`).toContain(text)
    expect(text.length).toBeGreaterThan(150)
    expect(text.length).toBeLessThanOrEqual(200)
    expect(text).toMatch(/^(chữ|đứng|trước) .*câu cần tìm.* (chữ|đứng|sau)$/)
  })

  test('a file that cannot be searched is said', () => {
    const id = file({ pages: ['có chữ'], title: 'hai tệp' })
    const { catalogue } = searchArchive()
    catalogue.close()
    expect(ask('hai tệp').hits[0]).toMatchObject({ documentId: id, text: 'text' })
  })
})

describe('filters and facets', () => {
  const { ask, file } = searchArchive()
  const a = file({ pages: ['chung riêng'], kind: 'nghi-quyet', date: '2020-05-20' }, 1)
  const b = file({ pages: ['chung'], kind: 'bao-cao', date: '2020' }, 2)
  const c = file({ pages: ['chung'], kind: 'nghi-quyet', date: '2021-01' }, 5)
  const d = file({ pages: ['chung'] }, 13)
  file({ pages: ['khác'] }, 13)

  test('every facet of an answer', () => {
    expect(ask('chung').facets).toEqual({
      kind: [
        { id: 'nghi-quyet', label: 'Nghị quyết', count: 2 },
        { id: 'bao-cao', label: 'Báo cáo', count: 1 },
      ],
      year: [
        { id: '2021', label: '2021', count: 1 },
        { id: '2020', label: '2020', count: 2 },
      ],
      term: [
        { id: '2020-2025', label: '2020-2025', count: 1 },
        { id: '2015-2020', label: '2015-2020', count: 2 },
      ],
      dossier: [
        { id: '1', label: '01.01.01 Hồ sơ thử 1', count: 1 },
        { id: '2', label: '01.01.02 Hồ sơ thử 2', count: 1 },
        { id: '5', label: '01.01.05 Hồ sơ thử 5', count: 1 },
        { id: '13', label: '01.01.13 Hồ sơ thử 13', count: 1 },
      ],
    })
  })

  test('a filter narrows list and total; its own facet still offers the other values', () => {
    const answer = ask('chung', { filter: { year: 2020 } })
    expect(ids(answer)).toEqual([a, b])
    expect(answer.total).toBe(2)
    expect(answer.facets.year.map((facet) => [facet.id, facet.count])).toEqual([
      ['2021', 1],
      ['2020', 2],
    ])
    expect(answer.facets.kind.map((facet) => [facet.id, facet.count])).toEqual([
      ['bao-cao', 1],
      ['nghi-quyet', 1],
    ])
    expect(answer.facets.dossier.map((facet) => facet.id)).toEqual(['1', '2'])
    expect(ids(ask('chung', { filter: { kind: 'nghi-quyet', term: '2020-2025' } }))).toEqual([c])
    expect(ids(ask('chung', { filter: { dossierId: 13 } }))).toEqual([d])
  })

  test('a filter without a question lists its documents, newest first; nothing lists nothing', () => {
    const answer = ask(' - ', { filter: { term: '2015-2020' } })
    expect(ids(answer)).toEqual([a, b])
    expect(answer.hits[0]).toMatchObject({ page: null, snippet: [], match: 'title' })
    expect(ask(' - ')).toMatchObject({ total: 0, hits: [], facets: { kind: [], dossier: [] } })
  })

  test('what may not be seen is in no list, total or facet', () => {
    const answer = ask('chung', {}, sql`documents.kind = ${'nghi-quyet'}`)
    expect(ids(answer)).toEqual([c, a])
    expect(answer.total).toBe(2)
    expect(answer.facets.dossier.map((facet) => facet.id)).toEqual(['1', '5'])
    expect(ask('chung').total).toBe(4)
  })
})

describe('a word being typed', () => {
  const { ask, file } = searchArchive()
  const title = file({ pages: [], title: 'Nghị quyết', date: '2000' })
  const page = file({ pages: ['các nghị quyết của đảng'], date: '2020' })
  const other = file({ pages: ['nghiệm thu công trình'], date: '2021' })

  test.each(['n', 'ng', 'ngh', 'nghi', 'NGHI'])('%s', (question) => {
    expect(ids(ask(question, { lastWordOpen: true }))).toEqual([title, other, page])
  })

  test('marks typed so far count in the order once there are four letters', () => {
    expect(ids(ask('nghị', { lastWordOpen: true }))).toEqual([title, page, other])
    expect(shown(ask('nghị', { lastWordOpen: true }).hits[0])).toBe('[Nghị] quyết')
  })

  test('the words before it are whole', () => {
    expect(ids(ask('nghị q', { lastWordOpen: true }))).toEqual([title, page])
    expect(ids(ask('nghi quyet cua d', { lastWordOpen: true }))).toEqual([page])
    expect(ids(ask('ngh q', { lastWordOpen: true }))).toEqual([])
    expect(shown(ask('nghị quy', { lastWordOpen: true }).hits[1])).toBe('các [nghị] [quyết] của đảng')
  })

  test('a word with a space after it is whole too', () => {
    expect(ask('ngh ', { lastWordOpen: true }).total).toBe(0)
    expect(ask('ngh').total).toBe(0)
  })
})
