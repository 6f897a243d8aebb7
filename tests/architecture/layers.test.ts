import { spawnSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'

const project = join(import.meta.dirname, '../..')

/** A crossing: a file in `from` that imports `what`. The compiler must refuse it, type-only imports included. */
const crossings = [
  { from: 'shared', what: '../electron/domain/audit/entry.ts', name: 'AuditEntry' },
  { from: 'shared', what: '../renderer/app/shortcuts.ts', name: 'shortcuts' },
  { from: 'electron/domain', what: '../storage/archive-folder.ts', name: 'ArchiveFolder' },
  { from: 'electron/storage', what: '../backend/context.ts', name: 'ReadContext' },
  { from: 'electron/workers', what: '../storage/database/database.ts', name: 'ReadableDb' },
  { from: 'electron/workers', what: '../backend/host.ts', name: 'Host' },
  { from: 'electron/backend', what: '../main/window.ts', name: 'createWindow' },
  { from: 'electron/backend', what: '../cli/command.ts', name: 'Command' },
  { from: 'electron/main', what: '../backend/host.ts', name: 'Host' },
  { from: 'electron/preload', what: '../main/window.ts', name: 'createWindow' },
  { from: 'renderer', what: '../electron/domain/audit/entry.ts', name: 'AuditEntry' },
  { from: 'renderer', what: '../electron/backend/host.ts', name: 'Host' },
]

let probe = ''
afterEach(() => {
  if (probe !== '') rmSync(probe, { force: true })
})

function compile(folder: string): { status: number | null; output: string } {
  const compiler = join(project, 'node_modules/typescript/bin/tsc')
  const run = spawnSync(process.execPath, [compiler, '-b', folder], { cwd: project, encoding: 'utf8' })
  return { status: run.status, output: run.stdout + run.stderr }
}

describe('the compiler refuses an import across layers', () => {
  test.each(crossings)('$from does not see $what', ({ from, what, name }) => {
    const target = join(project, from, what)
    expect(existsSync(target), `${what} must exist, or its absence would be what is refused`).toBe(true)
    probe = join(project, from, 'zz-crossing-probe.ts')
    writeFileSync(probe, `import type { ${name} } from '${what}'\n\nexport type Crossing = ${name}\n`)
    const { status, output } = compile(from)
    expect(status).not.toBe(0)
    expect(output).toMatch(/zz-crossing-probe\.ts.*TS6307|TS6305|TS6059/)
  })

  test('and accepts the tree as it is', () => {
    expect(compile('.').output).toBe('')
  })

  test('main and preload fit the oldest Electron that must run, too', () => {
    const compiler = join(project, 'node_modules/typescript/bin/tsc')
    const words = [compiler, '-p', 'electron/tsconfig.electron-33.json']
    expect(spawnSync(process.execPath, words, { cwd: project, encoding: 'utf8' }).stdout).toBe('')
  })
})
