import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  assertLevelChange,
  assertMaySetSecrecy,
  assertTakesFiles,
} from '../../../electron/domain/access/secrecy.ts'
import { assertMayEdit } from '../../../electron/domain/dossiers/assert-may-edit.ts'
import { dossierCode } from '../../../electron/domain/dossiers/dossier-code.ts'
import {
  assertDossierNumber,
  nextDossierNumber,
  paddedNumber,
} from '../../../electron/domain/dossiers/dossier-number.ts'
import { secrecyLevels } from '../../../shared/model/closed-lists.ts'

describe('numbers and codes', () => {
  test.each([
    ['7', '0007'],
    ['0007', '0007'],
    ['00012', '0012'],
    ['12345', '12345'],
    ['7a', '7a'],
    ['0', '0000'],
  ])('%s → %s', (typed, stored) => {
    expect(paddedNumber(typed)).toBe(stored)
    expect(paddedNumber(stored)).toBe(stored)
  })

  test('the next number is new and higher than all', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 99_999 })), (numbers) => {
        const existing = numbers.map((number) => paddedNumber(String(number)))
        const next = nextDossierNumber(existing)
        expect(existing).not.toContain(next)
        expect(Number(next)).toBe(Math.max(0, ...numbers) + 1)
      }),
    )
  })

  test('a number that is taken leaves a code of three parts, readable back', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.stringMatching(/^[0-9a-zđ./ -]{1,6}$/),
    )
    let taken = 0
    fc.assert(
      fc.property(typed, (number) => {
        try {
          assertDossierNumber(number)
        } catch {
          return
        }
        taken += 1
        const parts = { fonds: '028', inventory: '01', number: paddedNumber(number) }
        const [fonds, inventory, ...rest] = dossierCode(parts).split('.')
        expect({ fonds, inventory, number: rest.join('.') }).toEqual(parts)
        expect(rest).toHaveLength(1)
        expect(dossierCode(parts)).not.toMatch(/[\s/\\]/)
      }),
      { numRuns: 500 },
    )
    expect(taken).toBeGreaterThan(20)
  })

  test('a code names fonds, inventory and number', () => {
    expect(dossierCode({ fonds: '028', inventory: '01', number: '0007' })).toBe('028.01.0007')
  })
})

describe('what takes files', () => {
  const open = { documentSecrecy: 'thuong', dossierSecrecy: 'thuong', personalFiles: false } as const
  const connected = { isIsolated: false, approval: '12-CV/TU' }

  test('an ordinary paper does', () => {
    expect(() => assertTakesFiles(open, connected)).not.toThrow()
  })

  test.each(secrecyLevels.ids.filter((level) => level !== 'thuong'))(
    '%s does not, wherever it stands',
    (level) => {
      expect(() => assertTakesFiles({ ...open, documentSecrecy: level }, connected)).toThrow('secret-paper')
      expect(() => assertTakesFiles({ ...open, dossierSecrecy: level }, connected)).toThrow('secret-paper')
      expect(() => assertMaySetSecrecy({ newLevel: level, files: 1, isIsolated: false })).toThrow(
        'secret-with-files',
      )
      expect(() => assertMaySetSecrecy({ newLevel: level, files: 0, isIsolated: false })).not.toThrow()
    },
  )

  test.each(secrecyLevels.ids.filter((level) => level !== 'thuong'))(
    '%s does on a machine of its own, and only with its approval',
    (level) => {
      const secret = { ...open, documentSecrecy: level }
      const isIsolated = true
      expect(() => assertTakesFiles(secret, { isIsolated, approval: '12-CV/TU' })).not.toThrow()
      expect(() => assertTakesFiles(secret, { isIsolated, approval: '' })).toThrow('secret-without-approval')
      // What is in the archive already only changes its place.
      expect(() => assertTakesFiles(secret, { isIsolated, approval: null })).not.toThrow()
      expect(() => assertMaySetSecrecy({ newLevel: level, files: 1, isIsolated })).not.toThrow()
    },
  )

  test('another level asks for reason and leave, but not where a dossier takes the level of its papers', () => {
    const change = { reason: 'Ghi nhầm khi nhập', authority: 'Chánh Văn phòng' }
    const step = { before: 'thuong', wanted: 'mat', inherited: null } as const
    expect(() => assertLevelChange(step, null)).toThrow('level-without-reason')
    expect(() => assertLevelChange(step, change)).not.toThrow()
    expect(() => assertLevelChange({ ...step, wanted: 'thuong' }, null)).not.toThrow()
    expect(() => assertLevelChange({ ...step, inherited: 'mat' }, null)).not.toThrow()
    expect(() => assertLevelChange({ ...step, inherited: 'toi-mat' }, null)).toThrow('level-without-reason')
    const lowered = { before: 'mat', wanted: 'thuong', inherited: 'thuong' } as const
    expect(() => assertLevelChange(lowered, null)).toThrow('level-without-reason')
  })

  test('a personal dossier does not', () => {
    expect(() => assertTakesFiles({ ...open, personalFiles: true }, connected)).toThrow('personal-dossier')
  })

  test('a closed dossier is not edited', () => {
    expect(() => assertMayEdit({ code: 'x', status: 'da-dong' })).toThrow('dossier-closed')
    expect(() => assertMayEdit({ code: 'x', status: 'dang-lap' })).not.toThrow()
  })
})
