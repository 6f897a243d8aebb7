import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

const project = join(import.meta.dirname, '../..')
const codeFolders = ['shared', 'electron', 'renderer', 'scripts', 'tests']

function* sourceFiles(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* sourceFiles(path)
    else if (/\.tsx?$/.test(entry.name)) yield path
  }
}

const sources = codeFolders
  .flatMap((folder) => [...sourceFiles(join(project, folder))])
  .map((path) => ({ path: relative(project, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }))

const under = (...folders: string[]) =>
  sources.filter(({ path }) => folders.some((folder) => path.startsWith(`${folder}/`)))

describe('one room for each thing', () => {
  test('electron is imported in main and preload only', () => {
    const strays = under('shared', 'electron', 'renderer').filter(
      ({ path, text }) => !/^electron\/(main|preload)\//.test(path) && /from 'electron'/.test(text),
    )
    expect(strays.map(({ path }) => path)).toEqual([])
  })

  test('better-sqlite3 is imported in storage only', () => {
    const strays = under('shared', 'electron', 'renderer').filter(
      ({ path, text }) => !path.startsWith('electron/storage/') && /from 'better-sqlite3'/.test(text),
    )
    expect(strays.map(({ path }) => path)).toEqual([])
  })

  test('shared and domain import no Node module', () => {
    const strays = under('shared', 'electron/domain').filter(({ text }) => /from 'node:/.test(text))
    expect(strays.map(({ path }) => path)).toEqual([])
  })

  test('a change of the catalogue goes through the unit of work', () => {
    // The others settle files and derived text, which no person changes (see docs/decisions), and count failures to
    // sign in, each of which is in the log by itself.
    const allowed = new Set([
      'electron/backend/unit-of-work.ts',
      'electron/backend/create-archive-folder.ts',
      'electron/backend/jobs/reading-queue.ts',
      'electron/backend/jobs/file-sources.ts',
      'electron/backend/accounts/attempts.ts',
    ])
    const strays = under('electron/backend', 'electron/cli').filter(
      ({ path, text }) => /\.transaction\(/.test(text) && !allowed.has(path),
    )
    expect(strays.map(({ path }) => path)).toEqual([])
  })

  test('a feature of the window never imports another feature', () => {
    const strays = under('renderer/features').flatMap(({ path, text }) => {
      const own = path.split('/')[2]
      const depth = path.split('/').length - 3
      const outside = new RegExp(`from '(?:\\.\\./){${depth}}([a-z-]+)/`, 'g')
      return [...text.matchAll(outside)]
        .filter((match) => match[1] !== own)
        .map((match) => `${path}: ${match[1]}`)
    })
    expect(strays).toEqual([])
  })
})

describe('safe by default, what can be read off the sources', () => {
  test('8 to 12, 15: no switch that weakens a window, no address opened outside', () => {
    const weak =
      /openExternal|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|webviewTag: true|nodeIntegration: true|contextIsolation: false|webSecurity: false|sandbox: false|allowpopups/
    const strays = under('shared', 'electron', 'renderer').filter(({ text }) => weak.test(text))
    expect(strays.map(({ path }) => path)).toEqual([])
  })

  test('16: the newest major of Electron is shipped', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'))
    expect(devDependencies.electron).toMatch(/^\^45\./)
  })

  test('nobody names a registry, a machine or a tool of ours', () => {
    const wrong = sources.filter(({ text }) => /\/work\/(main|shared)|registry\.npm/.test(text))
    expect(
      wrong.map(({ path }) => path).filter((path) => path !== 'tests/architecture/houses.test.ts'),
    ).toEqual([])
  })
})

describe('style', () => {
  /** Longer than 400 lines; this list may only shrink. */
  const longFiles: readonly string[] = []

  test('no file is over 400 lines', () => {
    const long = sources.filter(
      ({ path, text }) => text.split('\n').length > 400 && !longFiles.includes(path),
    )
    expect(long.map(({ path }) => path)).toEqual([])
  })

  test('the median file has at most 110 lines', () => {
    const lengths = under('shared', 'electron', 'renderer')
      .map(({ text }) => text.split('\n').length)
      .sort((a, b) => a - b)
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(110)
  })

  test('no default exports, suppressed checks or unfinished marks', () => {
    const configuration = /config\.ts$/
    const wrong = sources.filter(
      ({ path, text }) =>
        path !== 'tests/architecture/houses.test.ts' &&
        ((/^export default /m.test(text) && !configuration.test(path)) ||
          /@ts-ignore|@ts-expect-error|biome-ignore|\bTODO\b|\bFIXME\b/.test(text)),
    )
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  test('no folder is called utils, helpers or manager', () => {
    expect(sources.filter(({ path }) => /\/(utils?|helpers?|managers?)[/.]/.test(path))).toEqual([])
  })

  test('every folder of sources is smaller than a screen of names', () => {
    const counts = new Map<string, number>()
    for (const { path } of under('shared', 'electron', 'renderer')) {
      const folder = path.slice(0, path.lastIndexOf('/'))
      counts.set(folder, (counts.get(folder) ?? 0) + 1)
    }
    expect([...counts].filter(([, count]) => count > 45)).toEqual([])
  })

  test('the tree under the root is the agreed one', () => {
    const top = readdirSync(project).filter((name) => statSync(join(project, name)).isDirectory())
    const known = ['.ci', '.git', 'docs', 'electron', 'renderer', 'resources', 'scripts', 'shared', 'tests']
    const madeByTools = [
      'node_modules',
      'out',
      'release',
      'test-results',
      'coverage',
      'playwright-report',
      'proofs',
    ]
    expect(top.filter((name) => !known.includes(name) && !madeByTools.includes(name))).toEqual([])
  })
})
