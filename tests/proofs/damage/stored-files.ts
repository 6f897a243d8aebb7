import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { storedName } from '../../../electron/storage/files/stored-files.ts'
import type { Sha256 } from '../../../shared/model/ids.ts'
import { seededRandom } from '../../support/generated-papers.ts'
import { makeSmallArchive, verifyFolder } from '../../support/small-archive.ts'
import type { Arm, Figures } from '../support/proof.ts'

const papers = 40

/** What a trial does to the files, and what `verify` must say of each path; everything else must be in order. */
interface Damage {
  readonly target: number
  /** `pick` gives another stored file at each call. */
  apply(pick: () => string, random: () => number): ReadonlyMap<string, string>
}

export async function storedFiles(folder: string): Promise<Arm[]> {
  const root = join(folder, 'kho')
  const contents = Array.from({ length: papers }, (_, n) => [`${n}.bin`, randomBytes(200 + n * 150)] as const)
  const { connection, hashes } = await makeSmallArchive(root, Object.fromEntries(contents))
  connection.close()
  const stored = Object.values(hashes).map((sha256: Sha256) => storedName(sha256))
  const kept = new Map(stored.map((path) => [path, readFileSync(join(root, path))]))

  function putBack(touched: Iterable<string>): void {
    for (const path of touched) {
      const whole = join(root, path)
      rmSync(whole, { recursive: true, force: true })
      const bytes = kept.get(path)
      if (bytes === undefined) continue
      mkdirSync(dirname(whole), { recursive: true })
      writeFileSync(whole, bytes, { mode: 0o444 })
    }
  }

  const armOf = (name: string, { target, apply }: Damage): Arm => ({
    name,
    target,
    trial: async (seed): Promise<Figures> => {
      const random = seededRandom(seed)
      const left = [...stored]
      const touched: string[] = []
      const pick = () => {
        const [path = ''] = left.splice(Math.floor(random() * left.length), 1)
        touched.push(path)
        chmodSync(join(root, path), 0o644)
        return path
      }
      const expected = apply((): string => join(root, pick()), random)
      try {
        const report = await verifyFolder(root)
        const found = new Map(report.problems.map(({ path, kind }) => [path ?? '', kind]))
        const same =
          found.size === expected.size && [...expected].every(([path, kind]) => found.get(path) === kind)
        if (!same || report.problems.length !== expected.size) {
          throw new Error(
            `expected ${JSON.stringify([...expected])}, found ${JSON.stringify(report.problems)}`,
          )
        }
        return {
          found: expected.size,
          'clean re-checks': papers - touched.filter((path) => expected.has(path)).length,
        }
      } finally {
        putBack([...touched, ...expected.keys()])
      }
    },
  })
  return Object.entries(damagesIn(root)).map(([name, damage]) => armOf(name, damage))
}

/** Every kind of damage; a path is told without the archive's own folder. */
function damagesIn(root: string): Readonly<Record<string, Damage>> {
  const inside = (path: string): string => path.slice(root.length + 1)
  const rewrite = (path: string, change: (bytes: Buffer) => Buffer) =>
    writeFileSync(path, change(readFileSync(path)))
  const changed = (path: string) => new Map([[inside(path), 'changed']])
  return {
    'flipped byte': {
      target: 1_000,
      apply: (pick, random) => {
        const path = pick()
        rewrite(path, (bytes) => {
          const at = Math.floor(random() * bytes.length)
          bytes[at] = (bytes[at] ?? 0) ^ (1 + Math.floor(random() * 255))
          return bytes
        })
        return changed(path)
      },
    },
    clean: { target: 250, apply: () => new Map() },
    'time stamp alone': {
      target: 100,
      apply: (pick, random) => {
        const path = pick()
        utimesSync(path, random() * 2e9, random() * 2e9)
        chmodSync(path, random() < 0.5 ? 0o600 : 0o666)
        return new Map()
      },
    },
    missing: {
      target: 100,
      apply: (pick) => {
        const path = pick()
        rmSync(path)
        return new Map([[inside(path), 'missing']])
      },
    },
    truncated: {
      target: 100,
      apply: (pick, random) => {
        const path = pick()
        rewrite(path, (bytes) => bytes.subarray(0, Math.floor(random() * bytes.length)))
        return changed(path)
      },
    },
    zeroed: {
      target: 100,
      apply: (pick, random) => {
        const path = pick()
        rewrite(path, (bytes) => bytes.fill(0, Math.floor(random() * (bytes.length - 20))))
        return changed(path)
      },
    },
    swapped: {
      target: 100,
      apply: (pick) => {
        const [one, other] = [pick(), pick()]
        renameSync(one, `${root}.đổi`)
        renameSync(other, one)
        renameSync(`${root}.đổi`, other)
        return new Map([...changed(one), ...changed(other)])
      },
    },
    extra: {
      target: 100,
      apply: (pick, random) => {
        const beside = join(dirname(pick()), random() < 0.5 ? 'ghi chú.txt' : randomBytes(32).toString('hex'))
        writeFileSync(beside, 'lạ')
        return new Map([[inside(beside), 'extra']])
      },
    },
    renamed: {
      target: 100,
      apply: (pick, random) => {
        const path = pick()
        const other = random() < 0.5 ? `${path}.pdf` : join(root, 'files', 'bản chép')
        renameSync(path, other)
        return new Map([
          [inside(path), 'missing'],
          [inside(other), 'extra'],
        ])
      },
    },
    misplaced: {
      target: 100,
      apply: (pick) => {
        const path = pick()
        const other = join(root, 'files', path.slice(-64))
        copyFileSync(path, other)
        return new Map([[inside(other), 'extra']])
      },
    },
  }
}
