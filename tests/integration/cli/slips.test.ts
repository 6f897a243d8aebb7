import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { auditLog } from '../../support/audit-log.ts'
import { hoso, type Refusal, run } from '../../support/hoso.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** What a person mistypes, or a script passes when a variable of it is empty. */
const folder = temporaryFolder()
const kho = join(folder, 'kho')
const file = join(folder, 'một tệp')
const overlong = join(folder, 'ế'.repeat(200))
let code = ''

beforeAll(async () => {
  writeFileSync(file, 'x')
  await hoso('create', kho, '--name', 'Đảng ủy xã Dương Quang')
  code = (await hoso<{ code: string }>('dossier', kho, '--title', 'Hồ sơ một')).answer.code
  const papers = Array.from({ length: 10 }, (_, at) => join(folder, `giấy ${at}.txt`))
  for (const path of papers) writeFileSync(path, path)
  await hoso('file', kho, '--dossier', code, ...papers)
})

const refusal = async (...words: string[]) => {
  const { status, answer } = await hoso<Refusal>(...words)
  expect(status).toBe(2)
  return answer.error
}

describe('an empty path is refused, not taken for the current folder', () => {
  test.each([
    [['stats', '']],
    [['stats', ' ']],
    [['create', '', '--name', 'X']],
    [['backup', kho, '--to', '']],
    [['restore', '', '--to', join(folder, 'nơi khác')]],
    [['restore', kho, '--to', '']],
  ])('%j', async (words) => {
    const error = await refusal(...words)
    expect(error.code).toBe('invalid-input')
    expect(error.message).toContain('không được để trống')
  })

  test('for papers and for an export', async () => {
    expect((await refusal('file', kho, '--dossier', code, '')).code).toBe('invalid-input')
    expect((await refusal('export', kho, '--dossier', code, '--to', '')).code).toBe('invalid-input')
  })
})

describe('the number of a document is plain digits', () => {
  test.each(['1e1', '0x0a', ' 10', '10.0', '+10', '010', '10 ', '१०', ''])('not %j', async (id) => {
    expect((await refusal('document', kho, id)).code).toBe('document-not-found')
  })

  test('as the list prints it', async () => {
    expect((await hoso<{ documentId: number }>('document', kho, '10')).answer.documentId).toBe(10)
  })
})

describe('an archive in a place that cannot be', () => {
  const impossible: [string, string, string][] = [
    ['a file', file, 'not-a-folder'],
    ['below a file', join(file, 'kho'), 'target-not-writable'],
    ['an overlong name', overlong, 'name-too-long'],
    ['below an overlong name', join(overlong, 'kho'), 'name-too-long'],
    ...(existsSync('/proc/self')
      ? [['where nothing can be made', '/proc/xyz/kho', 'target-not-writable'] as [string, string, string]]
      : []),
  ]

  test.each(impossible)('%s is refused with the reason', async (_, place, expected) => {
    const before = readdirSync(folder)
    const error = await refusal('create', place, '--name', 'Đảng ủy xã Thử')
    expect(error.code).toBe(expected)
    expect(error.message).not.toMatch(/\bE[A-Z]{3,}\b/)
    expect(readdirSync(folder)).toEqual(before)
  })

  test.each(impossible.slice(1, 4))('%s takes no backup either', async (_, place, expected) => {
    expect((await refusal('backup', kho, '--to', place)).code).toBe(expected)
  })

  test('leaves no folders behind that were made on the way', async () => {
    expect((await refusal('create', join(folder, 'mới', 'ế'.repeat(200)), '--name', 'X')).code).toBe(
      'name-too-long',
    )
    expect(existsSync(join(folder, 'mới'))).toBe(false)
  })
})

test('a name that is too long is called so, for papers and for an export', async () => {
  const filed = await hoso<{ refused: { code: string; message: string }[] }>(
    'file',
    kho,
    '--dossier',
    code,
    `${overlong}.pdf`,
  )
  expect(filed.answer.refused).toMatchObject([{ code: 'name-too-long' }])
  expect((await refusal('export', kho, '--dossier', code, '--to', `${overlong}.pdf`)).code).toBe(
    'name-too-long',
  )
})

test('fields and place of a document are set in one step, with one entry in the log', async () => {
  const before = auditLog(kho).length
  const set = ['--set', 'order=1', '--set', 'title=Lên đầu']
  const { answer } = await hoso<{ order: number; title: string }>('document', kho, '3', ...set)
  expect(answer).toMatchObject({ order: 1, title: 'Lên đầu' })
  expect(auditLog(kho, before)).toMatchObject([
    { action: 'document.updated', before: { order: 3, title: '' }, after: { order: 1, title: 'Lên đầu' } },
  ])
  const listed = await hoso<{ documentId: number }[]>('documents', kho, '--dossier', code)
  expect(listed.answer.slice(0, 3).map(({ documentId }) => documentId)).toEqual([3, 1, 2])
})

describe('switches', () => {
  test('--json may stand before the command', async () => {
    const { status, out } = await run('--json', 'stats', kho)
    expect(status).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ documents: 10 })
    expect(JSON.parse((await run('--json', 'nothing')).out)).toMatchObject({
      error: { code: 'unknown-command' },
    })
    expect(JSON.parse((await run('--json')).out)).toHaveProperty('help')
  })

  test('after -- it is a word like any other', async () => {
    const { status, out } = await run('search', kho, '--', '--json')
    expect(status).toBe(0)
    expect(out).toMatch(/^Tìm thấy 0 văn bản/)
    const asJson = await run('search', kho, '--json', '--', '--json')
    expect(JSON.parse(asJson.out)).toMatchObject({ question: '--json', total: 0 })
    const filed = await run('file', kho, '--dossier', code, '--json', '--', '--again')
    expect(JSON.parse(filed.out)).toMatchObject({ refused: [{ path: '--again', code: 'not-found' }] })
  })
})

describe('what is given twice is refused', () => {
  test.each([
    [['--title', 'x', '--set', 'title=y']],
    [['--title', 'x', '--title', 'y']],
    [['--title', 'x', '--set', 'note=1', '--set', 'note=2']],
  ])('%j', async (words) => {
    expect((await refusal('dossier', kho, ...words)).code).toBe('given-twice')
  })

  test('also under its other name', async () => {
    const sets = ['--set', 'chair=A', '--set', 'meeting.chair=B']
    expect((await refusal('document', kho, '1', '--set', 'kind=Biên bản', ...sets)).code).toBe('given-twice')
  })
})

describe('the number of a dossier', () => {
  test.each(['1.2', '01.0007', '1/2', '1 2', 'số 1', '12_3', ' . ', '0007\u200b'])(
    '%j would break its code',
    async (number) => {
      const error = await refusal('dossier', kho, '--title', 'x', '--set', `number=${number}`)
      expect(error.code).toBe('invalid-input')
      expect(error.message).toContain('chỉ dùng chữ, số và gạch nối')
    },
  )

  test.each([
    ['7', '01.01.0007'],
    ['12a', '01.01.12a'],
    ['12-bis', '01.01.12-bis'],
    ['đ1'.normalize('NFD'), '01.01.đ1'],
  ])('%j is taken', async (number, expected) => {
    const made = await hoso<{ code: string }>('dossier', kho, '--title', 'x', '--set', `number=${number}`)
    expect(made.answer.code).toBe(expected)
  })
})

test('a field that is refused is called as on the screen', async () => {
  const { message } = await refusal('dossier', kho, '--title', 'x', '--set', `note=${'x'.repeat(2001)}`)
  expect(message).toContain('ở mục Ghi chú')
  expect((await refusal('create', join(folder, 'kho khác'), '--name', '')).message).toContain(
    'ở mục Tên phông',
  )
})

describe('tier and kind of a congress', () => {
  const congress = (ordinal: string, ...more: string[]) => {
    const days = ['--from', '2020-05-20', '--to', '2020-05-21', '--term', '2020-2025']
    return ['congress', kho, '--ordinal', ordinal, ...days, ...more]
  }

  test('are taken by their labels, marks and case aside', async () => {
    const made = await hoso<{ congress: { title: string; tier: string } }>(
      ...congress('XVI', '--kind', 'đại hội đảng viên', '--tier', 'Cap huyen va tuong duong'),
    )
    expect(made.answer.congress.tier).toBe('cap-huyen')
    expect(made.answer.congress.title).toMatch(/^Đại hội đảng viên/)
  })

  test('and the refusal of another lists the labels', async () => {
    expect((await refusal(...congress('X', '--tier', 'huyện'))).message).toContain('Cấp huyện và tương đương')
    expect((await refusal(...congress('X', '--kind', 'chi bộ'))).message).toContain('Đại hội đại biểu')
  })
})
