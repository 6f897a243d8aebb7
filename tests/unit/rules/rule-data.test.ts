import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadRules } from '../../../electron/storage/rules/load-rules.ts'
import type { Rules } from '../../../shared/model/rules.ts'

const folder = join(import.meta.dirname, '../../../resources/rules')
const rules = loadRules(folder)
type RuleFile = { file: string; entries: readonly RuleEntry[] }
type RuleEntry = Pick<
  Rules['tiers']['entries'][number],
  'id' | 'source' | 'mark' | 'effectiveFrom' | 'effectiveTo'
>
const files: RuleFile[] = Object.values(rules)

describe('rule data', () => {
  test('every file in the folder is read', () => {
    expect(readdirSync(folder).sort()).toEqual(files.map(({ file }) => `${file}.json`).sort())
  })

  test.each(files.map((file) => [file.file, file] as const))(
    '%s: ids are unique, dates in order, sources named',
    (_, file) => {
      const ids = file.entries.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const entry of file.entries) {
        expect(entry.source.number.trim()).not.toBe('')
        if (entry.effectiveFrom && entry.effectiveTo)
          expect(entry.effectiveFrom <= entry.effectiveTo).toBe(true)
        // A published text can be looked up: it has a number, not only a description.
        if (entry.mark === 'S') expect(entry.source.number).toMatch(/\d/)
      }
    },
  )

  test('the twenty-five kinds and eight administrative papers of 399-QĐ/TW are there', () => {
    expect(rules.documentKinds.entries.filter(({ source }) => source.number === '399-QĐ/TW')).toHaveLength(33)
  })

  test('QĐ is the symbol of two kinds, so that no kind follows from it', () => {
    const both = rules.documentKinds.entries
      .filter(({ symbols }) => symbols.includes('QĐ'))
      .map(({ id }) => id)
    expect(both.sort()).toEqual(['quy-dinh', 'quyet-dinh'])
  })

  test('the file plan has eleven groups in order, with unique dossiers and lines', () => {
    const groups = rules.congressFilePlan.entries
    expect(groups.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    for (const of of ['dossiers', 'lines'] as const) {
      for (const group of groups) {
        const ids = group[of].map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
      }
    }
  })

  test('every planned dossier is permanent, and its term exists', () => {
    const planned = rules.congressFilePlan.entries.flatMap(({ dossiers }) => dossiers)
    expect(planned.every(({ retention }) => retention === 'vinh-vien')).toBe(true)
    expect(rules.retentionTerms.entries.some(({ id, years }) => id === 'vinh-vien' && years === null)).toBe(
      true,
    )
  })

  test('only the personal dossiers of candidates take no files', () => {
    const personal = rules.congressFilePlan.entries.flatMap(({ dossiers }) =>
      dossiers.filter((each) => each.personalFiles),
    )
    expect(personal.map(({ id }) => id)).toEqual(['ho-so-ca-nhan-nhan-su'])
  })

  test('a file that does not fit is refused by name', () => {
    const text = readFileSync(join(folder, 'tiers.json'), 'utf8')
    expect(JSON.parse(text).entries.length).toBeGreaterThan(2)
    expect(() => loadRules(join(folder, 'nowhere'))).toThrow()
  })
})
