import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { auditLog } from '../../support/audit-log.ts'
import { projectFolder } from '../../support/hoso.ts'
import { type OpenBackend, openBackend } from '../../support/open-backend.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()
const place = join(folder, 'ra ngoài')
const verifier = join(projectFolder, 'docs/verify-log.mjs')
let archive: OpenBackend
let out: { to: string; entries: number; head: string; sha256: string }
let lines: string[]

/** The small verifier of the docs, run as anybody would. */
function verify(log: readonly string[], head = out.head) {
  const { status, stdout } = spawnSync(process.execPath, [verifier, head], {
    input: log.map((line) => `${line}\n`).join(''),
    encoding: 'utf8',
  })
  return { sound: status === 0, told: stdout }
}

beforeAll(async () => {
  mkdirSync(place)
  archive = await openBackend(folder)
  for (let number = 0; number < 12; number += 1)
    await archive.newDossier(`Hồ sơ “${number}”\u2028 xuống dòng\n`)
  out = await archive.client.call('audit.export', { to: archive.token(place) })
  lines = readFileSync(join(out.to, 'nhat-ky.jsonl'), 'utf8').split('\n').slice(0, -1)
})

describe('an exported log', () => {
  test('is a new folder with the log, its head and how to read it, and is itself in the log', async () => {
    expect(readdirSync(out.to).sort()).toEqual(['DOC-TOI.txt', 'ma-dau.txt', 'nhat-ky.jsonl'])
    expect(readFileSync(join(out.to, 'ma-dau.txt'), 'utf8')).toBe(`${out.head}\n`)
    const readme = readFileSync(join(out.to, 'DOC-TOI.txt'), 'utf8')
    for (const said of [out.head, out.sha256, `${out.entries} mục`, 'Đảng bộ xã Dương Quang']) {
      expect(readme).toContain(said)
    }
    expect(lines).toHaveLength(out.entries)
    expect(auditLog(archive.kho, out.entries)).toMatchObject([
      { action: 'audit.exported', after: { to: out.to, entries: out.entries, head: out.head } },
    ])
    const again = await archive.client.call('audit.export', { to: archive.token(place) })
    expect(again.entries).toBe(out.entries + 1)
    expect(readdirSync(place)).toHaveLength(2)
    expect(readFileSync(join(out.to, 'nhat-ky.jsonl'), 'utf8').split('\n').slice(0, -1)).toEqual(lines)
  })

  test('is found sound by the small verifier, also with an older head', () => {
    expect(verify(lines)).toEqual({ sound: true, told: `${out.entries} entries, head ${out.head}\n` })
    expect(verify(lines, '').sound).toBe(true)
    const older = JSON.parse(lines[5] ?? '')[8]
    expect(verify(lines, older).sound).toBe(true)
  })

  const changed = (change: (log: string[]) => void) => {
    const log = [...lines]
    change(log)
    return log
  }
  test.each<[string, (log: string[]) => void]>([
    ['edited', (log) => log.splice(4, 1, (log[4] ?? '').replace('Nông Thị Hà', 'Người khác'))],
    ['edited in white space', (log) => log.splice(4, 1, (log[4] ?? '').replace(',', ', '))],
    ['edited, its last entry', (log) => log.splice(-1, 1, (log.at(-1) ?? '').replace('Hồ sơ', 'Hồ so'))],
    ['deleted from', (log) => log.splice(4, 1)],
    ['deleted from at its beginning', (log) => log.splice(0, 1)],
    ['inserted into', (log) => log.splice(4, 0, log[4] ?? '')],
    ['reordered', (log) => log.splice(4, 2, log[5] ?? '', log[4] ?? '')],
    ['cut', (log) => log.splice(-2)],
    ['emptied', (log) => log.splice(0)],
    ['not a log', (log) => log.splice(3, 1, 'null')],
  ])('is found out when it was %s', (_, change) => {
    const log = changed(change)
    expect(log).not.toEqual(lines)
    expect(verify(log).sound).toBe(false)
  })

  test('a cut log is whole in itself: only the head that was printed tells', () => {
    const cut = lines.slice(0, -2)
    expect(verify(cut, '').sound).toBe(true)
    expect(verify(cut).told).toContain('the expected head is not in the log')
  })

  test('never goes into the archive, nor over what is there', async () => {
    await expect(
      archive.client.call('audit.export', { to: archive.token(join(archive.kho, 'backups')) }),
    ).rejects.toMatchObject({ code: 'target-in-archive' })
    const file = join(folder, 'một tệp')
    writeFileSync(file, 'x')
    await expect(archive.client.call('audit.export', { to: archive.token(file) })).rejects.toMatchObject({
      code: 'not-a-folder',
    })
    expect(readFileSync(file, 'utf8')).toBe('x')
  })
})
