import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { hoso, projectFolder } from '../../support/hoso.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** Each: SIGKILL at another moment. Less would miss the short steps between two writes. */
const rounds = 50
const folder = temporaryFolder()
const kho = join(folder, 'kho')
const script = join(projectFolder, 'electron/cli/hoso.ts')
let dossier = ''

beforeAll(async () => {
  await hoso('create', kho, '--name', 'Đảng ủy xã Thử')
  dossier = (await hoso<{ code: string }>('dossier', kho, '--title', 'Hồ sơ thử')).answer.code
})

/** How long the command works after its first line, undisturbed: the moments of the kills are spread over it. */
async function workingTime(args: readonly string[]): Promise<number> {
  let begun = 0
  await killed(args, 600_000, () => {
    begun = performance.now()
  })
  return performance.now() - begun
}

/** Starts a command and kills it `delay` ms after its first line on standard error; returns what it said until then. */
function killed(
  args: readonly string[],
  delay: number,
  onFirstLine: () => void = () => undefined,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args, '--json'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    let timer: NodeJS.Timeout | null = null
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (timer === null) onFirstLine()
      timer ??= setTimeout(() => child.kill('SIGKILL'), delay)
    })
    child.on('error', reject)
    child.on('close', () => {
      if (timer) clearTimeout(timer)
      resolve(said)
    })
  })
}

function acknowledged(said: string): string[] {
  return said.split('\n').flatMap((line) => {
    // The last line may be cut by the kill.
    if (!line.startsWith('{"filed":') || !line.endsWith('}')) return []
    return [(JSON.parse(line) as { filed: { sha256: string } }).filed.sha256]
  })
}

interface Verified {
  ok: boolean
  problems: { kind: string }[]
}

/** What is wrong; an index that was built anew is no fault. */
const faults = ({ ok, problems }: Verified): unknown[] =>
  ok ? problems.filter(({ kind }) => kind !== 'index') : [...problems, 'not ok']

function newSources(name: string): string {
  const sources = join(folder, `nguồn ${name}`)
  mkdirSync(sources)
  for (let n = 0; n < 40; n += 1) writeFileSync(join(sources, `${n}.bin`), randomBytes(20_000))
  return sources
}

describe('killed at any moment', () => {
  test(`filing, ${rounds} times: what was acknowledged is there, and the archive is sound`, async () => {
    let acknowledgedInAll = 0
    let interrupted = 0
    const time = await workingTime(['file', kho, '--dossier', dossier, newSources('đo')])
    for (let round = 0; round < rounds; round += 1) {
      const sources = newSources(String(round))
      const said = await killed(['file', kho, '--dossier', dossier, sources], (round * time) / rounds)
      const hashes = acknowledged(said)
      acknowledgedInAll += hashes.length
      if (hashes.length < 40) interrupted += 1
      const verified = await hoso<Verified>('verify', kho)
      expect(faults(verified.answer), `round ${round}`).toEqual([])
      for (const sha256 of hashes) {
        const stored = join(kho, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256)
        expect(createHash('sha256').update(readFileSync(stored)).digest('hex')).toBe(sha256)
      }
      expect(readdirSync(sources)).toHaveLength(40)
      expect(readdirSync(join(kho, 'staging'))).toEqual([])
    }
    // The test proves something only if it met both: files that were through, and runs that were cut.
    expect(acknowledgedInAll).toBeGreaterThan(rounds)
    expect(interrupted).toBeGreaterThan(rounds / 4)
    const stats = await hoso<{ documents: number }>('stats', kho)
    expect(stats.answer.documents).toBeGreaterThanOrEqual(acknowledgedInAll)
  }, 600_000)

  test(`backup, ${rounds} times: a backup with its name is whole, and the archive is sound`, async () => {
    const places = join(folder, 'sao lưu')
    mkdirSync(places)
    const time = await workingTime(['backup', kho, '--to', places])
    let interrupted = 0
    for (let round = 0; round < rounds; round += 1) {
      const before = readdirSync(places).filter((name) => !name.startsWith('.')).length
      await killed(['backup', kho, '--to', places], (round * time) / rounds)
      const finished = readdirSync(places).filter((name) => !name.startsWith('.'))
      if (finished.length === before) interrupted += 1
    }
    expect(interrupted).toBeGreaterThan(rounds / 10)
    expect(faults((await hoso<Verified>('verify', kho)).answer)).toEqual([])
    const last = await hoso<{ to: string; verified: boolean }>('backup', kho, '--to', places)
    expect(last.answer.verified).toBe(true)
    expect(readdirSync(places).filter((name) => name.startsWith('.'))).toEqual([])
    for (const name of readdirSync(places).slice(0, 5)) {
      const restored = join(folder, `từ ${name}`)
      expect((await hoso('restore', join(places, name), '--to', restored)).status, name).toBe(0)
      expect(faults((await hoso<Verified>('verify', restored)).answer)).toEqual([])
    }
    expect(existsSync(last.answer.to)).toBe(true)
  }, 600_000)
})
