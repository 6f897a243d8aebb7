import { createHash } from 'node:crypto'
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { backupArchive } from '../../../electron/storage/backup/backup-archive.ts'
import { restoreArchive } from '../../../electron/storage/backup/restore-archive.ts'
import { openDriver } from '../../../electron/storage/database/database.ts'
import type { AppError } from '../../../shared/app-error.ts'
import type { Progress } from '../../../shared/contract/define.ts'
import { asPerson } from '../../support/as-person.ts'
import {
  contentsOf,
  filePaper,
  makeSmallArchive,
  openArchive,
  verifyFolder,
} from '../../support/small-archive.ts'
import { onSmallDisk } from '../../support/small-disk.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { beforeUnprivileged } from '../../support/unprivileged.ts'

const root = temporaryFolder()
const stick = join(root, 'ổ')
const kho = join(root, 'kho')
let backup = ''
let original = ''
let count = 0

beforeAll(async () => {
  const long = `${'đ'.repeat(125)}a.pdf`
  const made = await makeSmallArchive(kho, {
    'Nghị quyết.pdf': 'Nghị quyết',
    [long]: 'Tên dài',
    ['Biên bản'.normalize('NFD')]: 'Biên bản',
    'lớn.pdf': Buffer.alloc(2_500_000, 'x'),
  })
  original = `files/${made.hashes[long]?.slice(0, 2)}/${made.hashes[long]?.slice(2, 4)}/${made.hashes[long]}`
  const options = { to: stick, name: 'Kho', now: new Date(2026, 10, 23) }
  backup = (await backupArchive({ connection: made.connection, folder: made.folder, ...options })).to
  made.connection.close()
})

/** A copy of the backup that may be spoilt. */
function copyOfBackup(): string {
  count += 1
  const copy = join(root, `bản ${count}`, 'Sao lưu')
  cpSync(backup, copy, { recursive: true })
  for (const path of contentsOf(copy).keys()) chmodSync(join(copy, path), 0o644)
  return copy
}

const newPlace = () => {
  count += 1
  return join(root, `lại ${count}`)
}

async function refusal(from: string, to = newPlace()): Promise<string> {
  const around = readdirSync(root)
  const error: AppError = await restoreArchive({ from, to }).then(
    () => {
      throw new Error('it was restored')
    },
    (reason: AppError) => reason,
  )
  // Nothing half done: neither the place nor anything beside it.
  expect(readdirSync(root)).toEqual(around)
  return [error.code, error.details.name].filter((part) => part !== undefined).join(' ')
}

const flip = (path: string) => {
  const bytes = readFileSync(path)
  bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

describe('a restored archive', () => {
  test('is the same: catalogue, originals, names in NFD and of 255 bytes; and it can be worked in', async () => {
    const to = newPlace()
    const report = await restoreArchive({ from: backup, to })
    expect(report).toMatchObject({ to, files: 4, verified: true })
    expect(contentsOf(join(to, 'files'))).toEqual(contentsOf(join(kho, 'files')))
    const before = await verifyFolder(kho)
    expect(await verifyFolder(to, before.auditHead)).toEqual(before)
    const rows = (place: string) => {
      const driver = openDriver(join(place, 'catalogue.sqlite3'))
      const tables = [
        'archive',
        'dossiers',
        'documents',
        'document_files',
        'files',
        'audit_entries',
        'search_queue',
      ]
      const all = tables.map((table) => driver.prepare(`SELECT * FROM ${table}`).all())
      driver.close()
      return all
    }
    expect(rows(to)).toEqual(rows(kho))
    expect(readdirSync(to).sort()).toEqual(
      expect.arrayContaining(['backups', 'catalogue.sqlite3', 'derived', 'files', 'staging']),
    )
    expect(existsSync(join(to, 'manifest.json'))).toBe(false)
    expect(lstatSync(join(to, original)).mode & 0o222).toBe(0)
    const { connection, folder } = openArchive(to)
    const source = join(root, 'mới.pdf')
    writeFileSync(source, 'Mới')
    await filePaper(connection, folder, source, 'mới.pdf')
    connection.close()
    expect(await verifyFolder(to)).toMatchObject({ ok: true, files: 5 })
  })

  test('comes into an empty folder too, and from the stick that holds one backup', async () => {
    const to = newPlace()
    mkdirSync(to)
    expect(await restoreArchive({ from: stick, to })).toMatchObject({ verified: true })
    expect(await verifyFolder(to)).toMatchObject({ ok: true })
  })

  test('is not hindered by what systems put into folders', async () => {
    const from = copyOfBackup()
    for (const name of ['Thumbs.db', 'files/desktop.ini', '.DS_Store', 'files/._x'])
      writeFileSync(join(from, name), 'x')
    expect(await restoreArchive({ from, to: newPlace() })).toMatchObject({ verified: true })
  })
})

describe('a backup that is not as it was written is refused with the name of the file', () => {
  test('one bit of an original, of the catalogue, of the manifest', async () => {
    for (const name of [original, 'catalogue.sqlite3', 'manifest.json']) {
      const from = copyOfBackup()
      flip(join(from, name))
      expect(await refusal(from)).toBe(`backup-file-changed ${name}`)
    }
  })

  test('a file missing', async () => {
    for (const name of [original, 'catalogue.sqlite3', 'manifest.json.sha256']) {
      const from = copyOfBackup()
      rmSync(join(from, name))
      expect(await refusal(from)).toBe(`backup-file-missing ${name}`)
    }
  })

  test('a file too many, also hidden, also under a plausible name', async () => {
    for (const name of ['ghi chú.txt', 'files/.ẩn', `files/ab/${'ab'.repeat(32)}`, 'catalogue.sqlite3-wal']) {
      const from = copyOfBackup()
      mkdirSync(join(from, name, '..'), { recursive: true })
      writeFileSync(join(from, name), 'x')
      expect(await refusal(from)).toBe(`backup-file-extra ${name}`)
    }
  })

  test('an original grown, cut, or put behind a link', async () => {
    const grown = copyOfBackup()
    appendFileSync(join(grown, original), 'x')
    expect(await refusal(grown)).toBe(`backup-file-changed ${original}`)
    const linked = copyOfBackup()
    rmSync(join(linked, original))
    symlinkSync(join(backup, original), join(linked, original))
    expect(await refusal(linked)).toBe(`backup-file-changed ${original}`)
  })

  /** Rewrites the manifest with its hash, as somebody who knows how would. */
  function forge(from: string, change: (manifest: Manifest) => void): void {
    const manifest: Manifest = JSON.parse(readFileSync(join(from, 'manifest.json'), 'utf8'))
    change(manifest)
    const text = JSON.stringify(manifest)
    writeFileSync(join(from, 'manifest.json'), text)
    const hash = createHash('sha256').update(text).digest('hex')
    writeFileSync(join(from, 'manifest.json.sha256'), `${hash}  manifest.json\n`)
  }
  interface Manifest {
    files: { path: string; sha256: string; bytes: number }[]
    audit: { head: string }
    formatVersion: number
  }

  test('a manifest rewritten with its hash still has to agree with the catalogue', async () => {
    const shorter = copyOfBackup()
    rmSync(join(shorter, original))
    forge(shorter, (manifest) => {
      manifest.files = manifest.files.filter(({ path }) => path !== original)
    })
    expect(await refusal(shorter)).toBe(`backup-file-missing ${original}`)
    const other = copyOfBackup()
    writeFileSync(join(other, original), 'khác')
    forge(other, (manifest) => {
      const file = manifest.files.find(({ path }) => path === original)
      Object.assign(file ?? {}, { sha256: createHash('sha256').update('khác').digest('hex'), bytes: 5 })
    })
    expect(await refusal(other)).toBe(`backup-file-changed ${original}`)
    const head = copyOfBackup()
    forge(head, (manifest) => {
      manifest.audit.head = '0'.repeat(64)
    })
    expect(await refusal(head)).toBe('backup-file-changed manifest.json')
  })

  test('a manifest that points out of the backup is not followed', async () => {
    for (const path of ['../../x', '/etc/passwd', 'files/../../x', `files/../..${'/..'.repeat(20)}`]) {
      const from = copyOfBackup()
      forge(from, (manifest) => {
        manifest.files.push({ path, sha256: 'a'.repeat(64), bytes: 1 })
      })
      expect(await refusal(from)).toBe('backup-file-changed manifest.json')
    }
  })

  test('one of a newer program is told so', async () => {
    const from = copyOfBackup()
    forge(from, (manifest) => {
      manifest.formatVersion = 2
    })
    expect(await refusal(from)).toBe('newer-backup')
  })
})

describe('places', () => {
  test('only into a new or empty folder, and never into the backup', async () => {
    const full = newPlace()
    mkdirSync(full)
    writeFileSync(join(full, 'của tôi'), 'x')
    expect(await refusal(backup, full)).toBe('folder-not-empty')
    expect(readdirSync(full)).toEqual(['của tôi'])
    expect(await refusal(backup, join(full, 'của tôi'))).toMatch(/^not-a-folder/)
    expect(await refusal(backup, join(backup, 'trong'))).toBe('target-inside-backup')
    expect(await refusal(backup, '/')).toBe('target-is-drive')
  })

  test('no backup, or many', async () => {
    expect(await refusal(join(root, 'không có'))).toBe('not-a-backup')
    const from = copyOfBackup()
    cpSync(from, `${from} 2`, { recursive: true })
    const error: AppError = await restoreArchive({ from: join(from, '..'), to: newPlace() }).catch(
      (reason) => reason,
    )
    expect([error.code, error.details.names]).toEqual([
      'several-backups',
      `“${basename(from)}”, “${basename(from)} 2”`,
    ])
  })

  test('stopped, nothing is left', async () => {
    for (const step of ['Chép tệp', 'Đọc lại']) {
      const around = readdirSync(root)
      const stop = new AbortController()
      const onProgress = ({ label }: Progress) => {
        if (label.startsWith(step)) stop.abort()
      }
      const place = join(newPlace(), 'trong', 'nữa')
      const restoring = restoreArchive({ from: backup, to: place, signal: stop.signal, onProgress })
      await expect(restoring).rejects.toMatchObject({ code: 'cancelled' })
      expect(readdirSync(root)).toEqual(around)
    }
  })

  test.skipIf(beforeUnprivileged === null)('where the person may not write', () => {
    chmodSync(root, 0o755)
    expect(asPerson('restore', backup, newPlace()).error?.code).toBe('target-not-writable')
  })

  test.skipIf(onSmallDisk === null)('a disk without the room', () => {
    const { error, left } = onSmallDisk?.('restore', backup) ?? {}
    expect([error?.code, left]).toEqual(['not-enough-space', []])
  })
})
