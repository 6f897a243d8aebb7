import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanStack, errorKind, incidentNumber, incidentText } from '../../../shared/incident.ts'

function thrown(message: string): unknown {
  try {
    return JSON.parse(message) && new Error(message)
  } catch {
    return Object.assign(new TypeError(message), { code: 'SQLITE_BUSY' })
  }
}

describe('an incident', () => {
  test('has a number of its day', () => {
    expect(incidentNumber('2026-11-23', 0x4f7a / 0x10000)).toBe('SC-20261123-4F7A')
    expect(incidentNumber('2026-01-05', 0)).toBe('SC-20260105-0000')
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (random) => {
        expect(incidentNumber('2026-11-23', random)).toMatch(/^SC-20261123-[0-9A-F]{4}$/)
      }),
    )
  })

  test('names where it happened, without the folders of the machine', () => {
    const error = new Error('x')
    error.stack = [
      'Error: x',
      '    at storedFile (/home/nông thị hà/Kho/electron/backend/handlers/files.ts:30:9)',
      '    at async Object.call (file:///C:/Program Files/Hồ Sơ/resources/app.asar/out/main/utility-process.js:120:5)',
      '    at C:\\Users\\Hà\\kho\\reader.mjs:7:1',
      '    at process.processTicksAndRejections (node:internal/process/task_queues:105:5)',
      '    at Kế hoạch nhân sự (/kho/files.ts:1:1)',
      '    at /kho/Kế hoạch nhân sự.pdf:1:1',
    ].join('\n')
    expect(cleanStack(error)).toEqual([
      'storedFile files.ts:30',
      'Object.call utility-process.js:120',
      'reader.mjs:7',
      'process.processTicksAndRejections node:internal/process/task_queues:105',
      // A name in other letters is no function of the program.
      'files.ts:1',
    ])
  })

  test('never holds a word of the message, however it is made', () => {
    const title = fc.string({ minLength: 6, unit: fc.constantFrom(...'Đảng ủy xã\n/\\(): at.ts') })
    fc.assert(
      fc.property(title, (words) => {
        const error = thrown(`bí mật ${words}\n    at secretTitle (/kho/${words}/mat.ts:1:1)`)
        const text = incidentText({
          number: 'SC-20261123-4F7A',
          at: '2026-11-23T08:00:00.000Z',
          program: 'p',
          call: 'files.file',
          error: errorKind(error),
          stack: cleanStack(error),
        })
        expect(text).not.toContain('bí mật')
        expect(text).not.toContain('secretTitle')
        expect(text).toContain('TypeError SQLITE_BUSY')
        expect(text).toContain('incident.test.ts')
      }),
    )
  })

  test('tells kinds of anything that is thrown', () => {
    expect(errorKind('Kế hoạch')).toBe('string')
    expect(errorKind(undefined)).toBe('undefined')
    expect(errorKind(Object.assign(new Error('x'), { name: 'Kế hoạch', code: 'Kế hoạch' }))).toBe('Error')
    expect(cleanStack('x')).toEqual([])
  })
})
