import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { run } from '../../support/hoso.ts'
import { makePapers } from './papers.ts'
import { type Program, startProgram } from './program.ts'

/** The program with an archive that holds one congress and a dossier with papers, 01.01.0007. */
export async function startWithArchive(folder: string): Promise<Program> {
  const kho = join(folder, 'kho')
  mkdirSync(kho)
  const papers = await makePapers(folder)
  await run('create', kho, '--name', 'Đảng ủy xã Dương Quang', '--officer', 'Nông Thị Hà')
  const congress = ['--ordinal', 'XVI', '--term', '2020-2025', '--from', '2020-05-20', '--to', '2020-05-21']
  await run('congress', kho, ...congress)
  await run('file', kho, '--dossier', '01.01.0007', papers.folder)
  const program = await startProgram(join(folder, 'settings'))
  await program.answerOpenDialog(kho)
  await program.window.getByRole('button', { name: /Mở kho có sẵn/ }).click()
  await expect(program.window.getByRole('tree')).toBeVisible()
  return program
}

/** Opens something by quick-open, whatever the screen shows. */
export async function openBy(window: Page, typed: string, name: RegExp): Promise<void> {
  await window.keyboard.press('Control+K')
  const box = window.getByRole('combobox', { name: /Gõ tên, số ký hiệu/ })
  await expect(box).toBeFocused()
  await window.keyboard.type(typed)
  await expect(window.getByRole('dialog').getByRole('option', { selected: true })).toHaveText(name)
  await window.keyboard.press('Enter')
  await expect(box).toBeHidden()
}
