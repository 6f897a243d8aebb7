import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hoso, projectFolder, type Refusal, runAfter } from '../../support/hoso.ts'
import { makePdf } from '../../support/make-pdf.ts'
import { beforeOnShare } from '../../support/on-share.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()
const kho = join(folder, 'kho')
const paper = join(folder, 'giấy.pdf')
let code = ''
let holder: ChildProcess

beforeAll(async () => {
  await hoso('create', kho, '--name', 'Đảng ủy xã Thử', '--officer', 'Nông Thị Hà')
  code = (await hoso<{ code: string }>('dossier', kho, '--title', 'Hồ sơ thử')).answer.code
  writeFileSync(paper, await makePdf(['Một câu để tìm.']))
  await hoso('file', kho, '--dossier', code, paper)
  holder = spawn(process.execPath, [join(projectFolder, 'tests/support/children/hold-archive.ts'), kho], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  await new Promise((resolve) => holder.stdout?.once('data', resolve))
})
afterAll(() => holder.kill())

describe('while another program has the archive open', () => {
  test('reading commands work', async () => {
    expect((await hoso<unknown[]>('dossiers', kho)).answer).toHaveLength(1)
    expect((await hoso<{ total: number }>('search', kho, 'mot cau')).answer.total).toBe(1)
    expect((await hoso<{ files: number }>('stats', kho)).answer.files).toBe(1)
    expect((await hoso<{ ok: boolean }>('verify', kho)).answer.ok).toBe(true)
    const places = join(folder, 'sao lưu')
    mkdirSync(places)
    expect((await hoso<{ verified: boolean }>('backup', kho, '--to', places)).answer.verified).toBe(true)
    expect((await hoso('export', kho, '--dossier', code, '--to', join(folder, 'x.pdf'))).status).toBe(0)
  })

  test.each([
    ['file', ['--dossier', '01.01.0001', paper, '--again']],
    ['dossier', ['--title', 'Hồ sơ khác']],
    ['document', ['1', '--set', 'title=Sửa']],
    ['congress', ['--ordinal', 'XVI', '--term', '2020-2025', '--from', '2020-05-20', '--to', '2020-05-21']],
  ])('%s is refused, and says who has it', async (command, rest) => {
    const { status, answer } = await hoso<Refusal>(command, kho, ...rest)
    expect([status, answer.error.code]).toEqual([2, 'locked'])
    expect(answer.error.message).toContain('Nông Thị Hà')
  })

  test('readers leave nothing in the archive', () => {
    expect(readdirSync(kho).filter((name) => name.includes('search-'))).toEqual([])
  })
})

describe('on a network share', () => {
  test('reading works, writing is refused with the reason', async ({ skip }) => {
    const onShare = join(folder, 'ổ mạng')
    await hoso('create', onShare, '--name', 'Đảng ủy xã Thử')
    const before = beforeOnShare(onShare, folder)
    if (before === null) return skip()
    expect((await runAfter(before, 'dossiers', onShare, '--json')).status).toBe(0)
    const refused = await runAfter(before, 'dossier', onShare, '--title', 'Hồ sơ', '--json')
    expect(refused.status).toBe(2)
    const { error }: Refusal = JSON.parse(refused.out)
    expect(error.code).toBe('network-share')
    expect(error.message).toMatch(/ổ mạng/)
  })
})
