import { spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import { archiveFolder } from '../../../electron/storage/archive-folder.ts'
import { type Found, type GivenPath, walkSources } from '../../../electron/storage/files/walk-sources.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const root = temporaryFolder()
const kho = archiveFolder(join(root, 'kho'))
let count = 0

/** A folder with these files; a name ending in `/` is a folder. */
function papers(...names: string[]): string {
  count += 1
  const folder = join(root, `giấy ${count}`)
  mkdirSync(folder)
  for (const name of names) {
    const path = join(folder, name)
    if (name.endsWith('/')) mkdirSync(path, { recursive: true })
    else {
      mkdirSync(join(path, '..'), { recursive: true })
      writeFileSync(path, 'chữ')
    }
  }
  return folder
}

async function walk(...paths: (string | GivenPath)[]): Promise<Found[]> {
  const given = paths.map((path) => (typeof path === 'string' ? { path, shown: path } : path))
  const found: Found[] = []
  for await (const each of walkSources(given, kho)) found.push(each)
  return found
}

const told = (found: readonly Found[], folder: string) =>
  found.map((each) => {
    const shown = each.shown.startsWith(folder + sep) ? each.shown.slice(folder.length + 1) : each.shown
    return `${shown.replaceAll(sep, '/')} ${each.kind === 'refused' ? each.code : each.kind}`
  })

describe('folders', () => {
  test('are walked in the order people number and spell', async () => {
    const folder = papers(
      '10 b.pdf',
      '2 a.pdf',
      'Đảng.pdf',
      'dân.pdf',
      'ảnh.pdf',
      '3/x.pdf',
      '3/10.pdf',
      '3/9.pdf',
    )
    expect(told(await walk(folder), folder)).toEqual([
      '2 a.pdf file',
      '3/9.pdf file',
      '3/10.pdf file',
      '3/x.pdf file',
      '10 b.pdf file',
      'ảnh.pdf file',
      'dân.pdf file',
      'Đảng.pdf file',
    ])
  })

  test('are answered as often as they are given; what lies in a folder comes once', async () => {
    const folder = papers('a.pdf', 'con/b.pdf')
    const found = await walk(join(folder, 'con', 'b.pdf'), folder, `${folder}/./a.pdf`, folder)
    expect(told(found, folder)).toEqual(['con/b.pdf file', 'a.pdf file', './a.pdf file'])
  })

  test('show a path as it was given, and what lies in it below that', async () => {
    const folder = papers('a.pdf', 'con/b.pdf')
    const found = await walk({ path: folder, shown: './giấy/' })
    expect(found.map(({ shown }) => shown)).toEqual(['./giấy/a.pdf', `./giấy/con${sep}b.pdf`])
  })

  test('without anything in them are told when they were given', async () => {
    const folder = papers('trống/')
    expect(told(await walk(join(folder, 'trống')), folder)).toEqual(['trống empty-folder'])
    expect(await walk(folder)).toEqual([])
  })
})

describe('names', () => {
  test('stay exactly as the disk has them: NFD, 255 bytes, odd characters', async () => {
    const long = `${'đ'.repeat(125)}a.pdf`
    const names = ['Nghị quyết.pdf'.normalize('NFD'), long, ' đầu và cuối ', 'a\'b"c;d$e\n.pdf', '-rf']
    expect(Buffer.byteLength(long)).toBe(255)
    const folder = papers(...names)
    const found = await walk(folder)
    const filed = found.flatMap((each) => (each.kind === 'file' ? [each.name] : []))
    expect(new Set(filed)).toEqual(new Set(names))
  })

  test.runIf(process.platform === 'linux')('in another encoding are refused, not lost', async () => {
    const folder = papers()
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/ngh`), Buffer.from([0xb5, 0xff]), Buffer.from('.pdf')]),
      'x',
    )
    expect((await walk(folder)).map((each) => each.kind === 'refused' && each.code)).toEqual(['bad-name'])
  })
})

describe('what is no paper', () => {
  test('hidden and system files are skipped, also when given', async () => {
    const hidden = [
      '.ẩn',
      '~$báo cáo.docx',
      'Thumbs.db',
      'desktop.ini',
      '.DS_Store',
      '$RECYCLE.BIN/x',
      '.git/config',
    ]
    const folder = papers(...hidden, 'System Volume Information/x', '._a.pdf', 'a.pdf')
    const found = told(await walk(folder), folder)
    expect(found.filter((line) => !line.endsWith(' skipped'))).toEqual(['a.pdf file'])
    expect(found).toHaveLength(10)
    expect(told(await walk(join(folder, '.ẩn')), folder)).toEqual(['.ẩn skipped'])
  })

  test('links are refused: to a file, to a folder, to nothing, given with a slash', async () => {
    const folder = papers('thật/a.pdf')
    const outside = papers('ngoài.pdf')
    symlinkSync(join(outside, 'ngoài.pdf'), join(folder, 'l1.pdf'))
    symlinkSync(outside, join(folder, 'l2'))
    symlinkSync(join(folder, 'không có'), join(folder, 'l3'))
    symlinkSync(folder, join(folder, 'thật', 'vòng'))
    expect(told(await walk(folder), folder)).toEqual([
      'l1.pdf link',
      'l2 link',
      'l3 link',
      'thật/a.pdf file',
      'thật/vòng link',
    ])
    expect(
      (await walk(`${join(folder, 'l2')}/`)).map((each) => each.kind === 'refused' && each.code),
    ).toEqual(['link'])
  })

  test('0 bytes, nothing there, and what is no plain file', async () => {
    const folder = papers('a.pdf')
    writeFileSync(join(folder, 'rỗng.pdf'), '')
    spawnSync('mkfifo', [join(folder, 'ống')])
    const missing = join(folder, 'không.pdf')
    expect(told(await walk(folder, missing, join(folder, 'a.pdf', 'b')), folder)).toEqual([
      'a.pdf file',
      'ống special-file',
      'rỗng.pdf empty',
      'không.pdf not-found',
      'a.pdf/b not-found',
    ])
    if (process.platform === 'linux') {
      expect(told(await walk('/dev/null'), folder)).toEqual(['/dev/null special-file'])
    }
  })

  test('the archive’s own folder is refused, given or met, through a link also', async () => {
    mkdirSync(join(kho.root, 'files', 'ab'), { recursive: true })
    writeFileSync(join(kho.root, 'files', 'ab', 'x'), 'chữ')
    const folder = papers('a.pdf')
    symlinkSync(kho.root, join(folder, 'lối'))
    const inside = join(kho.root, 'files', 'ab', 'x')
    const through = join(folder, 'lối', 'files', 'ab', 'x')
    const found = await walk(inside, kho.root, through)
    expect(found.map((each) => each.kind === 'refused' && each.code)).toEqual(Array(3).fill('own-archive'))
    const met = told(await walk(root), root).filter((line) => line.startsWith('kho'))
    expect(met).toEqual(['kho own-archive'])
  })
})
