import {
  chmodSync,
  copyFileSync,
  cpSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { connect, openDriver } from '../../../electron/storage/database/database.ts'
import { hoso } from '../../support/hoso.ts'
import { makePdf } from '../../support/make-pdf.ts'
import { allowTampering } from '../../support/tamper.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

interface Verified {
  ok: boolean
  auditHead: string
  auditEntries: number
  problems: { kind: string; path: string | null; subject: string | null; message: string }[]
}

const folder = temporaryFolder()
const sound = join(folder, 'kho')
let filed: { sha256: string; path: string }[] = []
let copies = 0

beforeAll(async () => {
  await hoso('create', sound, '--name', 'Đảng ủy xã Thử')
  const { code } = (await hoso<{ code: string }>('dossier', sound, '--title', 'Hồ sơ thử')).answer
  for (const n of [1, 2, 3]) writeFileSync(join(folder, `${n}.pdf`), await makePdf([`Văn bản số ${n}`]))
  const paths = [1, 2, 3].map((n) => join(folder, `${n}.pdf`))
  filed = (await hoso<{ filed: typeof filed }>('file', sound, '--dossier', code, ...paths)).answer.filed
})

/** A copy of the sound archive to damage. */
function copy(): { kho: string; stored(n: number): string } {
  copies += 1
  const kho = join(folder, `hỏng ${copies}`)
  cpSync(sound, kho, { recursive: true })
  return {
    kho,
    stored: (n) => {
      const sha256 = filed[n]?.sha256 ?? ''
      return join(kho, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256)
    },
  }
}

/** The kinds of the problems; an index that was put in step with a changed catalogue is no fault. */
const kinds = async (kho: string, ...more: string[]) => {
  const { answer, status } = await hoso<Verified>('verify', kho, ...more)
  expect(status).toBe(answer.ok ? 0 : 1)
  return answer.problems.map(({ kind }) => kind).filter((kind) => kind !== 'index')
}

const edit = (kho: string, statement: string) => {
  const { driver } = connect(openDriver(join(kho, 'catalogue.sqlite3')))
  allowTampering(driver)
  driver.exec(statement)
  driver.close()
}

describe('verify names each damage', () => {
  test('nothing in a sound archive, also after the times of files changed', async () => {
    const { kho, stored } = copy()
    utimesSync(stored(0), new Date(0), new Date(0))
    expect(await kinds(kho)).toEqual([])
  })

  test('a changed byte, with the document and the file it belongs to', async () => {
    const { kho, stored } = copy()
    const bytes = readFileSync(stored(1))
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
    chmodSync(stored(1), 0o600)
    writeFileSync(stored(1), bytes)
    const { answer } = await hoso<Verified>('verify', kho)
    expect(answer.problems.map(({ kind }) => kind)).toEqual(['changed'])
    expect(answer.problems[0]?.message).toContain('2.pdf')
    expect(answer.problems[0]?.path).toContain(filed[1]?.sha256)
  })

  test('a deleted, a truncated and a stray file', async () => {
    const { kho, stored } = copy()
    rmSync(stored(0))
    chmodSync(stored(1), 0o600)
    writeFileSync(stored(1), '')
    copyFileSync(join(folder, '3.pdf'), join(kho, 'files', 'lạ.pdf'))
    expect((await kinds(kho)).sort()).toEqual(['changed', 'extra', 'missing'])
  })

  test('an edited, a removed and a moved audit row', async () => {
    for (const statement of [
      `UPDATE audit_entries SET who_name = 'Người khác' WHERE seq = 2`,
      'DELETE FROM audit_entries WHERE seq = 2',
      'UPDATE audit_entries SET seq = seq + 100 WHERE seq = 3',
    ]) {
      const { kho } = copy()
      edit(kho, statement)
      expect(new Set(await kinds(kho)), statement).toEqual(new Set(['audit']))
    }
  })

  test('a cut log, by the head that was noted', async () => {
    const { kho } = copy()
    const head = (await hoso<Verified>('verify', kho)).answer.auditHead
    expect(await kinds(kho, '--expect-head', head)).toEqual([])
    edit(kho, 'DELETE FROM audit_entries WHERE seq = (SELECT max(seq) FROM audit_entries)')
    expect(await kinds(kho)).toEqual([])
    expect(await kinds(kho, '--expect-head', head)).toEqual(['audit'])
  })

  test('an older head is fine after more work', async () => {
    const { kho } = copy()
    const head = (await hoso<Verified>('verify', kho)).answer.auditHead
    await hoso('dossier', kho, '--title', 'Hồ sơ nữa')
    expect(await kinds(kho, '--expect-head', head)).toEqual([])
  })

  test('a damaged or missing index heals and is no fault', async () => {
    const { kho } = copy()
    writeFileSync(join(kho, 'search.sqlite3'), 'không phải cơ sở dữ liệu')
    const { answer, status } = await hoso<Verified>('verify', kho)
    expect([status, answer.ok]).toEqual([0, true])
    rmSync(join(kho, 'search.sqlite3'))
    expect((await hoso<{ total: number }>('search', kho, 'van ban so 2')).answer.total).toBe(1)
  })

  test('verify itself changes nothing under files/', async () => {
    const { kho, stored } = copy()
    const before = statSync(stored(0)).mtimeMs
    await hoso('verify', kho)
    expect(statSync(stored(0)).mtimeMs).toBe(before)
    expect(readdirSync(join(kho, 'files')).length).toBeGreaterThan(0)
  })
})
