import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { hoso, type Refusal } from '../../support/hoso.ts'
import { makePdf } from '../../support/make-pdf.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

interface DossierAnswer {
  code: string
  title: string
  group: string | null
  retention: string
  documents: number
  files: number
  pages: number
  start: string | null
  end: string | null
  secrecy: string
  personalFiles: boolean
}
interface FilingAnswer {
  filed: {
    path: string
    documentId: number
    sha256: string
    bytes: number
    pages: number | null
    characters: number
    text: string
  }[]
  duplicates: { path: string; sha256: string; documentId: number }[]
  refused: { path: string; code: string; message: string }[]
  skipped: string[]
}

const folder = temporaryFolder()
const kho = join(folder, 'Kho Dương Quang')
const papers = join(folder, 'giấy tờ')
const resolution =
  'Nghị quyết Đại hội đại biểu Đảng bộ xã Dương Quang lần thứ XVI nêu rõ phát triển rừng bền vững.'
let dossiers: DossierAnswer[] = []
const sha = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

const dossierOf = (group: (dossier: DossierAnswer) => boolean): DossierAnswer => {
  const found = dossiers.find(group)
  if (found === undefined) throw new Error('no such dossier')
  return found
}

beforeAll(async () => {
  mkdirSync(join(papers, 'con'), { recursive: true })
  writeFileSync(join(papers, '01 nghị quyết.pdf'), await makePdf(['Trang đầu.', resolution]))
  writeFileSync(
    join(papers, '02 biên bản.pdf'),
    await makePdf(['Biên bản Đại hội. Chủ tọa thông qua nghị quyết.']),
  )
  writeFileSync(join(papers, 'con', 'rỗng.pdf'), '')
  writeFileSync(join(papers, 'con', 'không phải.pdf'), 'chữ thường')
  writeFileSync(join(papers, 'con', '.ẩn'), 'x')
  symlinkSync(join(papers, '01 nghị quyết.pdf'), join(papers, 'con', 'lối tắt.pdf'))
  await hoso('create', kho, '--name', 'Đảng ủy xã Dương Quang', '--officer', 'Nông Thị Hà')
  const made = await hoso<{ congress: { title: string }; dossiers: DossierAnswer[] }>(
    'congress',
    kho,
    '--ordinal',
    'XVI',
    '--term',
    '2020-2025',
    '--from',
    '2020-05-20',
    '--to',
    '2020-05-21',
  )
  expect(made.status).toBe(0)
  expect(made.answer.congress.title).toBe(
    'Đại hội đại biểu Đảng bộ xã Dương Quang lần thứ XVI, nhiệm kỳ 2020-2025',
  )
  dossiers = made.answer.dossiers
})

describe('a congress', () => {
  test('gets dossiers of all eleven groups, permanent, with unique codes', () => {
    expect(new Set(dossiers.map(({ group }) => group)).size).toBe(11)
    expect(new Set(dossiers.map(({ code }) => code)).size).toBe(dossiers.length)
    expect(dossiers.every(({ retention }) => retention === 'vinh-vien')).toBe(true)
  })

  test('is refused twice, and with a closing before the opening', async () => {
    const again = await hoso<Refusal>(
      'congress',
      kho,
      '--ordinal',
      'XVI',
      '--term',
      '2020-2025',
      '--from',
      '2020-05-20',
      '--to',
      '2020-05-21',
    )
    expect([again.status, again.answer.error.code]).toEqual([2, 'congress-there-already'])
    const backwards = await hoso<Refusal>(
      'congress',
      kho,
      '--ordinal',
      'XVII',
      '--term',
      '2025-2030',
      '--from',
      '2025-05-21',
      '--to',
      '2025-05-20',
    )
    expect(backwards.status).toBe(2)
  })
})

describe('filing a folder', () => {
  let report: FilingAnswer
  let lines: unknown[]
  let target: DossierAnswer

  beforeAll(async () => {
    target = dossierOf(({ personalFiles }) => !personalFiles)
    const filed = await hoso<FilingAnswer>(
      'file',
      kho,
      '--dossier',
      target.code,
      papers,
      join(papers, 'không có.pdf'),
    )
    expect(filed.status).toBe(1)
    report = filed.answer
    lines = filed.lines
  })

  test('files each real file byte for byte, with pages and text', () => {
    expect(report.filed.map(({ text, pages }) => [text, pages])).toEqual([
      ['text', 2],
      ['text', 1],
      ['not-pdf', null],
    ])
    for (const { sha256, path } of report.filed) {
      const stored = join(kho, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256)
      expect(sha(stored)).toBe(sha256)
      expect(sha(path)).toBe(sha256)
    }
  })

  test('refuses what is no file and says why, skips hidden files', () => {
    expect(report.refused.map(({ code }) => code).sort()).toEqual(['empty', 'link', 'not-found'])
    expect(report.refused.every(({ message, path }) => message.includes(path.split('/').at(-1) ?? '?'))).toBe(
      true,
    )
    expect(report.skipped).toEqual([join(papers, 'con', '.ẩn')])
  })

  test('tells of each committed file on standard error', () => {
    const told = lines.flatMap((line) =>
      typeof line === 'object' && line !== null && 'filed' in line ? [line.filed] : [],
    )
    expect(told).toHaveLength(3)
  })

  test('the same bytes again are recognised, and filed once more only when told', async () => {
    const one = join(papers, '01 nghị quyết.pdf')
    const again = await hoso<FilingAnswer>('file', kho, '--dossier', target.code, one)
    expect(again.answer.filed).toEqual([])
    expect(again.answer.duplicates).toEqual([
      { path: one, sha256: sha(one), documentId: report.filed[0]?.documentId },
    ])
    const forced = await hoso<FilingAnswer>('file', kho, '--dossier', target.code, one, '--again')
    expect(forced.answer.filed).toHaveLength(1)
  })

  test('a sentence is found without marks, on its page', async () => {
    const found = await hoso<{
      total: number
      hits: {
        documentId: number
        page: number
        match: string
        snippet: { text: string; marked: boolean }[]
      }[]
    }>('search', kho, 'phat trien rung ben vung')
    expect(found.answer.total).toBe(2)
    expect(found.answer.hits[0]).toMatchObject({ page: 2, match: 'folded' })
    const marked = found.answer.hits[0]?.snippet
      .filter((piece) => piece.marked)
      .map((piece) => piece.text)
      .join(' ')
    expect(marked).toContain('rừng')
  })

  test('a document is catalogued by labels, and refuses what its fields do not allow', async () => {
    const id = String(report.filed[0]?.documentId)
    const set = (...pairs: string[]) =>
      hoso<Record<string, unknown> & Refusal>(
        'document',
        kho,
        id,
        ...pairs.flatMap((pair) => ['--set', pair]),
      )
    const done = await set(
      'kind=Nghị quyết',
      'number=01',
      'symbol=NQ/ĐH',
      'date=21/5/2020',
      'body=Đại hội',
      'title=Nghị quyết Đại hội',
      'copy=ban-chinh',
    )
    expect(done.answer).toMatchObject({
      kind: 'nghi-quyet',
      date: '2020-05-21',
      copy: 'ban-chinh',
      catalogued: true,
    })
    expect((await set('kind=Không có loại này')).status).toBe(2)
    expect((await set('date=31/2/2020')).answer.error.code).toBe('invalid-input')
    expect((await set('nothing=1')).answer.error.code).toBe('invalid-input')
    const bracketed = await set('date=[1985]')
    expect(bracketed.answer).toMatchObject({ date: '1985', certain: false })
    for (const [typed, date] of [
      ['2020-05-20/2020-05-22', '2020-05-20/2020-05-22'],
      ['2015-10/2017', '2015-10/2017'],
      ['1978~', '1978~'],
      ['20-22/5/2020', '2020-05-20/2020-05-22'],
      ['khoảng 1978', '1978~'],
    ]) {
      expect((await set(`date=${typed}`)).answer).toMatchObject({ date })
    }
    expect((await set('date=2017/2015')).answer.error.message).toContain('mốc đầu (2017) phải trước')
    await set('date=21/5/2020')
    expect((await hoso<{ hits: { match: string }[] }>('search', kho, '1-NQ/ĐH')).answer.hits[0]?.match).toBe(
      'number',
    )
  })

  test('a secret paper takes no file, and a paper with a file does not become secret', async () => {
    const secret = await hoso<Refusal>(
      'document',
      kho,
      String(report.filed[0]?.documentId),
      '--set',
      'secrecy=Mật',
    )
    expect(secret.status).toBe(2)
    expect(secret.answer.error.message).toMatch(/Mật/)
    const personal = dossierOf(({ personalFiles }) => personalFiles)
    const refused = await hoso<Refusal>(
      'file',
      kho,
      '--dossier',
      personal.code,
      join(papers, '01 nghị quyết.pdf'),
      '--again',
    )
    expect([refused.status, refused.answer.error.code]).toEqual([2, 'personal-dossier'])
  })

  test('the dossier comes out as one PDF, and not over an existing file', async () => {
    const pdf = join(folder, 'hồ sơ.pdf')
    const made = await hoso<{
      pages: number
      documents: number
      sha256: string
      leftOut: { code: string }[]
    }>('export', kho, '--dossier', target.code, '--to', pdf)
    expect(made.status).toBe(1)
    expect(made.answer.documents).toBe(3)
    expect(made.answer.leftOut.map(({ code }) => code)).toEqual(['not-pdf'])
    expect(sha(pdf)).toBe(made.answer.sha256)
    const again = await hoso<Refusal>('export', kho, '--dossier', target.code, '--to', pdf)
    expect(again.status).toBe(2)
    expect((await hoso('export', kho, '--dossier', target.code, '--to', pdf, '--overwrite')).status).toBe(1)
  })

  test('backup and restore give the same archive, and verify says so', async () => {
    const places = join(folder, 'sao lưu')
    mkdirSync(places)
    const saved = await hoso<{ to: string; verified: boolean; files: number }>('backup', kho, '--to', places)
    expect(saved.answer.verified).toBe(true)
    const second = join(folder, 'kho khôi phục')
    expect((await hoso('restore', saved.answer.to, '--to', second)).status).toBe(0)
    const before = await hoso<Record<string, unknown>>('stats', kho)
    expect((await hoso('stats', second)).answer).toEqual(before.answer)
    const verified = await hoso<{ ok: boolean; problems: unknown[]; auditHead: string }>('verify', second)
    expect(verified.answer).toMatchObject({ ok: true, problems: [] })
    expect((await hoso('verify', kho, '--expect-head', verified.answer.auditHead)).status).toBe(0)
    expect(existsSync(join(second, 'catalogue.sqlite3'))).toBe(true)
  })
})

describe('refusals', () => {
  test.each([
    [['nothing'], 'unknown-command'],
    [['stats'], 'bad-command-line'],
    [['stats', join(folder, 'nowhere')], 'not-an-archive'],
    [['dossiers', kho, '--unknown'], 'bad-command-line'],
    [['file', kho, '--dossier', '99.99.9999', papers], 'dossier-not-found'],
    [['document', kho, 'x'], 'document-not-found'],
    [['create', kho, '--name', 'Kho khác'], 'folder-not-empty'],
    [['search', kho, 'a', '--limit', '0'], 'invalid-input'],
  ])('%j → %s, exit status 2, in Vietnamese', async (words, code) => {
    const { status, answer } = await hoso<Refusal>(...words)
    expect([status, answer.error.code]).toEqual([2, code])
    expect(answer.error.message).toMatch(/[à-ỹđ]/i)
  })
})

describe('reasons', () => {
  test.each([
    [['dossier', kho, '--title', ''], 'không được để trống'],
    [['dossier', kho, '--title', 'x'.repeat(1001)], 'dài nhất 1000 ký tự'],
    [
      ['congress', kho, '--ordinal', 'I', '--term', '2020-2025', '--from', '2020-5-20', '--to', '2020-05-21'],
      'viết như 2020-05-20',
    ],
    [['create', join(folder, 'kho khác'), '--name', 'X', '--code', 'a b'], 'chỉ dùng chữ, số và gạch nối'],
  ])('are plain Vietnamese, without patterns (%#)', async (words, reason) => {
    const { status, answer } = await hoso<Refusal>(...words)
    expect([status, answer.error.code]).toEqual([2, 'invalid-input'])
    expect(answer.error.message).toContain(reason)
  })
})

describe('what a slip must not do', () => {
  test('an export never writes into the archive, not even over one of its files', async () => {
    const { code } = dossierOf(({ personalFiles }) => !personalFiles)
    const catalogue = join(kho, 'catalogue.sqlite3')
    const before = sha(catalogue)
    const refused = await hoso<Refusal>('export', kho, '--dossier', code, '--to', catalogue, '--overwrite')
    expect([refused.status, refused.answer.error.code]).toEqual([2, 'target-in-archive'])
    expect(sha(catalogue)).toBe(before)
  })

  test('a document is not changed by half when its place is refused', async () => {
    const before = await hoso<{ title: string }>('document', kho, '1')
    const refused = await hoso<Refusal>('document', kho, '1', '--set', 'title=Khác', '--set', 'order=999')
    expect([refused.status, refused.answer.error.code]).toEqual([2, 'order-out-of-range'])
    expect((await hoso<{ title: string }>('document', kho, '1')).answer.title).toBe(before.answer.title)
  })

  test('a damaged catalogue is said to be damaged', async () => {
    const damaged = join(folder, 'kho hỏng')
    await hoso('create', damaged, '--name', 'Đảng ủy xã Thử')
    writeFileSync(join(damaged, 'catalogue.sqlite3'), 'không phải danh mục')
    expect((await hoso<Refusal>('dossiers', damaged)).answer.error.code).toBe('catalogue-damaged')
  })
})

test('every field of a document and a dossier is set by its name', async () => {
  const { answer } = await hoso<Record<string, unknown>>(
    'document',
    kho,
    '1',
    ...[
      'keywords=rừng; đê điều',
      'handwriting=Bút phê bên lề',
      'recordForm=Văn bản điện tử',
      'lapsedOn=2025',
      'kind=Biên bản',
      'meeting.startedAt=7h30',
      'meeting.present=185',
      'chair=Hoàng Văn Đức; Lý Thị Mai',
      'media.carrier=Đĩa CD',
    ].flatMap((set) => ['--set', set]),
  )
  expect(answer).toMatchObject({
    keywords: 'rừng; đê điều',
    handwriting: 'Bút phê bên lề',
    recordForm: 'dien-tu',
    lapsedOn: '2025',
    meeting: { startedAt: '07:30', present: 185, chair: 'Hoàng Văn Đức; Lý Thị Mai' },
    media: { carrier: 'Đĩa CD' },
  })
  const refused = await hoso<Refusal>('document', kho, '1', '--set', 'meeting.startedAt=25h')
  expect([refused.status, refused.answer.error.code]).toEqual([2, 'invalid-input'])
  const dossier = await hoso<Record<string, unknown>>(
    'dossier',
    kho,
    '--title',
    'Hồ sơ đủ mục',
    ...['notation=12-HS', 'sheets=48', 'keywords=đại hội', 'description=Chú giải'].flatMap((set) => [
      '--set',
      set,
    ]),
  )
  expect(dossier.answer).toMatchObject({ notation: '12-HS', sheets: 48, keywords: 'đại hội' })
})
