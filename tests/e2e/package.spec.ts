import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from '@playwright/test'
import { projectFolder, temporaryFolder } from './support/program.ts'

/** The packed program: 49 = '1' (on), 48 = '0' (off) in the executable. */
const on = 49
const off = 48

const folder = temporaryFolder()
let executable = ''
test.afterAll(() => folder.remove())

test('packs offline', () => {
  test.setTimeout(300_000)
  const output = join(folder.path, 'release')
  const script = join(projectFolder, 'scripts/package.ts')
  execFileSync(process.execPath, [script, `-c.directories.output=${output}`], {
    cwd: projectFolder,
    stdio: 'pipe',
  })
  const unpacked = readdirSync(output).find((name) => name.endsWith('unpacked')) ?? ''
  executable = join(output, unpacked, 'ho-so-dai-hoi')
})

test('19 the fuses of the packed program are the agreed ones', async () => {
  const fuses = await getCurrentFuseWire(executable)
  expect(fuses[FuseV1Options.RunAsNode]).toBe(off)
  expect(fuses[FuseV1Options.EnableCookieEncryption]).toBe(on)
  expect(fuses[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(off)
  expect(fuses[FuseV1Options.EnableNodeCliInspectArguments]).toBe(off)
  expect(fuses[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]).toBe(on)
  expect(fuses[FuseV1Options.OnlyLoadAppFromAsar]).toBe(on)
  expect(fuses[FuseV1Options.GrantFileProtocolExtraPrivileges]).toBe(off)
})

test('the packed program offers the command line without a window', () => {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const hoso = (...words: string[]) => {
    const run = spawnSync(executable, [...root, '--hoso', ...words, '--json'], {
      encoding: 'utf8',
      timeout: 60_000,
    })
    return { status: run.status, answer: JSON.parse(run.stdout) as Record<string, unknown> }
  }
  const kho = join(folder.path, 'kho')
  expect(hoso('create', kho, '--name', 'Đảng ủy xã Thử').status).toBe(0)
  expect(hoso('stats', kho).answer).toMatchObject({ fonds: 1, documents: 0 })
  expect(hoso('stats', join(folder.path, 'không có'))).toMatchObject({
    status: 2,
    answer: { error: { code: 'not-an-archive' } },
  })
})
