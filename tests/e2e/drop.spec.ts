import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CDPSession, expect, test } from '@playwright/test'
import { hoso, run } from '../support/hoso.ts'
import { makePdf } from '../support/make-pdf.ts'
import { openFirstDossier } from './support/open-dossier.ts'
import { type Program, sizes, startProgram, temporaryFolder } from './support/program.ts'

test.describe.configure({ mode: 'serial' })
const folder = temporaryFolder()
const kho = join(folder.path, 'kho')
const papers = join(folder.path, 'giấy tờ')
const names = ['một.pdf', 'hai.pdf', 'ba.pdf', 'bốn.pdf']
let program: Program
let devtools: CDPSession

test.beforeAll(async () => {
  mkdirSync(join(papers, 'thư mục con'), { recursive: true })
  for (const name of names) writeFileSync(place(name), await makePdf([`Văn bản ${name}.`]))
  mkdirSync(kho)
  await run('create', kho, '--name', 'Đảng ủy xã Thử')
  await run('dossier', kho, '--title', 'Hồ sơ kéo thả')
  // Chromium on Linux reads the names of dragged files in the locale's letters; a bare machine has no Vietnamese one.
  program = await startProgram(join(folder.path, 'settings'), sizes.small, { LC_ALL: 'C.UTF-8' })
  devtools = await program.window.context().newCDPSession(program.window)
  await openFirstDossier(program, kho)
  await expect(program.window.getByText('Hồ sơ chưa có văn bản nào')).toBeVisible()
})
test.afterAll(async () => {
  await program.close()
  folder.remove()
})

/** The fourth paper lies in a folder of its own. */
const place = (name: string) => join(papers, name === 'bốn.pdf' ? 'thư mục con' : '', name)
const sha = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

type Step = 'dragEnter' | 'dragOver' | 'drop'

/** Chromium's own drag with real files, as the desktop would begin it: the File objects have paths. */
async function drag(files: readonly string[], at: { x: number; y: number }, ...steps: Step[]): Promise<void> {
  for (const type of steps) {
    await devtools.send('Input.dispatchDragEvent', {
      type,
      ...at,
      data: { items: [], files: [...files], dragOperationsMask: 1 },
    })
  }
}

async function filedInDossier(): Promise<{ name: string; sha256: string }[]> {
  const { answer } = await hoso<{ files: { name: string; sha256: string }[] }[]>(
    'documents',
    kho,
    '--dossier',
    '01.01.0001',
  )
  return answer.flatMap(({ files }) => files.map(({ name, sha256 }) => ({ name, sha256 })))
}

test('files over the window: it says into which dossier, and what is dropped is filed', async () => {
  const { window } = program
  const files = [place('một.pdf'), place('hai.pdf')]
  await drag(files, { x: 500, y: 400 }, 'dragEnter', 'dragOver')
  const zone = window.getByRole('status').filter({ hasText: 'Thả để đưa vào hồ sơ' })
  await expect(zone).toContainText('01.01.0001 – Hồ sơ kéo thả')
  await drag(files, { x: 500, y: 400 }, 'dragOver', 'drop')
  await expect(zone).toBeHidden()
  await expect(window.getByText('Đã đưa 2 tệp vào hồ sơ.')).toBeVisible()
  await expect(window.getByRole('row', { name: /một\.pdf/ })).toBeVisible()
  await expect(window.getByRole('row', { name: /hai\.pdf/ })).toBeVisible()
  const wanted = ['một.pdf', 'hai.pdf'].map((name) => ({ name, sha256: sha(place(name)) }))
  expect(await filedInDossier()).toEqual(wanted)
})

test('a file dropped while a paper is shown goes to the dossier, not into the reader', async () => {
  const { window } = program
  await window.getByRole('row', { name: /một\.pdf/ }).click()
  const reader = window.frameLocator('iframe')
  await expect(reader.getByText('Văn bản một.pdf.').first()).toBeAttached()
  const box = await window.locator('iframe').boundingBox()
  if (box === null) throw new Error('The reader is not on the screen.')
  const at = { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) }
  await drag([place('ba.pdf')], at, 'dragEnter', 'dragOver')
  const zone = window.getByRole('status').filter({ hasText: 'Thả để đưa vào hồ sơ' })
  await expect(zone).toBeVisible()
  // What was over the reader's frame enters the window once this lies over the frame, as the desktop's drag does.
  await drag([place('ba.pdf')], at, 'dragEnter', 'dragOver', 'drop')
  await expect(window.getByText('Đã đưa 1 tệp vào hồ sơ.')).toBeVisible()
  await expect(window.getByRole('row', { name: /ba\.pdf/ })).toBeVisible()
  await expect(reader.getByText('Văn bản một.pdf.').first()).toBeAttached()
  expect(window.url()).toMatch(/^app:/)
})

test('a dropped folder is walked through; what is there already is not filed twice', async () => {
  const { window } = program
  await drag([papers], { x: 500, y: 400 }, 'dragEnter', 'dragOver', 'drop')
  const dialog = window.getByRole('dialog', { name: /Kết quả đưa tệp/ })
  await expect(dialog.getByText('1 tệp đã vào kho')).toBeVisible()
  await expect(dialog.getByText('3 tệp đã có sẵn trong kho, chưa đưa vào').first()).toBeVisible()
  await dialog.getByRole('button', { name: /Bỏ qua 3 tệp trùng/ }).click()
  expect((await filedInDossier()).map(({ sha256 }) => sha256).sort()).toEqual(
    names.map((name) => sha(place(name))).sort(),
  )
})

test('what lies on no disk, as a mail program may drag it, is not filed without a word', async () => {
  const { window } = program
  const before = await filedInDossier()
  await window.evaluate(() => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['%PDF-1.7'], 'đính kèm.pdf'))
    globalThis.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }))
  })
  await expect(window.getByText(/^1 tệp chưa nằm trên máy này nên chưa vào hồ sơ/)).toBeVisible()
  expect(await filedInDossier()).toEqual(before)
})
