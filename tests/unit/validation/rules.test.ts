import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkedCodes } from '../../../electron/domain/validation/check.ts'
import { loadRules } from '../../../electron/storage/rules/load-rules.ts'
import { cases } from './cases.ts'

const rules = loadRules(join(import.meta.dirname, '../../../resources/rules'))

describe.each(rules.validations.entries.map((entry) => [entry.code, entry] as const))('%s', (code, entry) => {
  const { fires, silent } = cases[code]
  test.each(fires.map((attempt, index) => [index + 1, attempt] as const))('finds (%i)', (_, attempt) => {
    const found = attempt(rules).filter(({ rule }) => rule === code)
    expect(found.length).toBeGreaterThan(0)
    for (const finding of found) {
      expect(finding.severity).toBe(entry.severity)
      // A sentence that says what to do: more than a name of the fault, and it ends.
      expect(finding.message).toMatch(/^[\p{Lu}“].{20,}[.]$/u)
      expect(finding.message).not.toMatch(/undefined|null|NaN|Infinity/)
    }
  })
  test.each(silent.map((attempt, index) => [index + 1, attempt] as const))('is silent (%i)', (_, attempt) => {
    expect(attempt(rules).filter(({ rule }) => rule === code)).toEqual([])
  })
})

test('every rule of the data has its check, and every check its data', () => {
  expect([...checkedCodes].sort()).toEqual(rules.validations.entries.map(({ code }) => code).sort())
  expect(new Set(checkedCodes).size).toBe(checkedCodes.length)
})
