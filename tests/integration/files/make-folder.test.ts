import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder, removeEmpty } from '../../../electron/storage/files/make-folder.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const folder = temporaryFolder()
writeFileSync(join(folder, 'tệp'), '')

test('a folder is made with what is missing above it, and the topmost that was made is told', () => {
  expect(makeFolder(join(folder, 'a', 'b', 'c'))).toBe(join(folder, 'a'))
  expect(makeFolder(join(folder, 'a', 'b', 'c'))).toBeUndefined()
  expect(makeFolder(join(folder, 'a', 'd'))).toBe(join(folder, 'a', 'd'))
})

test.each([
  ['below a file', join(folder, 'tệp', 'kho'), 'target-not-writable'],
  ['that is a file', join(folder, 'tệp'), 'not-a-folder'],
  ['of a name no disk takes', join(folder, 'mới', 'x'.repeat(300)), 'name-too-long'],
])('one %s is refused, and nothing stays of what was begun', (_, path, code) => {
  expect(() => makeFolder(path)).toThrow(expect.objectContaining({ code }))
  expect(existsSync(join(folder, 'mới'))).toBe(false)
})

// Node's own recursive mkdir never comes back from here.
test.runIf(existsSync('/proc/self'))('one that the system denies all existence ends in a refusal', () => {
  expect(() => makeFolder('/proc/xyz/a/kho')).toThrow(
    expect.objectContaining({ code: 'target-not-writable' }),
  )
})

test('what was made goes again, but nothing that somebody put something into', () => {
  const made = makeFolder(join(folder, 'x', 'y', 'z')) ?? ''
  mkdirSync(join(folder, 'x', 'khác'))
  removeEmpty(join(folder, 'x', 'y', 'z'), made)
  expect(existsSync(join(folder, 'x', 'y'))).toBe(false)
  expect(existsSync(join(folder, 'x', 'khác'))).toBe(true)
})
