import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sayPlainly } from '../../../electron/backend/say-plainly.ts'
import { archiveFolder } from '../../../electron/storage/archive-folder.ts'
import { reportOf } from '../../../shared/app-error.ts'
import { errorSentence } from '../../../shared/text/error-sentences.ts'

const folder = archiveFolder(mkdtempSync(join(tmpdir(), 'hoso-words-')))
writeFileSync(folder.catalogue, '')

const said = (code: string): string => {
  const { code: name, details } = reportOf(
    sayPlainly(
      Object.assign(new Error('english words'), { code, path: join(folder.root, 'giấy.pdf') }),
      folder,
    ),
  )
  expect(name).not.toBe('internal')
  return errorSentence(name, details)
}

test.each([
  ['ENOSPC', 'đã đầy'],
  ['EDQUOT', 'đã đầy'],
  ['EIO', 'ổ đĩa báo lỗi'],
  ['EACCES', 'không có quyền'],
  ['EROFS', 'chỉ cho đọc'],
  ['EBUSY', 'chương trình khác'],
  ['ENXIO', 'không còn cắm'],
  ['SQLITE_FULL', 'đã đầy'],
  ['SQLITE_BUSY', 'chương trình khác'],
  ['SQLITE_IOERR_WRITE', 'ổ đĩa báo lỗi'],
  ['SQLITE_READONLY_DBMOVED', 'chỉ cho đọc'],
  ['SQLITE_CORRUPT_VTAB', 'bị hỏng'],
])('%s is said in words, with what to do', (code, words) => {
  const sentence = said(code)
  expect(sentence).toContain(words)
  expect(sentence).toMatch(/[Hh]ãy/)
  expect(sentence).not.toMatch(/english|undefined|…|SQLITE|\bE[A-Z]{3,}\b/)
})

test('a mistake of the program itself stays what it is, and a folder that is gone is called that', () => {
  const mistake = Object.assign(new Error('x'), { code: 'ERR_INVALID_ARG_TYPE' })
  expect(sayPlainly(mistake, folder)).toBe(mistake)
  const gone = archiveFolder(join(folder.root, 'không có'))
  expect(sayPlainly(Object.assign(new Error('x'), { code: 'EIO' }), gone)).toMatchObject({
    code: 'archive-gone',
  })
})
