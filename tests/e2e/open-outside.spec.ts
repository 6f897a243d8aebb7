import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { expect, test } from '@playwright/test'
import { hoso, run } from '../support/hoso.ts'
import { makePdf } from '../support/make-pdf.ts'
import { openFirstDossier } from './support/open-dossier.ts'
import { type Program, startProgram, temporaryFolder } from './support/program.ts'

test.describe.configure({ mode: 'serial' })
const folder = temporaryFolder()
const kho = join(folder.path, 'kho')
const source = join(folder.path, 'nghị quyết.pdf')
const sha = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
let program: Program
let original: string

test.beforeAll(async () => {
  mkdirSync(kho)
  writeFileSync(source, await makePdf(['Nghị quyết.']))
  await run('create', kho, '--name', 'Đảng ủy xã Thử')
  await run('dossier', kho, '--title', 'Hồ sơ thử')
  await run('file', kho, '--dossier', '01.01.0001', source)
  const hash = sha(source)
  original = join(kho, 'files', hash.slice(0, 2), hash.slice(2, 4), hash)
  program = await startProgram(join(folder.path, 'settings'))
  // Which program opens a PDF is the desktop's matter, and this one has none: what the desktop would be given is
  // kept instead. All before it – the copy, its rights, its name – is done as ever.
  await program.app.evaluate(({ shell }) => {
    Reflect.set(globalThis, 'handedOut', [])
    shell.openPath = (path) => {
      ;(Reflect.get(globalThis, 'handedOut') as string[]).push(path)
      return Promise.resolve('')
    }
  })
  await openFirstDossier(program, kho)
  await program.window.getByRole('row', { name: /nghị quyết\.pdf/ }).click()
})
test.afterAll(async () => {
  await program.close()
  folder.remove()
})

const handedOut = () => program.app.evaluate(() => Reflect.get(globalThis, 'handedOut') as string[])

/** Presses the button; where the copy lies that another program is given. */
async function openOutside(): Promise<string> {
  const before = (await handedOut()).length
  await program.window.getByRole('button', { name: 'Mở bằng chương trình khác' }).click()
  await expect.poll(async () => (await handedOut()).length).toBe(before + 1)
  return (await handedOut()).at(-1) ?? ''
}

test('another program gets a copy: the same bytes, another file, outside the archive', async () => {
  const copy = await openOutside()
  expect(readFileSync(copy).equals(readFileSync(source))).toBe(true)
  expect(basename(copy)).toMatch(/\.pdf$/)
  expect(relative(kho, copy)).toMatch(/^\.\./)
  // Neither the original itself nor another name of it, which one writing would change too.
  expect(statSync(copy).ino).not.toBe(statSync(original).ino)
  expect(statSync(copy).nlink).toBe(1)
  expect(statSync(copy).mode & 0o222).toBe(0)
})

test('whatever it does to the copy, the original stays as it is', async () => {
  const before = { hash: sha(original), time: statSync(original).mtimeMs }
  const changed = await openOutside()
  chmodSync(changed, 0o666)
  writeFileSync(changed, 'đã bị chương trình khác ghi đè')
  const removed = await openOutside()
  expect(removed).not.toBe(changed)
  rmSync(removed)
  expect({ hash: sha(original), time: statSync(original).mtimeMs }).toEqual(before)
  expect(before.hash).toBe(sha(source))
  // The next one gets the paper as it was filed, not what became of the last copy.
  expect(sha(await openOutside())).toBe(before.hash)
  expect((await hoso<{ ok: boolean }>('verify', kho)).answer.ok).toBe(true)
})

test('no program for it: the screen says so', async () => {
  const { app, window } = program
  await app.evaluate(({ shell }) => {
    shell.openPath = () => Promise.resolve('No application is registered')
  })
  await window.getByRole('button', { name: 'Mở bằng chương trình khác' }).click()
  await expect(window.getByText(/Máy này không mở được tệp bằng chương trình khác/)).toBeVisible()
})
