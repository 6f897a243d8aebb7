import { constants } from 'node:os'
import { describe, expect, test } from 'vitest'
import { sourceError, targetError } from '../../../electron/storage/files/system-error.ts'
import { errorSentence } from '../../../shared/text/error-sentences.ts'
import { systemProblem } from '../../../shared/text/system-problems.ts'

const failed = (code: string) => Object.assign(new Error(`${code}: failed`), { code })

describe('what the system says', () => {
  test.each([
    'ENOENT',
    'EACCES',
    'EPERM',
    'EROFS',
    'EIO',
    'ENOTDIR',
    'EBUSY',
    'SQLITE_IOERR_WRITE',
    'SQLITE_CANTOPEN',
  ])('%s is said in words', (code) => {
    const { code: told, details } = targetError('/x/hồ sơ.pdf', failed(code))
    const sentence = errorSentence(told, details)
    expect(sentence).toContain('hồ sơ.pdf')
    expect(sentence).not.toContain(code)
  })

  test('every code there is gives a sentence without holes', () => {
    for (const code of Object.keys(constants.errno)) {
      for (const error of [sourceError('/x/tên', failed(code)), targetError('/x/tên', failed(code))]) {
        expect(errorSentence(error.code, error.details)).not.toMatch(/undefined|\(\)|“”/)
      }
    }
    expect(systemProblem('')).not.toBe('')
  })

  test('a name that is too long is called so and shortened, read or written', () => {
    for (const error of [sourceError, targetError].map((make) =>
      make(`/x/${'ế'.repeat(300)}`, failed('ENAMETOOLONG')),
    )) {
      expect(error.code).toBe('name-too-long')
      expect(errorSentence(error.code, error.details).length).toBeLessThan(250)
    }
  })
})
