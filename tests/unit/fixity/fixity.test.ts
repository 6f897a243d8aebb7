import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeFile } from '../../../electron/domain/fixity/judge-file.ts'
import { boundsAt, dueAt, isClockBehind } from '../../../electron/domain/fixity/when-due.ts'
import { codeGroups } from '../../../electron/domain/forms/health-sheet.ts'
import { checkOutcomes } from '../../../shared/model/fixity.ts'
import { checkSentence } from '../../../shared/text/fixity-words.ts'

const sha = 'a'.repeat(64)
const other = 'b'.repeat(64)

describe('a look is judged', () => {
  test('by bytes alone', () => {
    expect(judgeFile(sha, { found: { sha256: sha, bytes: 5 } })).toEqual({ outcome: 'whole', note: '' })
    expect(judgeFile(sha, { found: { sha256: other, bytes: 5 } })).toEqual({
      outcome: 'changed',
      note: `5 ${other}`,
    })
  })

  test('a disk that gives an error is no damage of the file', () => {
    for (const code of ['EIO', 'EACCES', 'EBUSY', 'EPERM', 'EMFILE']) {
      expect(judgeFile(sha, { problem: code })).toEqual({ outcome: 'unreadable', note: code })
    }
    expect(judgeFile(sha, { problem: 'ENOENT' }).outcome).toBe('missing')
    expect(judgeFile(sha, { problem: 'link' }).outcome).toBe('changed')
  })
})

describe('words', () => {
  test('each outcome and each code has a plain sentence', () => {
    for (const outcome of checkOutcomes) {
      for (const note of ['', 'EIO', 'EACCES', 'EBUSY', 'EWHATEVER', `3 ${other}`, `9 ${other}`, 'link']) {
        const sentence = checkSentence({ outcome, note }, 5)
        expect(sentence).toMatch(/\.$/)
        expect(sentence).not.toMatch(/undefined|NaN/)
      }
    }
    expect(checkSentence({ outcome: 'unreadable', note: 'EIO' }, 5)).toContain('ổ đĩa')
    expect(checkSentence({ outcome: 'unreadable', note: 'EIO' }, 5)).toContain('có thể còn nguyên')
    expect(checkSentence({ outcome: 'changed', note: `3 ${other}` }, 5)).toContain('cắt ngắn')
  })

  test('a code in groups is the code', () => {
    expect(codeGroups(sha)).toHaveLength(8)
    expect(codeGroups(sha).join('')).toBe(sha)
  })
})

test('what is ripe becomes so before it is due, and the moments stand in their order', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
      fc.integer({ min: 1, max: 3650 }),
      (now, days) => {
        const { ripe, troubled, future } = boundsAt(now, days)
        expect(ripe < troubled || ripe === troubled).toBe(true)
        expect(troubled < now.toISOString() && now.toISOString() < future).toBe(true)
        expect(dueAt(ripe, days) > now.toISOString()).toBe(true)
      },
    ),
  )
})

test('a clock is behind when it stands before the log, a minute forgiven', () => {
  const entry = '2026-11-23T03:00:00.000Z'
  expect(isClockBehind(new Date('2026-11-23T02:59:30.000Z'), entry)).toBe(false)
  expect(isClockBehind(new Date('2026-11-22T03:00:00.000Z'), entry)).toBe(true)
  expect(isClockBehind(new Date('2026-11-24T03:00:00.000Z'), entry)).toBe(false)
})
